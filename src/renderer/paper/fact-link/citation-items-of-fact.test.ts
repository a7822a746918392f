import { expect, test } from 'vitest';
import type { Annotation } from '../../../contract/annotations';
import type { Evidence } from '../../../contract/facts';
import { citationItemsOfFact } from './citation-items-of-fact';

function passage(sourceId: string, paragraph: number, change: Partial<Evidence> = {}, page?: string): Evidence {
  const annotation: Annotation = {
    id: `${sourceId}-${paragraph}`,
    sourceId,
    versionId: 'v1',
    start: 0,
    end: 4,
    exact: 'Four',
    prefix: '',
    suffix: '',
    state: 'exact',
    score: 1,
    colour: 'yellow',
    note: '',
    body: null,
    tags: [],
    locator: page === undefined ? { paragraph } : { paragraph, page },
    factIds: ['f'],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
  return {
    id: `e-${sourceId}-${paragraph}`,
    factId: 'f',
    kind: 'passage',
    stance: 'supports',
    annotation,
    sourceId,
    sourceTitle: sourceId,
    search: null,
    fact: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...change,
  };
}

test('cites each supporting work once, with its paragraphs in order', () => {
  expect(
    citationItemsOfFact('f', [
      passage('essay', 5),
      passage('report', 2),
      passage('essay', 3),
      passage('essay', 4),
      passage('essay', 27),
      passage('letter', 9, { stance: 'contradicts' }),
      passage('letter', 8, { stance: 'context' }),
      passage('', 0, { kind: 'search', annotation: null }),
      passage('record', 0),
    ]),
  ).toEqual([
    { sourceId: 'essay', factId: 'f', locator: '3-5, 27', label: 'paragraph' },
    { sourceId: 'report', factId: 'f', locator: '2', label: 'paragraph' },
    { sourceId: 'record', factId: 'f' },
  ]);
});

test('cites pages where the work has them, in order where they are numbered', () => {
  const on = (page: string, paragraph: number) => passage('book', paragraph, {}, page);
  expect(citationItemsOfFact('f', [on('12', 70), on('3', 9), on('4', 14), on('4', 15)])).toEqual([
    { sourceId: 'book', factId: 'f', locator: '3-4, 12', label: 'page' },
  ]);
  expect(citationItemsOfFact('f', [on('xii', 7), on('A-3', 9)])).toEqual([
    { sourceId: 'book', factId: 'f', locator: 'xii, A-3', label: 'page' },
  ]);
});
