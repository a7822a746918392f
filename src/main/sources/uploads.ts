import { Failure } from '../../contract/result';
import { assertAcceptedSize, type HandedFile } from './read-file';

// Long enough for a slow page to send the next piece; a page that went away leaves nothing behind.
const keptFor = 10 * 60 * 1000;

interface Upload {
  readonly name: string;
  readonly pieces: Buffer[];
  received: number;
  timer: NodeJS.Timeout;
}

/** Files on their way from a page, in pieces, in memory: a page has no paths. */
export interface Uploads {
  /** @returns bytes received so far. @throws Failure 'conflict' for a piece out of order, 'too-large'. */
  append(piece: {
    uploadId: string;
    name: string;
    size?: number | undefined;
    position: number;
    base64: string;
  }): number;
  /** Hands the file over and forgets it. @throws Failure 'not-found'. */
  take(uploadId: string): HandedFile;
  clear(): void;
}

export function createUploads(): Uploads {
  const uploads = new Map<string, Upload>();
  function forgetLater(uploadId: string): NodeJS.Timeout {
    return setTimeout(() => uploads.delete(uploadId), keptFor).unref();
  }
  return {
    append({ uploadId, name, size = 0, position, base64 }) {
      const upload: Upload = uploads.get(uploadId) ?? { name, pieces: [], received: 0, timer: forgetLater(uploadId) };
      if (position !== upload.received) {
        throw new Failure(
          'conflict',
          `A piece of "${name}" was lost on the way. Import the file again.`,
          `expected byte ${upload.received}, got ${position}`,
        );
      }
      const piece = Buffer.from(base64, 'base64');
      assertAcceptedSize(name, Math.max(size, upload.received + piece.byteLength));
      upload.pieces.push(piece);
      upload.received += piece.byteLength;
      clearTimeout(upload.timer);
      upload.timer = forgetLater(uploadId);
      uploads.set(uploadId, upload);
      return upload.received;
    },
    take(uploadId) {
      const upload = uploads.get(uploadId);
      if (upload === undefined)
        throw new Failure('not-found', 'The file did not arrive, or waited for too long. Import it again.');
      uploads.delete(uploadId);
      clearTimeout(upload.timer);
      return { name: upload.name, bytes: Buffer.concat(upload.pieces) };
    },
    clear() {
      for (const upload of uploads.values()) clearTimeout(upload.timer);
      uploads.clear();
    },
  };
}
