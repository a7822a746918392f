import type { Paragraph } from '../../contract/sources';
import type { TextRange } from './text-marks';

const longestHeading = 2000;

/**
 * The Markdown markers of a block that its look already says: the canonical text keeps them, the page need not show them.
 * Offsets into the canonical text.
 */
export function syntaxRanges(paragraph: Paragraph): readonly TextRange[] {
  switch (paragraph.kind) {
    case 'heading':
      // The white space before closing marks is looked for with the square of its length.
      if (paragraph.text.length > longestHeading) return [];
      return matchesOf(paragraph, /^ {0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$|\n {0,3}(?:=+|-+)[ \t]*$/g);
    case 'list-item':
      return matchesOf(paragraph, /^(?: {0,3}> ?)*[ \t]*(?:[-*+][ \t]+)?/g);
    case 'quote':
      return matchesOf(paragraph, /^ {0,3}(?:> ?)+/gm);
    case 'code':
      return matchesOf(paragraph, /^ {0,3}(?:`{3,}|~{3,})[^\n]*\n|\n {0,3}(?:`{3,}|~{3,})[ \t]*$/g);
    case 'paragraph':
      return matchesOf(paragraph, /\\(?=\n)/g);
    case 'table':
    case 'footnote':
    case 'running-head':
      return [];
  }
}

function matchesOf({ text, start }: Paragraph, pattern: RegExp): readonly TextRange[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
    .filter((range) => range.end > range.start && range.end - range.start < text.length);
}

/** Whether a paragraph breaks its lines on purpose, as Markdown says it: two spaces or a backslash at their end. */
export function keepsLines(text: string): boolean {
  return /(?: {2}|\\)\n/.test(text);
}
