import type { TextMark, TextRange } from './text-marks';

/** A stretch of text over which the same marks lie. */
export interface TextRun extends TextRange {
  readonly marks: readonly TextMark[];
}

/**
 * Cuts `range` at every border of a mark. The runs are in order, not empty, and together cover the range exactly, so that
 * the text they show is the canonical text whatever overlaps.
 */
export function splitRuns(range: TextRange, marks: readonly TextMark[]): readonly TextRun[] {
  if (range.start >= range.end) return [];
  const inside = marks.filter((mark) => mark.start < range.end && mark.end > range.start && mark.start < mark.end);
  const borders = new Set([range.start, range.end]);
  for (const mark of inside) {
    if (mark.start > range.start) borders.add(mark.start);
    if (mark.end < range.end) borders.add(mark.end);
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? range.end;
    return { start, end, marks: inside.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}
