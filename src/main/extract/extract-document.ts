import { Failure } from '../../contract/result';
import type { DocumentFormat } from '../../contract/sources';
import type { DocumentBody } from './document-body';
import type { BibliographyFormat, ExtractedDocument, ExtractRequest } from './extracted-document';
import { findBinaryFormat, findTextFormat } from './find-format';
import { finishDocument } from './finish-document';
import { canonicalText } from './text/canonical-text';
import { decodeBytes } from './text/decode-bytes';

type BinaryFormat = 'pdf' | 'docx' | 'epub' | 'odt' | 'mhtml' | 'html';

/**
 * Turns the bytes of one file into text with paragraphs, or into bibliographic records. Runs in the extractor process: what
 * it is given is hostile.
 * @throws Failure 'invalid-input', 'unsupported', 'too-large'.
 */
export async function extractDocument(request: Omit<ExtractRequest, 'id'>): Promise<ExtractedDocument> {
  const { bytes, fileName } = request;
  if (bytes.byteLength === 0) {
    throw new Failure(
      'invalid-input',
      `"${fileName}" is empty, so there is nothing to import. Check that it was saved or downloaded completely.`,
    );
  }
  const said = request.format;
  const binary = said === undefined ? findBinaryFormat(bytes, fileName) : isBinary(said) ? said : undefined;
  if (binary !== undefined) return finishDocument(await readBinary(binary, request), fileName);
  const decoded = decodeBytes(bytes, request.encoding);
  const text = canonicalText(decoded.text);
  if (text.trim() === '') {
    throw new Failure('invalid-input', `"${fileName}" holds only blank space, so there is nothing to import.`);
  }
  const format = said ?? findTextFormat(text, fileName);
  if (isBinary(format)) return finishDocument(await readBinary(format, request), fileName);
  if (format !== 'text' && format !== 'markdown') return readBibliographyFile(text, format);
  const { readText } = await import('./text/read-text');
  return finishDocument(readText(text, format, decoded.encoding, fileName), fileName);
}

function isBinary(format: DocumentFormat): format is BinaryFormat {
  return ['pdf', 'docx', 'epub', 'odt', 'mhtml', 'html'].includes(format);
}

/** Each reader is loaded when its first file comes: none needs the libraries of another. */
async function readBinary(
  format: BinaryFormat,
  { bytes, fileName, encoding }: Omit<ExtractRequest, 'id'>,
): Promise<DocumentBody> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf')).readPdf(bytes, fileName);
    case 'docx':
      return (await import('./docx/read-docx')).readDocx(bytes, fileName);
    case 'epub':
      return (await import('./epub/read-epub')).readEpub(bytes, fileName);
    case 'odt':
      return (await import('./odt/read-odt')).readOdt(bytes, fileName);
    case 'mhtml':
      return (await import('./html/read-mhtml')).readMhtml(bytes, fileName);
    case 'html':
      return (await import('./html/read-html')).readHtml(bytes, fileName, encoding);
  }
}

async function readBibliographyFile(text: string, format: BibliographyFormat): Promise<ExtractedDocument> {
  const { readBibliography } = await import('../citations/reading/public');
  const { items, failures } = await readBibliography(text, format);
  return { kind: 'bibliography', format, records: items, failures };
}
