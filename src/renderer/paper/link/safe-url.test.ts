import { expect, test } from 'vitest';
import { safeUrl } from './safe-url';

test.each([
  ['example.org', 'https://example.org/'],
  [' https://example.org/a?b#c ', 'https://example.org/a?b#c'],
  ['http://example.org:8080/x', 'http://example.org:8080/x'],
  ['localhost:3000/x', 'https://localhost:3000/x'],
  ['ida@example.org', 'mailto:ida@example.org'],
  ['mailto:ida@example.org', 'mailto:ida@example.org'],
])('completes %s', (typed, expected) => {
  expect(safeUrl(typed)).toBe(expected);
});

test.each([
  '',
  'a word',
  'word',
  'javascript:alert(1)',
  'JaVaScript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  'https://',
])('refuses %s', (typed) => {
  expect(safeUrl(typed)).toBeNull();
});
