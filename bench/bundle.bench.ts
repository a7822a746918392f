import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../scripts/node-runtime.mjs';
import { report } from './report';

// What shows the pages of a PDF is loaded with the first PDF; its character maps and fonts, one by one when a file needs them.
const pdfPart = /(?:^|\/)pdf-(?:data\/|worker|[A-Za-z0-9_-]+\.js$)/;

/** Bytes of the files of the built page that fit. */
function sizeOf(fits: (path: string) => boolean): number {
  const folder = join(root, 'out', 'renderer');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => fits(relative(folder, path).replaceAll('\\', '/')))
    .reduce((sum, path) => sum + statSync(path).size, 0);
}

report({
  name: 'installed renderer bundle, faces included, without the parts for PDF',
  value: sizeOf((path) => !pdfPart.test(path)) / 1e6,
  unit: 'MB',
  bar: 2.5,
});
report({
  name: 'parts of the bundle that only PDFs load: pdf.js, its worker, character maps and fonts',
  value: sizeOf((path) => pdfPart.test(path)) / 1e6,
  unit: 'MB',
  bar: 6.5,
});
