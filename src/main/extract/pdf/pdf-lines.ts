import { pageTextOf } from '../../../contract/pdf-page-text';

/** An item of pdf.js' text content, marked content left out; its `transform` is in PDF units, y upwards. */
export interface PdfItem {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** A line of a page. Points from the upper left corner of the page as it is shown. */
export interface PdfLine {
  /** Offsets into the text of the document. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of most of its letters. */
  readonly size: number;
  /** Name that pdf.js gives the font of most of its letters: the same on all pages of a document. */
  readonly font: string;
  readonly isUpright: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

/**
 * The lines of a page in the order of the text, blank ones left out.
 * @param shown the transform of the page's viewport at scale 1
 * @param pageStart where the page begins in the text of the document
 */
export function linesOf(items: readonly PdfItem[], shown: readonly number[], pageStart: number): readonly PdfLine[] {
  const { text, starts } = pageTextOf(items);
  const lines: PdfLine[] = [];
  let first = 0;
  items.forEach((item, index) => {
    if (!item.hasEOL && index < items.length - 1) return;
    const start = starts[first] ?? 0;
    const end = (starts[index] ?? 0) + item.str.length;
    const line = lineOf(items.slice(first, index + 1), shown as Matrix, text.slice(start, end), pageStart + start);
    if (line !== undefined) lines.push(line);
    first = index + 1;
  });
  return lines;
}

function lineOf(items: readonly PdfItem[], shown: Matrix, text: string, start: number): PdfLine | undefined {
  const inked = items
    .filter(({ str }) => str.trim() !== '')
    .map((item) => ({ item, at: multiply(shown, item.transform) }));
  if (inked.length === 0) return undefined;
  const letters = new Map<string, number>();
  for (const { item, at } of inked) {
    const look = `${sizeOf(at)} ${item.fontName}`;
    letters.set(look, (letters.get(look) ?? 0) + item.str.length);
  }
  const [look = ''] = [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  const [size = '0', font = ''] = look.split(' ');
  const main = inked.find(({ item, at }) => `${sizeOf(at)} ${item.fontName}` === look) ?? inked[0];
  const [a = 1, b = 0] = main?.at ?? [];
  return {
    start,
    end: start + text.length,
    text,
    left: Math.min(...inked.map(({ at }) => at[4])),
    right: Math.max(...inked.map(({ item, at }) => at[4] + item.width)),
    baseline: main?.at[5] ?? 0,
    size: Number(size),
    font,
    isUpright: Math.abs(a) >= Math.abs(b),
  };
}

function multiply(outer: Matrix, inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [u = 1, v = 0, w = 0, x = 1, y = 0, z = 0] = inner;
  return [a * u + c * v, b * u + d * v, a * w + c * x, b * w + d * x, a * y + c * z + e, b * y + d * z + f];
}

/** Rounded, so that letters of one size are counted together. */
function sizeOf([, , c, d]: Matrix): number {
  return Math.round(Math.hypot(c, d) * 5) / 5;
}
