import type { ExportedFile } from '../../contract/papers';
import { callHost } from '../host/call-host';

/** Hands an exported file to the person, who says where it goes. Answers false when they cancelled. */
export async function saveFile(file: ExportedFile): Promise<boolean> {
  const { path } = await callHost('shell.saveFile', { file });
  return path !== null;
}
