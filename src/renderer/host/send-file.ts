import { callHost } from './call-host';
import { UnreadableFile } from './unreadable-file';

// The loopback host takes bodies up to 1 MB: this is two thirds of it as base64.
const pieceBytes = 512 * 1024;

interface SendOptions {
  /** Other than the file's own: with the folders it was found in. */
  readonly name?: string;
  readonly signal?: AbortSignal;
}

/**
 * Sends a file of the person's to the core, piece by piece.
 * @throws UnreadableFile when it cannot be read from disk (any more)
 */
export async function sendFile(
  file: File,
  { name = file.name, signal }: SendOptions = {},
): Promise<{ uploadId: string }> {
  const uploadId = crypto.randomUUID();
  let position = 0;
  do {
    const piece = await readPiece(file, position);
    await callHost('uploads.append', { uploadId, name, size: file.size, position, base64: toBase64(piece) });
    position += piece.length;
  } while (position < file.size && signal?.aborted !== true);
  return { uploadId };
}

async function readPiece(file: File, position: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(position, position + pieceBytes).arrayBuffer());
  } catch (error) {
    throw new UnreadableFile(String(error), { cause: error });
  }
}

// More arguments than this overflow the stack of `String.fromCharCode`.
const charactersAtOnce = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += charactersAtOnce) {
    binary += String.fromCharCode(...bytes.subarray(start, start + charactersAtOnce));
  }
  return btoa(binary);
}
