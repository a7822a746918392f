import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../contract/result';
import { storageFailure } from './storage-failure';

/** The files that sources came as, kept unchanged under the hash of their bytes. */
export interface Originals {
  /** Keeps `bytes` and returns their sha256. Keeping the same bytes again does nothing. */
  put(bytes: Uint8Array): string;
  /** @throws Failure 'not-found', or 'library-damaged' where the bytes no longer have that hash. */
  get(sha256: string): Buffer;
  has(sha256: string): boolean;
  /** For an import that failed after `put`. */
  remove(sha256: string): void;
}

/** @returns hexadecimal sha256 of bytes, or of a text as UTF-8. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

export function openOriginals(folder: string): Originals {
  const pathOf = (sha256: string): string => join(folder, sha256);
  return {
    put(bytes) {
      const sha256 = sha256Of(bytes);
      if (existsSync(pathOf(sha256))) return sha256;
      makeFolder(folder);
      writeAtomically(pathOf(sha256), bytes);
      return sha256;
    },
    get(sha256) {
      if (!existsSync(pathOf(sha256))) {
        throw new Failure(
          'not-found',
          'The original file of this source is missing from the library. Import the file again to put it back.',
          sha256,
        );
      }
      const bytes = readFileSync(pathOf(sha256));
      if (sha256Of(bytes) !== sha256) {
        throw new Failure(
          'library-damaged',
          'The original file of this source has changed on disk since it was imported. Restore it from a backup or import the file again.',
          sha256,
        );
      }
      return bytes;
    },
    has: (sha256) => existsSync(pathOf(sha256)),
    remove: (sha256) => rmSync(pathOf(sha256), { force: true }),
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** Writes a file whole or not at all: temporary file beside it, fsync, rename, fsync of the folder. */
export function writeAtomically(path: string, content: Uint8Array | string): void {
  const temporary = `${path}.${randomUUID()}.part`;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      let written = 0;
      while (written < bytes.byteLength) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw storageFailure(error);
  }
  syncFolderOf(path);
}

function syncFolderOf(path: string): void {
  // Windows cannot open a folder; there the rename itself is durable.
  if (process.platform === 'win32') return;
  const folder = openSync(join(path, '..'), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
