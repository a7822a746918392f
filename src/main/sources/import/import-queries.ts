import type { Connection } from '../../library/connection';

/** Ids of the sources that have a version which came from this path; '' has none. */
export function listSourcesByOrigin(connection: Connection, path: string): string[] {
  if (path === '') return [];
  return connection
    .all("SELECT DISTINCT source_id FROM source_version WHERE origin = ? AND origin <> ''", [path])
    .map((row) => String(row.source_id));
}

/** Ids of the sources that have a version of this file name or of this text. */
export function listSourcesLike(
  connection: Connection,
  { fileName, textSha256 }: { fileName: string; textSha256: string },
): string[] {
  return connection
    .all(
      `SELECT source_id FROM source_version WHERE file_name = ?
       UNION SELECT source_id FROM source_version WHERE text_sha256 = ? LIMIT 50`,
      [fileName, textSha256],
    )
    .map((row) => String(row.source_id));
}

/** Id of a source whose document came from this path. */
export function findSourceByOrigin(connection: Connection, path: string): string | undefined {
  return listSourcesByOrigin(connection, path)[0];
}
