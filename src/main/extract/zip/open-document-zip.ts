import { Failure } from '../../../contract/result';
import { openZip } from '../../zip/open-zip';
import type { ZipFault, ZipFile, ZipLimits } from '../../zip/zip-file';
import { zipInMemory } from '../../zip/zip-sources';

const megabyte = 1024 * 1024;

/** More than any book with its pictures needs; what is larger is a bomb, or no text. */
const documentLimits: ZipLimits = { entries: 10_000, entryBytes: 64 * megabyte, totalBytes: 512 * megabyte };

/**
 * Opens a document that is a zip archive.
 * @throws Failure 'invalid-input' for a damaged or encrypted one, 'too-large' beyond `documentLimits`.
 */
export function openDocumentZip(bytes: Uint8Array, fileName: string): ZipFile {
  return openZip(zipInMemory(bytes), {
    limits: documentLimits,
    isForeign: true,
    failure: (fault, what, detail) => failureOf(fault, fileName, what, detail),
  });
}

function failureOf(fault: ZipFault, fileName: string, what: string, detail?: string): Failure {
  switch (fault) {
    case 'too-large':
      return new Failure(
        'too-large',
        `"${fileName}" would unpack to more than Citewright takes in at once, so it was left out. Take large pictures and other files out of it, or save it as plain text.`,
        detail ?? what,
      );
    case 'encrypted':
      return new Failure(
        'invalid-input',
        `"${fileName}" is protected by a password. Open it in the program that made it, take the password off, and save it again.`,
        detail,
      );
    case 'broken':
      return new Failure(
        'invalid-input',
        `"${fileName}" is damaged: ${what}. Open it in the program that made it and save it again, or get it anew.`,
        detail,
      );
  }
}
