import { beforeEach, expect, test } from 'vitest';
import { changeFilter, useFactsList } from './facts-list-store';

beforeEach(() => useFactsList.setState(useFactsList.getInitialState()));

test('a part of a filter that says nothing is left out, but "nobody" is an assignee', () => {
  const filter = changeFilter({}, { query: 'ferry', assignee: '', statuses: ['disputed'], isUsed: false });
  expect(filter).toEqual({ query: 'ferry', assignee: '', statuses: ['disputed'], isUsed: false });
  expect(changeFilter(filter, { query: '', statuses: [], assignee: undefined })).toEqual({ isUsed: false });
});

test('a pane keeps its filter and layout for its view alone, until another view comes or it is widened', () => {
  const { narrow, widen } = useFactsList.getState();
  narrow('main', { key: 'all', filter: { isUsed: true } });
  narrow('main', { key: 'all', layout: 'board' });
  narrow('beside', { key: 'disputed', layout: 'timeline' });
  expect(useFactsList.getState().narrowed).toEqual({
    main: { key: 'all', filter: { isUsed: true }, layout: 'board' },
    beside: { key: 'disputed', layout: 'timeline' },
  });
  narrow('main', { key: 'saved', layout: 'matrix' });
  widen('beside');
  expect(useFactsList.getState().narrowed).toEqual({ main: { key: 'saved', layout: 'matrix' } });
});

test('sorting begins where people look first, and turns round the second time', () => {
  const { sortBy } = useFactsList.getState();
  const order = () => {
    const { column, isDescending } = useFactsList.getState();
    return `${column} ${isDescending ? 'down' : 'up'}`;
  };
  const orders = [order()];
  for (const column of ['statement', 'uses', 'uses'] as const) {
    sortBy(column);
    orders.push(order());
  }
  expect(orders).toEqual(['updated down', 'statement up', 'uses down', 'uses up']);
});
