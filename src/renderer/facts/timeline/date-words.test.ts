import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { dateWords, looseDateWords } from './date-words';

// The words of the interface stand in for themselves.
const t = ((key: string, values: object) =>
  `${key} ${Object.values(values).join(' ')}`) as unknown as TFunction<'facts'>;

test('a date is told as exactly as it was read', () => {
  const dates = [
    ['1992-01-26', 'day'],
    ['1992-01', 'month'],
    ['1992', 'year'],
    ['1990/1999', 'decade'],
    ['1801/1900', 'century'],
    ['2021-07/2021-09', 'quarter'],
    ['2014/2022', 'range'],
    ['2019-05-05/2019-05', 'range'],
    ['--02-29', 'day'],
    ['9999-99-99', 'day'],
    ['soon', 'day'],
  ] as const;
  expect(dates.map(([iso, precision]) => dateWords({ iso, precision }, 'en', t).replace(/\p{Zs}/gu, ' '))).toEqual([
    'January 26, 1992',
    'January 1992',
    '1992',
    'timeline.decade 1990',
    'timeline.century.nth 19',
    'July – September 2021',
    '2014 – 2022',
    'May 5, 2019 – May 2019',
    'February 29',
    '9999-99-99',
    'soon',
  ]);
  expect(['2024-06-13', '2024', ''].map((iso) => looseDateWords(iso, 'ja'))).toEqual(['2024年6月13日', '2024年', '']);
});
