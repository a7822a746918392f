import type { Paragraph } from '../../contract/sources';
import { inlineSpans } from './inline-syntax';
import { syntaxRanges } from './syntax-ranges';
import type { TextMark } from './text-marks';

// A word that the end of a line parts: letters, hyphen, line end, small letters.
const lineEndHyphen = /(?<=\p{L})[-\u00ad\u2010]\n(?=\p{Ll})/gu;

/**
 * Marks that a paragraph has by itself, whatever is painted over it: how its words look, and, as 'syntax', what need not be
 * shown: the markers of Markdown and, in a PDF, the hyphens at the ends of lines.
 */
export function ownMarks(paragraph: Paragraph, mediaType: string): readonly TextMark[] {
  if (mediaType === 'text/markdown') {
    const blocks = syntaxRanges(paragraph).map((range): TextMark => ({ kind: 'syntax', ...range }));
    return [...blocks, ...inlineSpans(paragraph)];
  }
  if (mediaType !== 'application/pdf' || paragraph.kind === 'code') return paragraph.spans;
  const hyphens = [...paragraph.text.matchAll(lineEndHyphen)].map(({ index }): TextMark => {
    const start = paragraph.start + index;
    return { kind: 'syntax', start, end: start + 2 };
  });
  return [...hyphens, ...paragraph.spans];
}
