import type { ParagraphKind } from '../../contract/sources';
import type { StoredVersion } from './source-queries';
import type { TextStore } from './text-store';

/** A stretch of the canonical text with what it is. UTF-16 code units, end exclusive. */
export interface ViewParagraph {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
}

/** A canonical text as it is read aloud, with the way back to every place. */
export interface ReadingView {
  readonly text: string;
  /** Offsets into the view's text; paragraphs that are left out are absent. */
  readonly paragraphs: readonly ViewParagraph[];
  /** Where a stretch of the view stands in the canonical text: from its first sign to behind its last. */
  toCanonical(range: { readonly start: number; readonly end: number }): {
    readonly start: number;
    readonly end: number;
  };
  /** The offset in the view of the first sign at or after a canonical offset. */
  fromCanonical(offset: number): number;
}

/** A stretch that stands in both texts, sign for sign; a joined line end is one sign here and several there. */
interface Piece {
  readonly view: number;
  readonly canonical: number;
  readonly length: number;
}

const gap = '\n\n';
// In turn: a word that the end of a line parts, and any other line end with the blanks around it.
const lineEnd = /(?<=\p{L})[-\u00ad\u2010][^\S\n]*\n\s*(?=\p{Ll})|[^\S\n]*\n\s*/gu;
const writtenWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」（）]/u;

/**
 * The reading view of a text whose lines are those of a page: running heads are left out, words that the end of a line parts
 * are whole, and the lines of a paragraph are joined by a space, or by nothing in scripts that have none. Code and tables
 * keep their lines.
 */
export function readingViewOf(text: string, paragraphs: readonly ViewParagraph[]): ReadingView {
  const pieces: Piece[] = [];
  const kept: ViewParagraph[] = [];
  let view = '';
  const keep = (start: number, end: number): void => {
    if (end <= start) return;
    pieces.push({ view: view.length, canonical: start, length: end - start });
    view += text.slice(start, end);
  };
  for (const { start, end, kind } of paragraphs) {
    if (kind === 'running-head') continue;
    if (kept.length > 0) view += gap;
    const viewStart = view.length;
    const hasOwnLines = kind === 'code' || kind === 'table';
    let at = start;
    for (const found of hasOwnLines ? [] : text.slice(start, end).matchAll(lineEnd)) {
      const from = start + found.index;
      const to = from + found[0].length;
      keep(at, from);
      if (/^\s/u.test(found[0]) && !isWithoutSpaces(text, from, to)) {
        pieces.push({ view: view.length, canonical: from, length: 1 });
        view += ' ';
      }
      at = to;
    }
    keep(at, end);
    kept.push({ start: viewStart, end: view.length, kind });
  }
  return {
    text: view,
    paragraphs: kept,
    toCanonical({ start, end }) {
      const from = canonicalAt(pieces, start, text.length);
      return { start: from, end: end <= start ? from : canonicalAt(pieces, end - 1, text.length) + 1 };
    },
    fromCanonical(offset) {
      const piece = pieces[firstIndex(pieces, ({ canonical, length }) => canonical + length > offset)];
      return piece === undefined ? view.length : piece.view + Math.max(offset - piece.canonical, 0);
    },
  };
}

/** The reading view of a version; undefined where the canonical text is read as it is, in all formats but PDF. */
export function openReadingView(
  texts: TextStore,
  { textSha256, mediaType }: Pick<StoredVersion, 'textSha256' | 'mediaType'>,
): ReadingView | undefined {
  if (mediaType !== 'application/pdf') return undefined;
  return readingViewOf(texts.text(textSha256), texts.passages(textSha256));
}

function isWithoutSpaces(text: string, from: number, to: number): boolean {
  return writtenWithoutSpaces.test(text.charAt(from - 1)) && writtenWithoutSpaces.test(text.charAt(to));
}

/** In the gap between two paragraphs: where the next one begins. */
function canonicalAt(pieces: readonly Piece[], offset: number, length: number): number {
  const piece = pieces[firstIndex(pieces, (one) => one.view + one.length > offset)];
  return piece === undefined ? length : piece.canonical + Math.max(offset - piece.view, 0);
}

/** Index of the first piece that fits, all before it not fitting; the count where none does. */
function firstIndex(pieces: readonly Piece[], fits: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && fits(piece)) high = middle;
    else low = middle + 1;
  }
  return low;
}
