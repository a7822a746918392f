import { Failure } from '../../contract/result';
import type { DocumentFormat } from '../../contract/sources';
import { canonicalText } from './canonical-text';
import { decodeBytes } from './decode-bytes';
import type { ExtractedDocument, ExtractedText, ExtractRequest } from './extracted-document';
import { findFormat } from './find-format';
import { markdownParagraphs } from './markdown-paragraphs';
import { readFrontMatter } from './read-front-matter';
import { textParagraphs } from './text-paragraphs';

/**
 * Turns the bytes of one file into text with paragraphs, or into bibliographic records. Runs in the extractor process: what
 * it is given is hostile.
 * @throws Failure 'invalid-input', 'unsupported'.
 */
export async function extractDocument(request: Omit<ExtractRequest, 'id'>): Promise<ExtractedDocument> {
  const { bytes, fileName } = request;
  if (bytes.byteLength === 0) {
    throw new Failure(
      'invalid-input',
      `"${fileName}" is empty, so there is nothing to import. Check that it was saved or downloaded completely.`,
    );
  }
  const decoded = decodeBytes(bytes, request.encoding);
  const text = canonicalText(decoded.text);
  if (text.trim() === '') {
    throw new Failure('invalid-input', `"${fileName}" holds only blank space, so there is nothing to import.`);
  }
  const format = request.format ?? findFormat(text, fileName);
  switch (format) {
    case 'text':
    case 'markdown':
      return readText(text, format, decoded.encoding, fileName);
    default:
      return readBibliographyFile(text, format);
  }
}

async function readText(
  text: string,
  format: 'text' | 'markdown',
  encoding: string,
  fileName: string,
): Promise<ExtractedText> {
  // Loaded on demand: a bibliography needs no language detector, a text no BibTeX parser.
  const { guessMetadata, noticeOddities } = await import('../notices/public');
  const paragraphs = format === 'markdown' ? markdownParagraphs(text) : textParagraphs(text);
  const frontMatter = format === 'markdown' ? readFrontMatter(text) : {};
  const { csl, provenance } = guessMetadata({ text, paragraphs, fileName, frontMatter });
  return {
    kind: 'text',
    mediaType: format === 'markdown' ? 'text/markdown' : 'text/plain',
    encoding,
    text,
    paragraphs,
    csl,
    provenance,
    language: typeof csl.language === 'string' ? csl.language : '',
    notices: noticeOddities({ text, paragraphs, csl }),
  };
}

async function readBibliographyFile(
  text: string,
  format: Exclude<DocumentFormat, 'text' | 'markdown'>,
): Promise<ExtractedDocument> {
  const { readBibliography } = await import('../citations/reading/public');
  const { items, failures } = await readBibliography(text, format);
  return { kind: 'bibliography', format, records: items, failures };
}
