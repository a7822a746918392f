import type { PdfLine } from './pdf-lines';

const endsSentence = /[.!?…:;。．！？][\p{Pe}\p{Pf}"'’”\d]*\s*$/u;
const opensItem = /^\s*[•‣▪◦·●○■–—*]\s+\S/u;
const isHan = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a line begins with the mark of a list. */
export function isListItem(line: PdfLine): boolean {
  return opensItem.test(line.text);
}

/** The usual distance of lines of a size, in points, from all pages of a document. */
export function measureLeading(pages: readonly (readonly PdfLine[])[]): (size: number) => number {
  const gaps = new Map<number, Map<number, number>>();
  for (const lines of pages) {
    lines.forEach((line, index) => {
      const former = lines[index - 1];
      if (former === undefined || former.size !== line.size) return;
      const gap = Math.round((line.baseline - former.baseline) * 2) / 2;
      if (gap < line.size * 0.7 || gap > line.size * 2.4) return;
      const ofSize = gaps.get(line.size) ?? new Map<number, number>();
      ofSize.set(gap, (ofSize.get(gap) ?? 0) + 1);
      gaps.set(line.size, ofSize);
    });
  }
  const usual = new Map([...gaps].map(([size, counts]) => [size, mostFrequent(counts)]));
  return (size) => usual.get(size) ?? size * 1.25;
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  return [...counts].reduce((most, entry) =>
    entry[1] > most[1] || (entry[1] === most[1] && entry[0] < most[0]) ? entry : most,
  )[0];
}

/** Joins the lines of one page into paragraphs, told by distance, size, indentation and short last lines. */
export function groupLines(
  lines: readonly PdfLine[],
  leadingOf: (size: number) => number,
): readonly (readonly PdfLine[])[] {
  const groups: PdfLine[][] = [];
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    if (group === undefined || beginsParagraph(group, line, lines[index + 1], leadingOf)) groups.push([line]);
    else group.push(line);
  });
  return groups;
}

function beginsParagraph(
  group: readonly PdfLine[],
  line: PdfLine,
  next: PdfLine | undefined,
  leadingOf: (size: number) => number,
): boolean {
  const former = group.at(-1);
  if (former === undefined || former.isUpright !== line.isUpright) return true;
  const size = Math.max(former.size, line.size);
  const gap = line.baseline - former.baseline;
  const isSameRow = Math.abs(gap) <= size * 0.5;
  if (isSameRow) return false;
  if (Math.abs(former.size - line.size) > size * 0.12) return true;
  // Upwards: the next column.
  if (gap < 0) return !continuesInNextColumn(former, line);
  const reach = leadingOf(line.size) * 1.35;
  if (gap > reach || isListItem(line)) return true;
  const below =
    next !== undefined && next.size === line.size && isWithin(next.baseline - line.baseline, reach) ? next : undefined;
  const isEnd = endsSentence.test(former.text);
  const step = size * 0.7;
  if (line.left - former.left > step && line.left - former.left < size * 6) {
    if (below === undefined ? isEnd : below.left < line.left - step) return true;
  }
  const isHanging = below !== undefined && below.left > line.left + step;
  if (group.length > 1 && former.left - line.left > step && isHanging) return true;
  return isEnd && isShort(former, group, line, below);
}

function isWithin(gap: number, reach: number): boolean {
  return gap > 0 && gap <= reach;
}

function continuesInNextColumn(former: PdfLine, line: PdfLine): boolean {
  if (former.font !== line.font || endsSentence.test(former.text)) return false;
  return /^\s*[\p{Ll}\p{Lo}]/u.test(line.text) || /\p{L}[-\u00ad\u2010]\s*$/u.test(former.text);
}

/** Whether the first word of the next line would have found room at the end of this one. */
function isShort(former: PdfLine, group: readonly PdfLine[], line: PdfLine, below: PdfLine | undefined): boolean {
  const edge = Math.max(...group.map(({ right }) => right), line.right, below?.right ?? 0);
  const letter = (line.right - line.left) / Math.max(line.text.trim().length, 1);
  const [word = ''] = line.text.trim().split(/\s/u);
  const room = isHan.test(word) ? line.size * 2 : letter * (word.length + 1.5);
  return former.right + room < edge;
}
