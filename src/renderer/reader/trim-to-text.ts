import type { Paragraph } from '../../contract/sources';
import type { TextRange } from './text-marks';

/**
 * Draws the ends of a range in until they stand on text: white space at its edges and the gaps between paragraphs go.
 * `paragraphs` are those that the range touches, in order. Null when nothing is left.
 */
export function trimToText(paragraphs: readonly Paragraph[], range: TextRange): TextRange | null {
  const touched = paragraphs.filter((paragraph) => paragraph.start < range.end && paragraph.end > range.start);
  let start: number | null = null;
  let end: number | null = null;
  for (const paragraph of touched) {
    const from = Math.max(range.start, paragraph.start);
    const slice = paragraph.text.slice(from - paragraph.start, Math.min(range.end, paragraph.end) - paragraph.start);
    if (slice.trim() === '') continue;
    start ??= from + slice.length - slice.trimStart().length;
    end = from + slice.trimEnd().length;
  }
  return start === null || end === null ? null : { start, end };
}
