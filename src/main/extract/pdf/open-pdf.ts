import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Failure } from '../../../contract/result';
import { loadPdfjs, PdfDataFactory } from './load-pdfjs';

// The largest books have some three thousand; what claims more is a trap or a whole archive.
const mostPages = 20_000;
const tailLength = 4096;

/**
 * Opens a PDF from its bytes, which are left as they are.
 * @throws Failure 'unsupported', 'unreadable', 'invalid-input' or 'too-large', each saying what is wrong with the file
 */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<PDFDocumentProxy> {
  if (isCutShort(bytes)) {
    throw new Failure(
      'unreadable',
      `"${fileName}" is cut short: its end is missing, so pages of it would be lost. Download or copy it again.`,
    );
  }
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({
    // A copy: it takes the buffer away, and it takes no Buffer.
    data: new Uint8Array(bytes),
    BinaryDataFactory: PdfDataFactory,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    wasmUrl: 'wasm/',
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  let pdf: PDFDocumentProxy;
  try {
    pdf = await task.promise;
  } catch (error) {
    await task.destroy();
    throw failureOfOpening(error, fileName);
  }
  if (pdf.numPages > 0 && pdf.numPages <= mostPages) return pdf;
  const { numPages } = pdf;
  await task.destroy();
  if (numPages > mostPages) {
    throw new Failure(
      'too-large',
      `"${fileName}" says that it has ${numPages} pages; at most ${mostPages} are read. Split it into smaller files.`,
    );
  }
  throw new Failure(
    'invalid-input',
    `"${fileName}" has no pages, so there is nothing to import. Check that it was saved completely.`,
  );
}

/**
 * Whether the end is missing: no %%EOF where it belongs and no address of the table before it, or fewer bytes than a file
 * made for the web says it has. pdf.js then gives what pages it finds without a word.
 */
function isCutShort(bytes: Uint8Array): boolean {
  const end = lastInk(bytes);
  const tail = Buffer.from(bytes.subarray(Math.max(end - tailLength, 0), end)).toString('latin1');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const said = Number(/\/Linearized\b[^>]{0,200}?\/L\s+(\d{1,12})/u.exec(head)?.[1] ?? 0);
  if (said > bytes.length) return true;
  return !tail.includes('%%EOF') && !/startxref\s+\d+/u.test(tail);
}

/** Where the file ends, filling with zeros and blanks left out. */
function lastInk(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end -= 1;
  return end;
}

function failureOfOpening(error: unknown, fileName: string): Failure {
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (name === 'PasswordException') {
    return new Failure(
      'unsupported',
      `"${fileName}" is locked with a password. Open it in a PDF program, save it without the password, and import that copy.`,
      detail,
    );
  }
  return new Failure(
    'unreadable',
    `"${fileName}" is damaged and cannot be opened as a PDF. Download it again, or save it again in the program that made it.`,
    detail,
  );
}
