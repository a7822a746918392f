import type { HandedDocument } from '../../contract/sources';
import { callHost } from '../host/call-host';

// The loopback host takes bodies up to 1 MB: this is two thirds of it as base64.
const pieceBytes = 512 * 1024;
// More arguments than this overflow the stack of `String.fromCharCode`.
const charactersAtOnce = 0x8000;

/** Sends a file of the person's to the core, piece by piece. */
export async function sendFile(file: File): Promise<HandedDocument> {
  const uploadId = crypto.randomUUID();
  let position = 0;
  do {
    const bytes = new Uint8Array(await file.slice(position, position + pieceBytes).arrayBuffer());
    await callHost('uploads.append', { uploadId, name: file.name, size: file.size, position, base64: toBase64(bytes) });
    position += bytes.length;
  } while (position < file.size);
  return { uploadId };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += charactersAtOnce) {
    binary += String.fromCharCode(...bytes.subarray(start, start + charactersAtOnce));
  }
  return btoa(binary);
}
