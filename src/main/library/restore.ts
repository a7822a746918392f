import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { verifiedBackupPath } from './backup';
import { now } from './clock';
import { lockLibrary } from './lock';

/**
 * Puts a backup in the place of a library that is closed. The present database moves away whole (a stale WAL beside a
 * restored file would corrupt it) into replaced-… in the library's folder.
 * @throws Failure 'not-found', 'library-damaged' (the backup), 'library-locked'.
 */
export function restoreBackup(folder: string, name: string): void {
  const backup = verifiedBackupPath(folder, name);
  const lock = lockLibrary(folder);
  try {
    const aside = join(folder, `replaced-${now().replace(/[:.]/g, '-')}`);
    mkdirSync(aside);
    for (const file of ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm', 'search-index.json']) {
      if (existsSync(join(folder, file))) renameSync(join(folder, file), join(aside, file));
    }
    copyFileSync(backup, join(folder, 'library.sqlite'));
  } finally {
    lock.release();
  }
}
