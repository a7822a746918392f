import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Failure } from '../../contract/result';

/** A file that a person hands over, as bytes. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absolute; absent for what a page hands over. */
  readonly path?: string;
}

// Text of this size is some forty novels; the reader, the anchors and the memory limit of the extractor are made for less.
export const largestFile = 64 * 1024 * 1024;

/**
 * Reads a file whole.
 * @throws Failure 'not-found', 'unreadable', 'too-large', each naming the file and the next step.
 */
export async function readFile(path: string): Promise<HandedFile> {
  const name = basename(path);
  try {
    const handle = await open(path, 'r');
    try {
      const { size, mtimeMs } = await handle.stat().then((stats) => {
        if (stats.isFile()) return stats;
        throw new Failure('unsupported', `"${name}" is no file. Choose the files in it one by one.`, path);
      });
      assertAcceptedSize(name, size);
      const bytes = await handle.readFile();
      const after = await handle.stat();
      if (after.size !== size || after.mtimeMs !== mtimeMs) {
        throw new Failure(
          'unreadable',
          `"${name}" changed while it was read, so it was left out. Import it again when nothing is writing to it.`,
          path,
        );
      }
      return { name, bytes, path: resolve(path) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof Failure ? error : failureOf(error, name, path);
  }
}

/** @throws Failure 'too-large' */
export function assertAcceptedSize(name: string, size: number): void {
  if (size <= largestFile) return;
  throw new Failure(
    'too-large',
    `"${name}" has ${Math.round(size / 1024 / 1024)} MB, and Citewright reads files of up to ${largestFile / 1024 / 1024} MB. Split it into parts and import those.`,
  );
}

function failureOf(error: unknown, name: string, path: string): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return new Failure(
        'not-found',
        `"${name}" is not there (any more). Check the name and the folder, then import it again.`,
        path,
        { cause: error },
      );
    case 'EACCES':
    case 'EPERM':
      return new Failure(
        'unreadable',
        `You may not read "${name}". Ask for the right to read it, or copy it to a folder of yours.`,
        path,
        { cause: error },
      );
    case 'EISDIR':
      return new Failure('unsupported', `"${name}" is a folder. Choose the files in it.`, path, { cause: error });
    default:
      return new Failure(
        'unreadable',
        `"${name}" could not be read from the disk. Check that the disk is connected and sound.`,
        `${path}: ${String(error)}`,
        { cause: error },
      );
  }
}
