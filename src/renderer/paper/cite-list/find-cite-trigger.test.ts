import { expect, test } from 'vitest';
import { findCiteTrigger } from './find-cite-trigger';

test.each([
  ['for 2024 alone @12 bil', { start: 15, query: '12 bil' }],
  ['@', { start: 0, query: '' }],
  ['(@Чекаленко Японія', { start: 1, query: 'Чекаленко Японія' }],
  ['“@1,214,249.49', { start: 1, query: '1,214,249.49' }],
  ['see a@b.org and @kato', { start: 16, query: 'kato' }],
])('asks for a thing: %s', (text, expected) => {
  expect(findCiteTrigger(text)).toEqual(expected);
});

test.each([
  '',
  'no sign',
  'write to ida@example.org',
  'at noon @ the pier',
  '@kato. Then',
  '@a  b',
  `@${'x'.repeat(61)}`,
])('asks for nothing: %s', (text) => {
  expect(findCiteTrigger(text)).toBeNull();
});
