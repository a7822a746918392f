import type { ExtractedParagraph } from '../extracted-document';

// Mail and typewriter files break lines by themselves below this width.
const wrapWidth = 90;

/** What a paragraph is unless its document says otherwise. */
export const plainParagraph = {
  kind: 'paragraph',
  level: 0,
  section: '',
  page: '',
  language: '',
  spans: [],
} as const satisfies Omit<ExtractedParagraph, 'start' | 'end'>;

/**
 * Paragraphs of plain text. Blank lines part them; within a block each line is a paragraph of its own, unless the lines
 * are wrapped by hand (all but the last nearly as long as the longest one, and none wider than a page).
 */
export function textParagraphs(text: string): ExtractedParagraph[] {
  const paragraphs: ExtractedParagraph[] = [];
  let block: { start: number; end: number }[] = [];
  function closeBlock(): void {
    const first = block[0];
    const last = block.at(-1);
    if (first === undefined || last === undefined) return;
    const parts = isWrapped(block) ? [{ start: first.start, end: last.end }] : block;
    for (const part of parts) paragraphs.push({ ...plainParagraph, ...trimmed(text, part.start, part.end) });
    block = [];
  }
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (isBlank(text, start, end)) closeBlock();
    else block.push({ start, end });
    start = end + 1;
  }
  closeBlock();
  return paragraphs;
}

function isBlank(text: string, start: number, end: number): boolean {
  return (
    text.slice(start, Math.min(end, start + 4096)).trim() === '' &&
    (end - start <= 4096 || text.slice(start, end).trim() === '')
  );
}

function isWrapped(lines: readonly { readonly start: number; readonly end: number }[]): boolean {
  if (lines.length < 2) return false;
  const lengths = lines.map(({ start, end }) => end - start);
  const longest = Math.max(...lengths.slice(0, 2000));
  return longest <= wrapWidth && lengths.slice(0, -1).every((length) => length >= longest * 0.7);
}

/** Moves both ends inwards past white space. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
