import type { ParamsOf, ResultOf } from '../../contract/api';

// Base64 makes a third more of it, which an answerable request holds with ease.
const pieceBytes = 4 * 1024 * 1024;

/** Sends a file to the core piece by piece, as a page does; it waits there under its upload id. */
export async function sendUpload(
  call: (name: 'uploads.append', params: ParamsOf<'uploads.append'>) => Promise<ResultOf<'uploads.append'>>,
  { uploadId, name, bytes }: { readonly uploadId: string; readonly name: string; readonly bytes: Buffer },
): Promise<void> {
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
}
