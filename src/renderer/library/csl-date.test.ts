import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCslDate, parseCslDate, yearOf } from './csl-date';

test('dates are read as people type them, and words stay words', () => {
  const typed = ['2024', '2024-6', '2024-06-03', '2020/2021-02', ' ', 'spring 1931', '2024-13', '1/2/3', '-44-03-15'];
  expect(typed.map(parseCslDate)).toEqual([
    { 'date-parts': [[2024]] },
    { 'date-parts': [[2024, 6]] },
    { 'date-parts': [[2024, 6, 3]] },
    { 'date-parts': [[2020], [2021, 2]] },
    null,
    { literal: 'spring 1931' },
    { literal: '2024-13' },
    { literal: '1/2/3' },
    { 'date-parts': [[-44, 3, 15]] },
  ]);
  expect(typed.map((text) => yearOf(parseCslDate(text) ?? undefined))).toEqual([
    '2024',
    '2024',
    '2024',
    '2020',
    '',
    '1931',
    '2024',
    '',
    '-44',
  ]);
});

test('what is written is read back the same', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  );
  const some = fc.tuple(parts, fc.integer({ min: 1, max: 3 })).map(([whole, length]) => whole.slice(0, length));
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 2 }), (ends) => {
      const date = { 'date-parts': ends };
      expect(parseCslDate(formatCslDate(date))).toEqual(date);
    }),
  );
});
