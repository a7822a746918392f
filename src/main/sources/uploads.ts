import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../../contract/result';
import { newId } from '../library/new-id';
import { storageFailure } from '../library/storage-failure';
import { assertAcceptedSize, type HandedFile, readFile } from './read-file';

// Long enough for a slow page to send the next piece; a page that went away leaves nothing behind.
const keptFor = 10 * 60 * 1000;
const folderName = 'incoming';

interface Upload {
  readonly name: string;
  /** Of its file in the folder of what comes in: a name of our own, since the page's is not to be trusted. */
  readonly spool: string;
  received: number;
  timer: NodeJS.Timeout;
}

/** Files on their way from a page, in pieces, kept on disk until their turn comes: a page has no paths. */
export interface Uploads {
  /** @returns bytes received so far. @throws Failure 'conflict' for a piece out of order, 'too-large', 'disk-full'. */
  append(piece: {
    uploadId: string;
    name: string;
    size?: number | undefined;
    position: number;
    base64: string;
  }): number;
  /** Hands the file over and keeps it for as long as it would wait for its next piece. @throws Failure 'not-found'. */
  read(uploadId: string): Promise<HandedFile>;
  /** Hands the file over and forgets it. @throws Failure 'not-found'. */
  take(uploadId: string): Promise<HandedFile>;
  /** Hands the file over to an import that will read it later, by `readSpooled`. @throws Failure 'not-found'. */
  claim(uploadId: string): { readonly name: string; readonly spool: string };
  /** Keeps a text like a file that was claimed. @returns its spool. */
  keep(name: string, text: string): string;
  readSpooled(spool: string, name: string): Promise<HandedFile>;
  dropSpooled(spool: string): void;
  /** Removes what no import waits for: left by a process that was killed. */
  sweep(isWaited: (spool: string) => boolean): void;
  clear(): void;
}

/** @param libraryPath of the library's folder; the files wait in its `incoming`. */
export function createUploads(libraryPath: string): Uploads {
  const folder = join(libraryPath, folderName);
  const uploads = new Map<string, Upload>();
  const pathOf = (spool: string): string => join(folder, basename(spool));

  function drop(uploadId: string): void {
    const upload = uploads.get(uploadId);
    if (upload === undefined) return;
    uploads.delete(uploadId);
    clearTimeout(upload.timer);
    rmSync(pathOf(upload.spool), { force: true });
  }

  const forgetLater = (uploadId: string): NodeJS.Timeout => setTimeout(() => drop(uploadId), keptFor).unref();

  function uploadOf(uploadId: string): Upload {
    const upload = uploads.get(uploadId);
    if (upload !== undefined) return upload;
    throw new Failure('not-found', 'The file did not arrive, or waited for too long. Import it again.');
  }

  async function readSpooled(spool: string, name: string): Promise<HandedFile> {
    const { bytes } = await readFile(pathOf(spool));
    return { name: nameOf(name), bytes };
  }

  return {
    append({ uploadId, name, size = 0, position, base64 }) {
      const upload: Upload = uploads.get(uploadId) ?? {
        name,
        spool: newId(),
        received: 0,
        timer: forgetLater(uploadId),
      };
      if (position !== upload.received) {
        throw new Failure(
          'conflict',
          `A piece of "${nameOf(name)}" was lost on the way. Import the file again.`,
          `expected byte ${upload.received}, got ${position}`,
        );
      }
      const piece = Buffer.from(base64, 'base64');
      assertAcceptedSize(nameOf(name), Math.max(size, upload.received + piece.byteLength));
      writePiece(folder, pathOf(upload.spool), piece, position);
      upload.received += piece.byteLength;
      clearTimeout(upload.timer);
      upload.timer = forgetLater(uploadId);
      uploads.set(uploadId, upload);
      return upload.received;
    },
    read(uploadId) {
      const upload = uploadOf(uploadId);
      clearTimeout(upload.timer);
      upload.timer = forgetLater(uploadId);
      return readSpooled(upload.spool, upload.name);
    },
    async take(uploadId) {
      const { spool, name } = uploadOf(uploadId);
      try {
        return await readSpooled(spool, name);
      } finally {
        drop(uploadId);
      }
    },
    claim(uploadId) {
      const { spool, name, timer } = uploadOf(uploadId);
      sync(pathOf(spool));
      clearTimeout(timer);
      uploads.delete(uploadId);
      return { name, spool };
    },
    keep(name, text) {
      const bytes = Buffer.from(text, 'utf8');
      assertAcceptedSize(nameOf(name), bytes.byteLength);
      const spool = newId();
      writePiece(folder, pathOf(spool), bytes, 0);
      sync(pathOf(spool));
      return spool;
    },
    readSpooled,
    dropSpooled: (spool) => rmSync(pathOf(spool), { force: true }),
    sweep(isWaited) {
      for (const name of namesIn(folder)) if (!isWaited(name)) rmSync(join(folder, name), { force: true });
    },
    clear() {
      for (const uploadId of [...uploads.keys()]) drop(uploadId);
    },
  };
}

/** The file's own name of one that a page gives with the folders it was found in. */
function nameOf(name: string): string {
  return name.split(/[/\\]/).at(-1) || name;
}

function writePiece(folder: string, path: string, piece: Uint8Array, position: number): void {
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(path, position === 0 ? 'w' : 'r+', 0o600);
    try {
      let written = 0;
      while (written < piece.byteLength) {
        written += writeSync(file, piece, written, piece.byteLength - written, position + written);
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw storageFailure(error);
  }
}

function sync(path: string): void {
  try {
    const file = openSync(path, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw storageFailure(error);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
