import type { Connection } from '../../library/connection';

/** Hashes of the files and texts of each source's versions. */
export function listVersionHashes(connection: Connection): Map<string, { originals: Set<string>; texts: Set<string> }> {
  const found = new Map<string, { originals: Set<string>; texts: Set<string> }>();
  for (const row of connection.all('SELECT source_id, original_sha256, text_sha256 FROM source_version')) {
    const id = String(row.source_id);
    const hashes = found.get(id) ?? { originals: new Set<string>(), texts: new Set<string>() };
    hashes.originals.add(String(row.original_sha256));
    hashes.texts.add(String(row.text_sha256));
    found.set(id, hashes);
  }
  return found;
}

/** Pairs of ids that a person has called different works, the smaller id first, parted by a blank. */
export function listDistinctPairs(connection: Connection): Set<string> {
  return new Set(
    connection.all('SELECT source_id, other_id FROM distinct_source').map((row) => `${row.source_id} ${row.other_id}`),
  );
}

/** As listDistinctPairs has it. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export function insertDistinctPair(connection: Connection, a: string, b: string): void {
  const [first = a, second = b] = [a, b].sort();
  connection.run('INSERT OR IGNORE INTO distinct_source (source_id, other_id) VALUES (?, ?)', [first, second]);
}

/** What was said of the merged source holds of the one that stays. */
export function handOverDistinctPairs(connection: Connection, from: string, to: string): void {
  for (const row of connection.all(
    'SELECT CASE source_id WHEN :from THEN other_id ELSE source_id END AS other FROM distinct_source WHERE :from IN (source_id, other_id)',
    { from },
  )) {
    const other = String(row.other);
    if (other !== to) insertDistinctPair(connection, to, other);
  }
}

/** How often papers cite each source that they cite. */
export function countCitations(connection: Connection): Map<string, number> {
  return new Map(
    connection
      .all("SELECT source_id, count(*) AS count FROM citation_use WHERE source_id <> '' GROUP BY source_id")
      .map((row) => [String(row.source_id), Number(row.count)]),
  );
}
