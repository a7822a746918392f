import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createBackup, listBackups } from './backup';
import type { OpenLibrary } from './open-library';

// After the busy minute of a start, then about as often as a person pauses.
const firstLook = 60_000;
const nextLooks = 30 * 60_000;
const oneDay = 24 * 60 * 60_000;

/** Backs the library up once a day if it has changed. Returns the function that stops. */
export function backUpDaily(library: OpenLibrary): () => void {
  if (library.isReadOnly) return () => undefined;
  function look(): void {
    if (isBackupDue(library.path, Date.now())) {
      try {
        createBackup(library.database, library.path, 'daily');
      } catch (error) {
        console.error(`The daily backup failed: ${String(error)}`);
      }
    }
    timer = setTimeout(look, nextLooks).unref();
  }
  let timer = setTimeout(look, firstLook).unref();
  return () => clearTimeout(timer);
}

/** Whether the library has changed since its newest backup, and that is a day old. `at`: milliseconds since 1970. */
export function isBackupDue(folder: string, at: number): boolean {
  const newest = listBackups(folder)[0];
  const backedUpAt = newest === undefined ? 0 : Date.parse(newest.at);
  if (at - backedUpAt < oneDay) return false;
  return ['library.sqlite', 'library.sqlite-wal'].some((name) => {
    const path = join(folder, name);
    return existsSync(path) && statSync(path).size > 0 && statSync(path).mtimeMs > backedUpAt;
  });
}
