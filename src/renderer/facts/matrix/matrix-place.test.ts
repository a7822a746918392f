import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walkMatrix } from './matrix-place';

const size = { rows: 40, columns: 5 };
const walk = (row: number, column: number, key: string, isWithMod = false) =>
  walkMatrix({ row, column }, { key, isWithMod }, size);

test('keys walk the matrix and its heads', () => {
  expect([
    walk(0, 0, 'ArrowUp'),
    walk(0, -1, 'ArrowUp'),
    walk(-1, 0, 'ArrowLeft'),
    walk(3, 2, 'End'),
    walk(3, 2, 'Home'),
    walk(3, 2, 'End', true),
    walk(3, 2, 'PageDown'),
    walk(3, 2, 'ArrowDown', true),
    walk(3, 2, 'x'),
  ]).toEqual([
    { row: -1, column: 0 },
    { row: 0, column: -1 },
    { row: -1, column: 0 },
    { row: 3, column: 4 },
    { row: 3, column: -1 },
    { row: 39, column: 4 },
    { row: 13, column: 2 },
    null,
    null,
  ]);
});

test('no walk leaves the matrix or ends in its corner', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End'];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())), (presses) => {
      let place = { row: 0, column: 0 };
      for (const [key, isWithMod] of presses) place = walkMatrix(place, { key, isWithMod }, size) ?? place;
      const { row, column } = place;
      expect(row >= -1 && row < size.rows && column >= -1 && column < size.columns && row + column > -2).toBe(true);
    }),
  );
});
