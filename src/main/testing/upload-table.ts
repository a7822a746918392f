import { sendUpload } from '../cli/send-upload';
import type { TestCore } from './open-test-core';

let sent = 0;

/** Sends a file as a page does. @returns its upload id */
export async function uploadTable(
  { call }: TestCore,
  content: string | Uint8Array,
  name = 'facts.csv',
): Promise<string> {
  sent += 1;
  const uploadId = `table-${sent}`;
  await sendUpload(call, { uploadId, name, bytes: Buffer.from(content) });
  return uploadId;
}
