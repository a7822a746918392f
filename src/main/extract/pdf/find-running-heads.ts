import type { PdfLine } from './pdf-lines';

export interface LinesOfPage {
  readonly lines: readonly PdfLine[];
  /** Points. */
  readonly height: number;
  readonly label: string;
}

// Heads and feet stand in the outer eighth of a page; those of books alternate, so two of many pages are too few.
const margin = 0.125;
const fewestPages = 3;
const outerLines = 3;

/**
 * The lines that pages repeat: the same words, digits aside, at the same height. In a document of two or three pages two of
 * them are enough. A line that is but the number of its page counts where another page has one at that height.
 */
export function findRunningHeads(pages: readonly LinesOfPage[]): ReadonlySet<PdfLine> {
  const found = new Map<string, PdfLine[]>();
  for (const { lines, height, label } of pages) {
    const seen = new Set<string>();
    for (const line of outerLinesOf(lines, height)) {
      const key = `${wordsOf(line.text, label)} ${Math.round(line.baseline / 6)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const same = found.get(key);
      if (same === undefined) found.set(key, [line]);
      else same.push(line);
    }
  }
  const heads = new Set<PdfLine>();
  for (const [key, lines] of found) {
    const enough = pages.length <= 3 || /^#+ /.test(key) ? 2 : fewestPages;
    if (lines.length >= enough) for (const line of lines) heads.add(line);
  }
  return heads;
}

function outerLinesOf(lines: readonly PdfLine[], height: number): readonly PdfLine[] {
  const byHeight = lines.filter(({ isUpright }) => isUpright).sort((a, b) => a.baseline - b.baseline);
  const top = byHeight.slice(0, outerLines).filter(({ baseline }) => baseline < height * margin);
  const bottom = byHeight.slice(-outerLines).filter(({ baseline }) => baseline > height * (1 - margin));
  return [...new Set([...top, ...bottom])];
}

function wordsOf(text: string, label: string): string {
  const bare = text.trim().replace(/\s+/gu, ' ');
  // Roman numbers are told by the label of the page.
  if (bare.replace(/^[-–— ]+|[-–— ]+$/gu, '').toLowerCase() === label.toLowerCase()) return '#';
  return bare.replace(/\p{N}+/gu, '#');
}
