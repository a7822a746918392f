import { reshapeBoundaries } from './reshape-boundaries';
import { splitRunInHeading } from './split-run-in-heading';

/** A stretch of text: UTF-16 code units, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

// Building a segmenter costs more than segmenting a page, so it is built once, when it is first needed.
let builtSegmenter: Intl.Segmenter | undefined;

/** Sentence rules of ICU hardly differ by locale. */
function segmenter(): Intl.Segmenter {
  builtSegmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return builtSegmenter;
}

const paragraphBreak = /\n[^\S\n]*\n\s*|\u2029\s*/gu;
const listMarker = /^\s*(?:[•▪◦*–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/iu;

/**
 * Sentences of a paragraph or of a whole canonical text, in order, without the white space around them. A blank line always ends one;
 * so does a heading or a line of a list. Offsets are into `text`, also where `range` names only a part of it.
 */
export function splitSentences(
  text: string,
  range: { readonly start?: number; readonly end?: number } = {},
): TextSpan[] {
  const start = range.start ?? 0;
  const end = range.end ?? text.length;
  const sentences: TextSpan[] = [];
  for (const line of splitLines(text, start, end)) {
    for (const span of splitLine(text.slice(line.start, line.end))) {
      const trimmed = trimSpan(text, line.start + span.start, line.start + span.end);
      if (trimmed.end > trimmed.start) sentences.push(trimmed);
    }
  }
  return sentences;
}

function splitLine(line: string): TextSpan[] {
  // A line break inside a paragraph is mere wrapping here, but ICU would end the sentence at it.
  const flat = line.replace(/[\n\r\u2028\u0085\v\f]/gu, ' ');
  const boundaries: number[] = [];
  for (const { index, segment } of segmenter().segment(flat)) boundaries.push(index + segment.length);
  const spans: TextSpan[] = [];
  let from = 0;
  for (const to of reshapeBoundaries(flat, boundaries)) {
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans.flatMap((span, index) => (index === 0 ? splitRunInHeading(flat, span) : [span]));
}

/** Paragraphs, and within them those lines that stand for themselves: list items, headings, lines of a letter's head. */
function splitLines(text: string, start: number, end: number): TextSpan[] {
  const lines: TextSpan[] = [];
  let from = start;
  for (const found of text.slice(start, end).matchAll(paragraphBreak)) {
    for (const line of splitParagraph(text, from, start + found.index)) lines.push(line);
    from = start + found.index + found[0].length;
  }
  // Not spread: a table in plain text may have more rows than a call may have arguments.
  for (const line of splitParagraph(text, from, end)) lines.push(line);
  return lines;
}

function splitParagraph(text: string, start: number, end: number): TextSpan[] {
  const paragraph = text.slice(start, end);
  if (!paragraph.includes('\n')) return [{ start, end }];
  const rows = paragraph.split('\n');
  const longest = rows.reduce((length, row) => Math.max(length, row.length), 0);
  const spans: TextSpan[] = [];
  let from = start;
  let at = start;
  rows.forEach((row, index) => {
    at += row.length;
    const following = rows[index + 1];
    if (following === undefined) return;
    if (endsLine(row, following, longest)) {
      spans.push({ start: from, end: at });
      from = at + 1;
    }
    at += 1;
  });
  spans.push({ start: from, end });
  return spans;
}

/** Wrapped lines are about as long as the longest; one that is much shorter, before a capital, was ended by its author. */
function endsLine(row: string, following: string, longest: number): boolean {
  if (listMarker.test(following)) return true;
  const isShort = row.trimEnd().length < Math.min(longest, 80) * 0.6 || longest < 50;
  return isShort && /^\s*["“«„(]?[\p{Lu}\d]/u.test(following) && !/[,;–—-]\s*$/u.test(row);
}

function trimSpan(text: string, start: number, end: number): TextSpan {
  const span = text.slice(start, end);
  return { start: start + (span.length - span.trimStart().length), end: start + span.trimEnd().length };
}
