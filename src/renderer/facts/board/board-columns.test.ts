import { expect, test } from 'vitest';
import { boardColumns, cardBeside, placeOf } from './board-columns';

const columns = boardColumns(
  ['a', 'b', 'c', 'd', 'e'],
  [
    { key: 'unverified', count: 3 },
    { key: 'checking', count: 0 },
    { key: 'supported', count: 1 },
    { key: 'disputed', count: 0 },
    { key: 'refuted', count: 1 },
    { key: 'unverifiable', count: 0 },
  ],
);

test('the facts of a view are parted into six columns', () => {
  expect(columns).toEqual([
    { status: 'unverified', ids: ['a', 'b', 'c'] },
    { status: 'checking', ids: [] },
    { status: 'supported', ids: ['d'] },
    { status: 'disputed', ids: [] },
    { status: 'refuted', ids: ['e'] },
    { status: 'unverifiable', ids: [] },
  ]);
  expect([placeOf(columns, 'c'), placeOf(columns, 'e'), placeOf(columns, 'gone')]).toEqual([
    { column: 0, index: 2 },
    { column: 4, index: 0 },
    undefined,
  ]);
});

test('walking sideways steps over empty and folded columns and stops at the edge', () => {
  const none = () => false;
  expect([
    cardBeside(columns, { column: 0, index: 2 }, 1, none),
    cardBeside(columns, { column: 0, index: 2 }, 1, (status) => status === 'supported'),
    cardBeside(columns, { column: 2, index: 0 }, -1, none),
    cardBeside(columns, { column: 4, index: 0 }, 1, none),
    cardBeside(columns, { column: 0, index: 0 }, -1, none),
  ]).toEqual(['d', 'e', 'a', undefined, undefined]);
});
