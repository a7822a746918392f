import type { Paragraph } from '../../contract/sources';
import { ownMarks } from './own-marks';
import type { TextRange } from './text-marks';

/**
 * The words of a range as the page shows them: without the markers of Markdown, and without what the lines of a PDF do to
 * words; paragraphs are set apart by an empty line.
 */
export function shownText(paragraphs: readonly Paragraph[], range: TextRange, mediaType: string): string {
  return paragraphs
    .filter((paragraph) => paragraph.start < range.end && paragraph.end > range.start)
    .map((paragraph) => shownIn(paragraph, range, mediaType))
    .join('\n\n');
}

function shownIn(paragraph: Paragraph, range: TextRange, mediaType: string): string {
  const { start, text } = paragraph;
  const hidden = ownMarks(paragraph, mediaType)
    .filter(({ kind }) => kind === 'syntax')
    .sort((a, b) => a.start - b.start);
  const end = Math.min(range.end, paragraph.end);
  let at = Math.max(range.start, start);
  let shown = '';
  for (const marker of hidden) {
    if (marker.end <= at || marker.start >= end) continue;
    shown += text.slice(at - start, Math.max(marker.start, at) - start);
    at = Math.max(at, marker.end);
  }
  return shown + text.slice(at - start, Math.max(end, at) - start);
}
