import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageGap, pageTextOf } from '../../../contract/pdf-page-text';
import { Failure } from '../../../contract/result';
import type { Page, SourceNotice } from '../../../contract/sources';
import type { DocumentBody } from '../document-body';
import type { LinesOfPage } from './find-running-heads';
import { openPdf } from './open-pdf';
import { paragraphsOfPages } from './page-paragraphs';
import { linesOf, type PdfItem } from './pdf-lines';
import { pdfCandidates } from './pdf-metadata';

// Where a book has its ISBN.
const frontPages = 6;
// A file may claim millions of pages that it does not have.
const mostBadPages = 50;

/**
 * Reads the text of a PDF page by page, in the order of the file: the text of each page is `pageTextOf` of what pdf.js
 * gives, so that the viewer finds the same offsets.
 * @throws Failure 'unsupported' for a password or pictures without text, 'unreadable' for what is broken or cut short,
 * 'invalid-input' for a file without pages, 'too-large' for too many
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<DocumentBody> {
  const pdf = await openPdf(bytes, fileName);
  try {
    const { texts, lines, pages, badPages } = await readPages(pdf, fileName);
    const text = texts.join(pageGap);
    if (text.trim() === '') {
      throw new Failure(
        'unsupported',
        `"${fileName}" holds pictures of pages and no text, so it needs OCR. Run it through a program that recognises text, and import the result.`,
        `${pages.length} pages`,
      );
    }
    const { paragraphs, titleLike } = paragraphsOfPages(lines);
    const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
    return {
      mediaType: 'application/pdf',
      encoding: '',
      text,
      paragraphs,
      pages,
      candidates: pdfCandidates({
        information: info as Record<string, unknown>,
        xmp: new Map<string, unknown>(metadata ?? []),
        firstPages: texts.slice(0, frontPages),
        titleLike,
        fileName,
      }),
      notices: badPages.map((number) => noticeOf(number, pages)),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface PagesRead {
  readonly texts: readonly string[];
  readonly lines: readonly LinesOfPage[];
  readonly pages: readonly Page[];
  /** Numbers of pages that could not be read; their text is empty. */
  readonly badPages: readonly number[];
}

async function readPages(pdf: PDFDocumentProxy, fileName: string): Promise<PagesRead> {
  const labels = await pdf.getPageLabels().catch(() => null);
  const texts: string[] = [];
  const lines: LinesOfPage[] = [];
  const pages: Page[] = [];
  const badPages: number[] = [];
  let start = 0;
  let reason = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const label = labels?.[number - 1] || String(number);
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const inked = items.filter((item): item is Extract<typeof item, PdfItem> => 'str' in item);
      const { text } = pageTextOf(inked);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      texts.push(text);
      lines.push({ lines: linesOf(inked, transform, start), height, label });
      pages.push({ number, label, start, end: start + text.length, width, height });
      page.cleanup();
    } catch (error) {
      reason = String(error);
      if (/circular reference/u.test(reason)) throw circularPages(fileName, reason);
      badPages.push(number);
      texts.push('');
      lines.push({ lines: [], height: 0, label });
      pages.push({ number, label, start, end: start, width: 0, height: 0 });
      if (badPages.length > mostBadPages || badPages.length === pdf.numPages)
        throw brokenPages(fileName, pdf.numPages, reason);
    }
    start += (texts.at(-1)?.length ?? 0) + pageGap.length;
  }
  return { texts, lines, pages, badPages };
}

function brokenPages(fileName: string, count: number, reason: string): Failure {
  return new Failure(
    'unreadable',
    `"${fileName}" is damaged: too many of its ${count} pages cannot be read. Download it again, or save it again in the program that made it.`,
    reason,
  );
}

function circularPages(fileName: string, reason: string): Failure {
  return new Failure(
    'unreadable',
    `"${fileName}" is damaged: its list of pages leads in a circle. Download it again, or save it again in the program that made it.`,
    reason,
  );
}

function noticeOf(number: number, pages: readonly Page[]): SourceNotice {
  const start = pages[number - 1]?.start ?? 0;
  return {
    kind: 'damaged-characters',
    quote: '',
    start,
    end: start,
    message: `Page ${number} is damaged and its text could not be read.`,
  };
}
