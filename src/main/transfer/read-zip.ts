import { closeSync, fstatSync, openSync } from 'node:fs';
import { Failure } from '../../contract/result';
import { openZip as openZipSource } from '../zip/open-zip';
import type { ZipFile, ZipLimits } from '../zip/zip-file';
import { zipInFile } from '../zip/zip-sources';

/**
 * Opens the zip archive of an exported library.
 * @throws Failure 'invalid-input' for what is no such archive or states things that contradict each other, 'too-large'
 *   beyond the limits, before anything is inflated; 'unreadable' where the file cannot be read.
 */
export function openZip(path: string, limits: ZipLimits): ZipFile {
  return openZipSource(zipInFile(openFile(path)), {
    limits,
    isForeign: false,
    failure: (fault, what, detail) =>
      fault === 'too-large'
        ? new Failure(
            'too-large',
            'The archive holds more than Citewright takes in at once, so nothing was imported.',
            detail ?? what,
          )
        : new Failure('invalid-input', `The archive cannot be read: ${what}. Export the library again.`, detail),
  });
}

function openFile(path: string): number {
  try {
    const file = openSync(path, 'r');
    if (fstatSync(file).isFile()) return file;
    closeSync(file);
  } catch (error) {
    throw new Failure(
      'unreadable',
      `"${path}" could not be read. Check its name and that you may read it.`,
      String(error),
    );
  }
  throw new Failure('unreadable', `"${path}" is no file. Name the .zip file that was exported.`);
}
