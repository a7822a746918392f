import { expect, test } from 'vitest';
import type { SourceSummary } from '../../../contract/sources';
import { compareFields } from './compare-fields';

function source(id: string, csl: Omit<SourceSummary['csl'], 'id' | 'type'>): SourceSummary {
  return {
    id,
    citeKey: id,
    csl: { id, type: 'book', ...csl },
    language: '',
    tags: [],
    versions: 0,
    annotations: 0,
    facts: 0,
    addedAt: '',
  };
}

test('fields stand side by side, the telling ones first, and only real differences are marked', () => {
  const fields = compareFields([
    source('a', { volume: 2, title: 'Harbour  Lights', issued: { 'date-parts': [[1931]] }, abstract: 'Long.' }),
    source('b', { title: 'harbour lights', issued: { 'date-parts': [[1932]] }, publisher: 'Quay Press' }),
  ]);
  expect(
    fields.map(({ field, values, isDifferent }) => [field, ...values.map(({ value }) => value), isDifferent]),
  ).toEqual([
    ['title', 'Harbour  Lights', 'harbour lights', false],
    ['issued', '1931', '1932', true],
    ['type', 'book', 'book', false],
    ['publisher', '', 'Quay Press', false],
    ['volume', '2', '', false],
  ]);
});
