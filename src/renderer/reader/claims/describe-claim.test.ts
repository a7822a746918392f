import { expect, test } from 'vitest';
import { describeDate } from './describe-date';
import { describeMoney, describeQuantities } from './describe-figures';

test('dates are told as far as they go', () => {
  const told = ['2024-06-03', '2013-07', '1992', '1990/1999', '2021-07/2021-09', '--05-03', '0044-03-15', 'x'];
  expect(told.map((iso) => describeDate(iso, 'en-GB'))).toEqual([
    '3 Jun 2024',
    'Jul 2013',
    '1992',
    '1990–1999',
    'Jul 2021–Sept 2021',
    '3 May',
    '15 Mar 44',
    'x',
  ]);
});

test('figures are told with what they count, and a span once', () => {
  const range = { from: 2, to: 3 };
  expect(
    describeQuantities(
      [
        { value: 70, unit: '', counted: 'villages', isApproximate: true },
        { value: 2, unit: '', counted: 'books', range, rate: 'year' },
        { value: 3, unit: '', counted: 'books', range, rate: 'year' },
        { value: 0.5, unit: '%', counted: '' },
      ],
      'en',
    ),
  ).toEqual(['≈ 70 villages', '2–3 books / year', '0.5 %']);
  expect(
    describeMoney(
      [
        { amount: 412_600.75, currency: 'EUR' },
        { amount: 12_000_000_000, currency: 'USD', isApproximate: true },
        { amount: 48_200, currency: 'crowns' },
      ],
      'en',
    ),
  ).toEqual(['€412,600.75', '≈ $12,000,000,000', '48,200 crowns']);
});
