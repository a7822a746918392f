import { expect, test } from 'vitest';
import { checkField, cleanField } from './check-field';

test('a DOI loses its address, and values that cannot be right are named', () => {
  expect([
    cleanField('DOI', ' https://doi.org/10.1000/xyz123 '),
    cleanField('DOI', 'doi: 10.1000/xyz123'),
    cleanField('title', ' A title '),
    checkField('DOI', '10.1000/xyz123'),
    checkField('DOI', '10.1/x'),
    checkField('DOI', ''),
    checkField('URL', 'https://example.org/a?b'),
    checkField('URL', 'example.org'),
    checkField('URL', 'javascript:alert(1)'),
    checkField('citeKey', 'чекаленко2025'),
    checkField('citeKey', 'two words'),
    checkField('title', 'anything at all'),
  ]).toEqual([
    '10.1000/xyz123',
    '10.1000/xyz123',
    'A title',
    undefined,
    'doi',
    undefined,
    undefined,
    'url',
    'url',
    undefined,
    'citeKey',
    undefined,
  ]);
});
