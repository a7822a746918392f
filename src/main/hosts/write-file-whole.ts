import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../contract/result';

/**
 * Writes a file whole or not at all: a temporary file in the same folder, fsync, rename. Takes the place of a link
 * instead of following it.
 * @throws Failure 'disk-full', 'read-only' or 'unavailable'
 */
export async function writeFileWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.citewright-${randomUUID()}.part`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw failureFor(path, error);
  }
}

function failureFor(path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure('disk-full', `There is no room for "${path}". Free some space, or save it elsewhere.`, code);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure('read-only', `"${path}" may not be written. Choose another folder.`, code);
    default:
      return new Failure('unavailable', `"${path}" could not be written. Choose another folder.`, code);
  }
}
