import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRuns } from './split-runs';
import type { TextMark } from './text-marks';

const someMark = fc
  .record({ start: fc.integer({ min: 0, max: 120 }), length: fc.integer({ min: 0, max: 60 }), id: fc.string() })
  .map(
    ({ start, length, id }): TextMark => ({
      kind: 'highlight',
      id,
      start,
      end: start + length,
      colour: 'yellow',
      state: 'exact',
      isSelected: false,
    }),
  );

describe('splitRuns', () => {
  it('splits where marks overlap and keeps what lies over each run', () => {
    const outer: TextMark = { kind: 'claim', state: 'open', start: 5, end: 20 };
    const inner: TextMark = { kind: 'match', start: 15, end: 30, isCurrent: false };
    expect(splitRuns({ start: 10, end: 25 }, [outer, inner])).toEqual([
      { start: 10, end: 15, marks: [outer] },
      { start: 15, end: 20, marks: [outer, inner] },
      { start: 20, end: 25, marks: [inner] },
    ]);
  });

  it('covers any range exactly, each code unit under exactly the marks that hold it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 60 }),
        fc.array(someMark, { maxLength: 12 }),
        (start, length, marks) => {
          const end = start + length;
          const runs = splitRuns({ start, end }, marks);
          let at = start;
          for (const run of runs) {
            expect(run.start).toBe(at);
            expect(run.end).toBeGreaterThan(run.start);
            for (let unit = run.start; unit < run.end; unit++) {
              expect(run.marks).toEqual(marks.filter((mark) => mark.start <= unit && mark.end > unit));
            }
            at = run.end;
          }
          expect(at).toBe(end);
        },
      ),
    );
  });
});
