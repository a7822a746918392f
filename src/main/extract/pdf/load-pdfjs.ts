import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<Pdfjs> | undefined;

/** pdf.js with its worker's code in this thread: in an Electron process it would look for the page's worker. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= loadQuietly();
  return loading;
}

async function loadQuietly(): Promise<Pdfjs> {
  const { warn } = console;
  // It says that it has no canvas, which text does not need.
  console.warn = () => undefined;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

type DataKind = 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl';

const folderOf: Readonly<Record<DataKind, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
};

/** Reads character maps and font metrics from disk; without them Japanese text silently disappears. */
export class PdfDataFactory {
  /** @throws Error where pdf.js asks for a file that is not its own */
  async fetch({ kind, filename }: { readonly kind: DataKind; readonly filename: string }): Promise<Uint8Array> {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(filename)) throw new Error(`No data of pdf.js: ${filename}`);
    return new Uint8Array(await readFile(join(dataFolder(), folderOf[kind], filename)));
  }
}

let foundFolder: string | undefined;

/** Beside the page in a built program, inside the package in a checkout. */
function dataFolder(): string {
  for (let folder = __dirname; foundFolder === undefined; folder = dirname(folder)) {
    const places = [join(folder, 'renderer', 'pdf-data'), join(folder, 'node_modules', 'pdfjs-dist')];
    foundFolder = places.find((place) => existsSync(join(place, 'cmaps')));
    if (folder === dirname(folder)) break;
  }
  if (foundFolder === undefined) throw new Error('The character maps of pdf.js are missing.');
  return foundFolder;
}
