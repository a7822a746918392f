import { now } from '../library/clock';
import type { Connection } from '../library/connection';

export interface WatchedFolder {
  readonly path: string;
  readonly addedAt: string;
}

/** Size in bytes and time of change of a file when it was last taken in. */
export interface FileMark {
  readonly size: number;
  readonly modifiedAt: string;
}

export function listWatchedFolders(connection: Connection): WatchedFolder[] {
  return connection
    .all('SELECT path, added_at FROM watched_folder ORDER BY path')
    .map((row) => ({ path: String(row.path), addedAt: String(row.added_at) }));
}

export function insertWatchedFolder(connection: Connection, path: string): void {
  connection.run('INSERT OR IGNORE INTO watched_folder (path, added_at) VALUES (?, ?)', [path, now()]);
}

export function deleteWatchedFolder(connection: Connection, path: string): void {
  connection.run('DELETE FROM watched_folder WHERE path = ?', [path]);
}

/** The innermost watched folder that a file came from. */
export function watchedFolderOf(connection: Connection, filePath: string): string | undefined {
  const row = connection.get('SELECT folder FROM watched_file WHERE path = ?', [filePath]);
  return row === undefined ? undefined : String(row.folder);
}

/** What was taken in of a folder, by path. */
export function listFileMarks(connection: Connection, folder: string): Map<string, FileMark> {
  return new Map(
    connection
      .all('SELECT path, size, modified_at FROM watched_file WHERE folder = ?', [folder])
      .map((row) => [String(row.path), { size: Number(row.size), modifiedAt: String(row.modified_at) }]),
  );
}

export function storeFileMark(connection: Connection, folder: string, path: string, mark: FileMark): void {
  connection.run(
    `INSERT INTO watched_file (path, folder, size, modified_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET folder = excluded.folder, size = excluded.size, modified_at = excluded.modified_at`,
    [path, folder, mark.size, mark.modifiedAt],
  );
}
