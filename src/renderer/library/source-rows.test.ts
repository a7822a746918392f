import { expect, test } from 'vitest';
import type { SourceSummary } from '../../contract/sources';
import { arrangeRows, makeRows } from './source-rows';

function source(id: string, csl: Partial<SourceSummary['csl']>, rest: Partial<SourceSummary> = {}): SourceSummary {
  return {
    id,
    citeKey: id,
    csl: { id, type: 'document', ...csl },
    language: '',
    tags: [],
    versions: 1,
    annotations: 0,
    facts: 0,
    addedAt: '2025-01-01T00:00:00.000Z',
    ...rest,
  };
}

const rows = makeRows(
  [
    source('a', { title: 'Émigrés 10', issued: { 'date-parts': [[1992]] } }, { facts: 2 }),
    source('b', { title: 'Emigres 9', author: [{ family: 'Їжакевич', given: 'Іван' }] }, { facts: 2, tags: ['Aid'] }),
    source('c', { issued: { 'date-parts': [[2024]] } }, { facts: 5, addedAt: '2025-02-01T00:00:00.000Z' }),
  ],
  { authorsOf: ({ csl }) => csl.author?.[0]?.family ?? '', typeOf: (type) => type, untitled: 'Untitled' },
);

function ids(filter: string, column: Parameters<typeof arrangeRows>[1]['column'], isDescending = false): string {
  return arrangeRows(rows, { filter, column, isDescending }, 'en')
    .map((row) => row.source.id)
    .join('');
}

test('rows sort by any column, numbers as numbers, and filter without accents or case', () => {
  expect([
    ids('', 'title'),
    ids('', 'facts', true),
    ids('', 'year'),
    ids('', 'added', true),
    ids('emigres', 'title'),
    ids('їжак aid', 'title'),
    ids('1992', 'title'),
    ids('nothing', 'title'),
  ]).toEqual(['bac', 'cba', 'bac', 'cba', 'ba', 'b', 'a', '']);
});
