import { Failure } from '../../contract/result';
import type { ZipFile } from '../zip/zip-file';
import { openDocumentZip } from './zip/open-document-zip';

const opendocument = 'application/vnd.oasis.opendocument.';

/**
 * Which document a zip archive is.
 * @throws Failure 'unsupported' for a spreadsheet, a presentation or a plain archive, each by its name; 'invalid-input' for
 *   a damaged archive.
 */
export function findZipFormat(bytes: Uint8Array, fileName: string): 'docx' | 'epub' | 'odt' {
  const zip = openDocumentZip(bytes, fileName);
  const has = (name: string): boolean => zip.names.includes(name);
  const hasFolder = (name: string): boolean => zip.names.some((one) => one.startsWith(`${name}/`));
  const type = has('mimetype') && zip.sizeOf('mimetype') < 200 ? zip.read('mimetype').toString('latin1').trim() : '';
  if (type === 'application/epub+zip' || has('META-INF/container.xml')) return 'epub';
  if (type === `${opendocument}text` || type === `${opendocument}text-template`) return 'odt';
  if (type.startsWith(opendocument)) {
    const kind = type.slice(opendocument.length).split('-', 1)[0] ?? '';
    throw unsupported(fileName, `an OpenDocument ${kind}`, 'Save what you need of it as .odt or PDF.');
  }
  if (has('[Content_Types].xml')) {
    if (hasFolder('word') || contentTypes(zip).includes('wordprocessingml.document')) return 'docx';
    if (hasFolder('xl')) throw unsupported(fileName, 'an Excel workbook', 'Save what you need of it as PDF.');
    if (hasFolder('ppt')) throw unsupported(fileName, 'a PowerPoint presentation', 'Save it as PDF.');
  }
  if (has('content.xml') && has('META-INF/manifest.xml')) return 'odt';
  if (zip.names.some((name) => name.endsWith('.iwa'))) {
    throw unsupported(fileName, 'an Apple iWork document', 'Export it as Word (.docx) or PDF.');
  }
  throw unsupported(fileName, 'a zip archive of other files', 'Unpack it and import the files that are in it.');
}

function contentTypes(zip: ZipFile): string {
  return zip.read('[Content_Types].xml').toString('utf8');
}

function unsupported(fileName: string, what: string, advice: string): Failure {
  return new Failure('unsupported', `"${fileName}" is ${what}, which Citewright cannot read. ${advice}`);
}
