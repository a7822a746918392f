import { expect, test } from 'vitest';
import { isClaimDay } from './claim-day';

test('the date of a claim is a year, month or day that exists', () => {
  const texts = [
    '',
    '1992',
    '1992-01',
    '1992-01-26',
    '2024-02-29',
    '92',
    '1992-13',
    '1992-1',
    '2023-02-29',
    '2024-06-31',
    'May',
  ];
  expect(texts.filter(isClaimDay)).toEqual(['', '1992', '1992-01', '1992-01-26', '2024-02-29']);
});
