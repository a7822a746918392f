import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustRange, nextUnit } from './adjust-range';
import type { TextRange } from './text-marks';

const words: readonly TextRange[] = [
  { start: 10, end: 13 },
  { start: 14, end: 20 },
  { start: 22, end: 23 },
];

describe('picking words with keys', () => {
  it('grows and shrinks at both ends', () => {
    expect([
      adjustRange(null, words, 'end', 'forward'),
      adjustRange({ start: 10, end: 13 }, words, 'end', 'forward'),
      adjustRange({ start: 10, end: 23 }, words, 'end', 'back'),
      adjustRange({ start: 10, end: 20 }, words, 'start', 'forward'),
      adjustRange({ start: 22, end: 23 }, words, 'start', 'back'),
      nextUnit({ start: 22, end: 23 }, words, 'forward'),
      nextUnit({ start: 10, end: 13 }, words, 'back'),
    ]).toEqual([
      { start: 10, end: 13 },
      { start: 10, end: 20 },
      { start: 10, end: 20 },
      { start: 14, end: 20 },
      { start: 14, end: 23 },
      { start: 10, end: 13 },
      { start: 22, end: 23 },
    ]);
  });

  it('always leaves whole words picked', () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom('start' as const, 'end' as const), fc.constantFrom('forward' as const, 'back' as const)),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        let range: TextRange | null = null;
        for (const [end, direction] of steps) {
          range = adjustRange(range, words, end, direction);
          expect(words.map((word) => word.start)).toContain(range?.start);
          expect(words.map((word) => word.end)).toContain(range?.end);
          expect(range?.end).toBeGreaterThan(range?.start ?? Number.NaN);
        }
      }),
    );
  });
});
