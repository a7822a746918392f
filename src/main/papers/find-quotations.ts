import type { TextSpan } from './services';

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['"', '"'],
];

// A quotation longer than this is set off as a block; without a limit, marks that nothing closes cost quadratic time.
const longest = 5000;

/** A quotation in quotation marks: the span of the words between them. */
export interface Quotation extends TextSpan {
  readonly text: string;
}

/** Quotations in a text, outermost marks only, in order. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let position = 0;
  while (position < text.length) {
    const end = closingMark(text, position);
    if (end < 0) {
      position += 1;
      continue;
    }
    found.push({ start: position + 1, end, text: text.slice(position + 1, end).trim() });
    position = end + 1;
  }
  return found;
}

/** The quotation that ends directly before an offset, with only punctuation and white space between. */
export function quotationBefore(text: string, offset: number): string {
  if (!/[”“»«」"][\s.,;:!?)]*$/.test(text.slice(Math.max(0, offset - 20), offset))) return '';
  const near = text.slice(Math.max(0, offset - 2 * longest), offset);
  const before = findQuotations(near).at(-1);
  if (before === undefined) return '';
  return /^[\s.,;:!?)]*$/.test(near.slice(before.end + 1)) ? before.text : '';
}

function closingMark(text: string, position: number): number {
  const ends = pairs
    .filter(([opening]) => text[position] === opening)
    .map(([opening, closing]) => matchingMark(text, position, opening, closing))
    .filter((end) => end >= 0);
  return ends.length === 0 ? -1 : Math.min(...ends);
}

function matchingMark(text: string, position: number, opening: string, closing: string): number {
  let depth = 1;
  for (let index = position + 1; index < Math.min(text.length, position + longest); index += 1) {
    if (text[index] === closing) {
      depth -= 1;
      if (depth === 0) return index;
    } else if (text[index] === opening) {
      depth += 1;
    }
  }
  return -1;
}
