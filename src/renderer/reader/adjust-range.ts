import type { TextRange } from './text-marks';

/**
 * Moves one end of a picked range by a unit (word or sentence), for selecting with keys alone. Without a range the first unit
 * is taken. The range never becomes empty and never leaves the paragraph that `units` are of.
 */
export function adjustRange(
  range: TextRange | null,
  units: readonly TextRange[],
  end: 'start' | 'end',
  direction: 'forward' | 'back',
): TextRange | null {
  const first = units[0];
  if (first === undefined) return range;
  if (range === null) return first;
  if (end === 'end') {
    const ends = units.map((unit) => unit.end).filter((at) => at > range.start);
    const next =
      direction === 'forward' ? ends.find((at) => at > range.end) : ends.filter((at) => at < range.end).at(-1);
    return next === undefined ? range : { start: range.start, end: next };
  }
  const starts = units.map((unit) => unit.start).filter((at) => at < range.end);
  const next =
    direction === 'forward' ? starts.find((at) => at > range.start) : starts.filter((at) => at < range.start).at(-1);
  return next === undefined ? range : { start: next, end: range.end };
}

/** The unit after (or before) what is picked, going round at the ends. */
export function nextUnit(
  range: TextRange | null,
  units: readonly TextRange[],
  direction: 'forward' | 'back',
): TextRange | null {
  if (direction === 'forward') {
    return (range === null ? undefined : units.find((unit) => unit.start > range.start)) ?? units[0] ?? null;
  }
  return (range === null ? undefined : units.filter((unit) => unit.start < range.start).at(-1)) ?? units.at(-1) ?? null;
}
