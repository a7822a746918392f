import type { TestCore } from './open-test-core';

const pieceBytes = 4 * 1024 * 1024;
let sent = 0;

/** Sends a file as a page does. @returns its upload id */
export async function uploadTable(
  { call }: TestCore,
  content: string | Uint8Array,
  name = 'facts.csv',
): Promise<string> {
  const bytes = Buffer.from(content);
  sent += 1;
  const uploadId = `table-${sent}`;
  let position = 0;
  do {
    const piece = bytes.subarray(position, position + pieceBytes);
    await call('uploads.append', {
      uploadId,
      name,
      size: bytes.byteLength,
      position,
      base64: piece.toString('base64'),
    });
    position += piece.byteLength;
  } while (position < bytes.byteLength);
  return uploadId;
}
