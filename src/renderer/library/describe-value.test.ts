import { expect, test } from 'vitest';
import { describeValue } from './describe-value';

test('values of every shape are put into words', () => {
  expect([
    describeValue('Harbour papers'),
    describeValue(12),
    describeValue(null),
    describeValue([{ family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van den' }, { literal: 'Harbour Board' }]),
    describeValue({ 'date-parts': [[1931, 8, 3]] }),
    describeValue(['DOI', 'ISBN']),
  ]).toEqual(['Harbour papers', '12', '', 'van den Berg, Ada; Harbour Board', '1931-08-03', 'DOI; ISBN']);
});
