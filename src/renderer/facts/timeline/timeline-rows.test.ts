import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineRows } from './timeline-rows';

test('a heading stands before the facts of each year, and every row is found both ways', () => {
  const rows = timelineRows([
    { key: '1931', count: 2 },
    { key: '1940', count: 0 },
    { key: '1963', count: 1 },
  ]);
  expect(Array.from({ length: 6 }, (_, row) => rows.rowAt(row))).toEqual([
    { kind: 'year', year: '1931', count: 2 },
    { kind: 'fact', index: 0 },
    { kind: 'fact', index: 1 },
    { kind: 'year', year: '1963', count: 1 },
    { kind: 'fact', index: 2 },
    undefined,
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 30 }), (counts) => {
      const some = timelineRows(counts.map((count, index) => ({ key: String(1900 + index), count })));
      const total = counts.reduce((sum, count) => sum + count, 0);
      for (let index = 0; index < total; index += 1) {
        expect(some.rowAt(some.rowOf(index))).toEqual({ kind: 'fact', index });
      }
      expect(some.count).toBe(total + counts.filter((count) => count > 0).length);
    }),
  );
});
