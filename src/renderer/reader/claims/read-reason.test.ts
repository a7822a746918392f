import { expect, test } from 'vitest';
import { readReason } from './read-reason';

test('a reason is read as its rule and the words that it names', () => {
  const reasons = [
    'names a date (14 May 1931)',
    'names Harbour Board, Ek',
    'compares',
    'names who says so',
    'is odd (x)',
  ];
  expect(reasons.map((reason) => Object.values(readReason(reason)))).toEqual([
    ['names a date', '14 May 1931'],
    ['names', 'Harbour Board, Ek'],
    ['compares', ''],
    ['names who says so', ''],
    [null, ''],
  ]);
});
