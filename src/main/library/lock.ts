import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../contract/result';

/** Held while a process has the library open; freed by the system even after kill -9. */
export interface LibraryLock {
  release(): void;
}

/**
 * Takes the library for this process. The lock is a database of its own: locking the library's file itself would also
 * lock out our own readers.
 * @throws Failure 'library-locked' when another process has it.
 */
export function lockLibrary(folder: string): LibraryLock {
  const database = new Database(join(folder, 'library.lock'), { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new Failure(
        'library-locked',
        'This library is open in another window or command of Citewright. Close it there, then try again.',
        folder,
      );
    }
    throw error;
  }
  return { release: () => database.close() };
}
