import type { ExtractedParagraph } from '../extracted-document';
import { findRunningHeads, type LinesOfPage } from './find-running-heads';
import { groupLines, isListItem, measureLeading } from './group-lines';
import type { PdfLine } from './pdf-lines';

export interface ParagraphsOfPdf {
  readonly paragraphs: readonly ExtractedParagraph[];
  /** In the largest letters of the first page with text, '' where none stand out. */
  readonly titleLike: string;
}

const longestHeading = 200;
// Headings that have the size of the text are told by their own font together with a number, capitals or a usual name.
const usualHeading =
  /^(?:abstract|summary|introduction|background|methods?|results|discussion|conclusions?|acknowledge?ments?|references|bibliography|notes|appendix|вступ|висновки|література|список .{3,40}|анотація|はじめに|おわりに|参考文献|要旨)\b/iu;
const numberedHeading = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-Z]\.)\s+\p{Lu}/u;
const noteMark = /^\s*(?:\(?\d{1,3}[).]?|[*†‡§¶]{1,3})\s*\S/u;

/** Paragraphs of all pages, in the order of the text, each on one page. */
export function paragraphsOfPages(pages: readonly LinesOfPage[]): ParagraphsOfPdf {
  const heads = findRunningHeads(pages);
  const bodies = pages.map(({ lines }) => lines.filter((line) => !heads.has(line)));
  const body = findBodyType(bodies);
  const leadingOf = measureLeading(bodies);
  const levels = headingLevels(bodies, body.size);
  const paragraphs: ExtractedParagraph[] = [];
  let section = '';
  pages.forEach(({ lines, height, label }, index) => {
    const notes = findNotes(bodies[index] ?? [], height, body.size);
    for (const group of groupsOf(lines, heads, notes, leadingOf)) {
      const [first] = group;
      if (first === undefined) continue;
      const place = { ...bounds(group), page: label, language: '', spans: [] };
      const text = textOf(group);
      const level = heads.has(first) || notes.has(first) ? 0 : headingLevel(group, text, levels, body);
      if (level > 0) {
        section = text;
        paragraphs.push({ ...place, kind: 'heading', level, section });
      } else if (heads.has(first)) paragraphs.push({ ...place, kind: 'running-head', level: 0, section });
      else if (notes.has(first)) paragraphs.push({ ...place, kind: 'footnote', level: 0, section });
      else if (isListItem(first)) paragraphs.push({ ...place, kind: 'list-item', level: 1, section });
      else paragraphs.push({ ...place, kind: 'paragraph', level: 0, section });
    }
  });
  return { paragraphs, titleLike: titleOf(bodies.find((lines) => lines.length > 0) ?? [], body.size, leadingOf) };
}

function groupsOf(
  lines: readonly PdfLine[],
  heads: ReadonlySet<PdfLine>,
  notes: ReadonlySet<PdfLine>,
  leadingOf: (size: number) => number,
): readonly (readonly PdfLine[])[] {
  // Stretches of one sort first: a head that stands between two lines of a paragraph in the file still parts them.
  const stretches: PdfLine[][] = [];
  const sortOf = (line: PdfLine) => (heads.has(line) ? 'head' : notes.has(line) ? 'note' : 'body');
  for (const line of lines) {
    const last = stretches.at(-1);
    const [first] = last ?? [];
    if (last === undefined || first === undefined || sortOf(first) !== sortOf(line) || heads.has(line))
      stretches.push([line]);
    else if (notes.has(line) && noteMark.test(line.text) && line.left <= first.left + line.size) stretches.push([line]);
    else last.push(line);
  }
  return stretches.flatMap((stretch) => groupLines(stretch, leadingOf));
}

function bounds(group: readonly PdfLine[]): { readonly start: number; readonly end: number } {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return {
    start: first.start + first.text.length - first.text.trimStart().length,
    end: last.start + last.text.trimEnd().length,
  };
}

function textOf(group: readonly PdfLine[]): string {
  return group
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/gu, ' ');
}

interface BodyType {
  readonly size: number;
  readonly font: string;
}

/** Size and font of most letters of the document. */
function findBodyType(pages: readonly (readonly PdfLine[])[]): BodyType {
  const letters = new Map<string, { readonly type: BodyType; count: number }>();
  for (const line of pages.flat()) {
    const key = `${line.size} ${line.font}`;
    const entry = letters.get(key) ?? { type: { size: line.size, font: line.font }, count: 0 };
    entry.count += line.text.length;
    letters.set(key, entry);
  }
  const most = [...letters.values()].sort((a, b) => b.count - a.count)[0];
  return most?.type ?? { size: 0, font: '' };
}

/** The sizes that are larger than the text, the largest first: levels 1 to 6. */
function headingLevels(pages: readonly (readonly PdfLine[])[], bodySize: number): readonly number[] {
  const sizes = new Set(
    pages
      .flat()
      .filter(({ size, isUpright }) => isUpright && size > bodySize * 1.12)
      .map(({ size }) => size),
  );
  return [...sizes].sort((a, b) => b - a).slice(0, 6);
}

/** 0 for what is no heading. */
function headingLevel(group: readonly PdfLine[], text: string, levels: readonly number[], body: BodyType): number {
  const [first] = group;
  if (first === undefined || !first.isUpright || text.length > longestHeading || !/\p{L}{2}/u.test(text)) return 0;
  if (first.size > body.size * 1.12) return group.length > 4 ? 0 : Math.min(levels.indexOf(first.size) + 1 || 6, 6);
  if (group.length > 2 || first.size < body.size * 0.95 || /[.,;:]$/u.test(text)) return 0;
  const isCapitals = text === text.toUpperCase() && text !== text.toLowerCase();
  const stands = isCapitals || numberedHeading.test(text) || usualHeading.test(text);
  return first.font !== body.font && stands ? Math.min(levels.length + 1, 6) : 0;
}

/** Lines in small letters at the foot of a page, from the first that begins with the mark of a note. */
function findNotes(lines: readonly PdfLine[], height: number, bodySize: number): ReadonlySet<PdfLine> {
  const lowest = [...lines].sort((a, b) => b.baseline - a.baseline);
  const small: PdfLine[] = [];
  for (const line of lowest) {
    if (line.size > bodySize * 0.9 || line.baseline < height * 0.5 || !line.isUpright) break;
    small.push(line);
  }
  const inOrder = small.reverse();
  const first = inOrder.findIndex(({ text }) => noteMark.test(text));
  return new Set(first === -1 ? [] : inOrder.slice(first));
}

function titleOf(lines: readonly PdfLine[], bodySize: number, leadingOf: (size: number) => number): string {
  const upright = lines.filter(({ isUpright, text }) => isUpright && /\p{L}{2}/u.test(text));
  const largest = Math.max(...upright.map(({ size }) => size), 0);
  if (largest <= bodySize * 1.12) return '';
  const groups = groupLines(upright, leadingOf);
  const title = groups.find(([first]) => first?.size === largest);
  const text = title === undefined ? '' : textOf(title);
  return text.length >= 4 && text.length <= 300 ? text : '';
}
