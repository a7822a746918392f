import { Failure } from '../../../contract/result';
import type { ZipFile } from '../../zip/zip-file';
import type { DocumentBody } from '../document-body';
import { visibleWords } from '../html/element-kinds';
import { createPassageWriter } from '../passage-writer';
import { descendants, type MarkupElement } from '../xml/markup-tree';
import { decodeXml, readXml, XmlError } from '../xml/read-xml';
import { openDocumentZip } from '../zip/open-document-zip';
import { odtCandidates } from './odt-candidates';
import { readStyles } from './odt-styles';
import { writeOdtBody } from './write-odt-body';

const manifestName = 'META-INF/manifest.xml';

/**
 * Reads an OpenDocument text: text, headings, lists, tables, notes.
 * @throws Failure 'invalid-input' for a damaged, protected or empty document, 'too-large'.
 */
export function readOdt(bytes: Uint8Array, fileName: string): DocumentBody {
  const zip = openDocumentZip(bytes, fileName);
  assertReadable(zip, fileName);
  const content = readPart(zip, 'content.xml', fileName);
  const sheets = [...(zip.names.includes('styles.xml') ? [readPart(zip, 'styles.xml', fileName)] : []), content];
  const writer = createPassageWriter();
  const formulaAt = (reference: string): string => {
    const name = `${reference.replace(/^\.\//, '')}/content.xml`;
    const part = zip.names.includes(name) ? readPart(zip, name, fileName) : undefined;
    return part?.name === 'math' ? visibleWords(part) : '';
  };
  const [body] = descendants(content, ({ name }) => name === 'body');
  const titles = body === undefined ? [] : writeOdtBody(body, writer, readStyles(sheets), formulaAt);
  const { text, paragraphs } = writer.finish();
  return {
    mediaType: 'application/vnd.oasis.opendocument.text',
    encoding: '',
    text,
    paragraphs,
    pages: [],
    candidates: odtCandidates(
      zip.names.includes('meta.xml') ? readPart(zip, 'meta.xml', fileName) : undefined,
      titles[0] ?? '',
    ),
    notices: [],
  };
}

function readPart(zip: ZipFile, name: string, fileName: string): MarkupElement {
  try {
    return readXml(decodeXml(zip.read(name)), fileName);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new Failure(
      'invalid-input',
      `"${fileName}" is no sound OpenDocument text: its part "${name}" breaks off or is wrongly built. Open it in a word processor and save it again as .odt.`,
      error.message,
    );
  }
}

function assertReadable(zip: ZipFile, fileName: string): void {
  if (!zip.names.includes(manifestName)) return;
  const manifest = readPart(zip, manifestName, fileName);
  if (descendants(manifest, ({ name }) => name === 'encryption-data').length === 0) return;
  throw new Failure(
    'invalid-input',
    `"${fileName}" is protected by a password. Open it in the program that made it, take the password off, and save it again.`,
  );
}
