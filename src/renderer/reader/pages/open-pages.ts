import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { callHost } from '../../host/call-host';
import { readProgramFile } from '../../host/read-program-file';
import './missing-features';

export interface OpenedPages {
  readonly pdf: PDFDocumentProxy;
  close(): void;
}

/** A version's original bytes. */
export interface PdfOrigin {
  readonly source: string;
  readonly versionId: string;
  readonly byteLength: number;
}

// What `sources.original` gives at once.
const windowLength = 1024 * 1024;

/**
 * Opens a version's PDF. pdf.js and its worker are loaded with the first one; of the file, only the parts that the shown
 * pages need are asked for.
 * @throws Failure of the host, or an Error of pdf.js where the file cannot be opened
 */
export async function openPages(origin: PdfOrigin): Promise<OpenedPages> {
  const [{ getDocument, PDFDataRangeTransport, PDFWorker, VerbosityLevel }, { default: address }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('./pdf-worker?worker&url'),
  ]);
  const first = await readWindow(origin, 0, Math.min(windowLength, origin.byteLength));
  const port = startWorker(address);
  const worker = PDFWorker.create({ port });
  const range = new PDFDataRangeTransport(origin.byteLength, first);
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  range.requestDataRange = (begin, end) => {
    void readRange(origin, begin, end).then((bytes) => range.onDataRange(begin, bytes), fail);
  };
  const task = getDocument({
    range,
    rangeChunkSize: windowLength / 4,
    worker,
    BinaryDataFactory: PageDataFactory,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    wasmUrl: 'wasm/',
    // As the extractor reads them: what the text of a page is must not hang on the fonts of this machine.
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    disableWorkerRendering: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    return { pdf: await Promise.race([task.promise, failed]), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function readRange(origin: PdfOrigin, begin: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - begin);
  for (let at = begin; at < end; at += windowLength) {
    bytes.set(await readWindow(origin, at, Math.min(windowLength, end - at)), at - begin);
  }
  return bytes;
}

async function readWindow({ source, versionId }: PdfOrigin, offset: number, length: number): Promise<Uint8Array> {
  const { base64 } = await callHost('sources.original', { source, versionId, offset, length });
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** The page's policy allows one program of a worker: that of pdf.js, which the build put beside the page. */
function startWorker(address: string): Worker {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('pdf-worker', { createScriptURL: () => address });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}

const folders: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
};

/** Fetches character maps, fonts and decoders from where the build put them. */
class PageDataFactory {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    return readProgramFile(`pdf-data/${folders[kind]}/${filename}`);
  }
}
