import type { Stance } from '../../contract/facts';
import type { Connection } from '../library/connection';

/** Words of a version that a fact has as evidence. UTF-16 code units, end exclusive. */
export interface EvidencePlace {
  readonly start: number;
  readonly end: number;
  readonly factId: string;
  readonly stance: Stance;
}

/** In the order of the text; without those that lost their place. */
export function listEvidencePlaces(connection: Connection, sourceId: string, versionId: string): EvidencePlace[] {
  return connection
    .all(
      `SELECT annotation.start, annotation."end", evidence.fact_id, evidence.stance
       FROM annotation JOIN evidence ON evidence.annotation_id = annotation.id
       WHERE annotation.source_id = ? AND annotation.version_id = ? AND annotation.state <> 'orphan'
       ORDER BY annotation.start, evidence.rowid`,
      [sourceId, versionId],
    )
    .map((row) => ({
      start: Number(row.start),
      end: Number(row.end),
      factId: String(row.fact_id),
      stance: row.stance as Stance,
    }));
}

/** Hashes of the words that somebody dismissed as a claim of this source. */
export function listDismissed(connection: Connection, sourceId: string): ReadonlySet<string> {
  const rows = connection.all('SELECT text_sha256 FROM dismissed_claim WHERE source_id = ?', [sourceId]);
  return new Set(rows.map((row) => String(row.text_sha256)));
}

export interface Dismissal {
  readonly sourceId: string;
  readonly textSha256: string;
  readonly quote: string;
  readonly by: string;
  readonly at: string;
}

export function insertDismissal(connection: Connection, { sourceId, textSha256, quote, by, at }: Dismissal): void {
  connection.run(
    'INSERT OR IGNORE INTO dismissed_claim (source_id, text_sha256, quote, by, at) VALUES (?, ?, ?, ?, ?)',
    [sourceId, textSha256, quote, by, at],
  );
}

/** What was dismissed in one source is dismissed in another. */
export function handOverDismissals(connection: Connection, from: string, to: string): void {
  connection.run('UPDATE OR IGNORE dismissed_claim SET source_id = ? WHERE source_id = ?', [to, from]);
}

export function deleteDismissal(connection: Connection, sourceId: string, textSha256: string): void {
  connection.run('DELETE FROM dismissed_claim WHERE source_id = ? AND text_sha256 = ?', [sourceId, textSha256]);
}
