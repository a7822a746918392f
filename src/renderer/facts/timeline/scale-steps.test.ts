import { expect, test } from 'vitest';
import { scaleSteps } from './scale-steps';

test('the scale has years while there is room, then decades and longer stretches, with their facts', () => {
  const yearsFrom = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ key: String(from + index), count: 2 }));
  expect(scaleSteps(yearsFrom(1931, 1932))).toEqual([
    { from: 1931, length: 1, count: 2, year: 0 },
    { from: 1932, length: 1, count: 2, year: 1 },
  ]);
  const decades = scaleSteps(yearsFrom(1925, 1994).reverse());
  expect([decades.length, decades[0], decades.at(-1)]).toEqual([
    8,
    { from: 1990, length: 10, count: 10, year: 0 },
    { from: 1920, length: 10, count: 10, year: 65 },
  ]);
  expect(scaleSteps(yearsFrom(1, 2024)).map(({ length }) => length)).toContain(100);
  expect(scaleSteps([])).toEqual([]);
});
