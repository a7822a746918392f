import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceColumn, SourceFilter } from '../../contract/sources';
import { openTestCore, type TestCore } from '../testing/open-test-core';

let test: TestCore;
const idOf = new Map<string, string>();

beforeEach(async () => {
  test = await openTestCore();
  idOf.clear();
});
afterEach(() => test.core.close());

async function create(citeKey: string, csl: object): Promise<string> {
  const { source } = await test.call('sources.create', { csl: { ...csl }, citeKey });
  idOf.set(source.id, citeKey);
  return source.id;
}

async function keys(
  filter: SourceFilter = {},
  column: SourceColumn = 'title',
  isDescending = false,
): Promise<string[]> {
  const { ids } = await test.call('sources.arrange', { filter, sort: { column, isDescending }, locale: 'uk' });
  return ids.map((id) => idOf.get(id) ?? id);
}

describe('sources.arrange', () => {
  it('sorts by the rules of a language, empty values last both ways, and stays right after every change', async () => {
    await create('ya', { title: 'Яма', author: 'Ясна, О', issued: '1990', type: 'book' });
    await create('yi', { title: 'Їжак', author: 'Їжак, І', issued: '2001', type: 'book' });
    await create('ice10', { title: 'Ice 10', type: 'article-journal', 'container-title': 'North' });
    const ice2 = await create('ice2', { title: 'Ice 2', issued: '1900', language: 'en' });
    expect(await keys()).toEqual(['yi', 'ya', 'ice2', 'ice10']);
    expect(await keys({}, 'year')).toEqual(['ice2', 'ya', 'yi', 'ice10']);
    expect(await keys({}, 'year', true)).toEqual(['yi', 'ya', 'ice2', 'ice10']);
    await test.call('sources.update', { source: ice2, csl: { title: 'Яма друга', issued: '1995' } });
    expect(await keys()).toEqual(['yi', 'ya', 'ice2', 'ice10']);
    expect(await keys({}, 'year')).toEqual(['ya', 'ice2', 'yi', 'ice10']);
    await test.call('sources.remove', { source: ice2 });
    expect(await keys()).toEqual(['yi', 'ya', 'ice10']);
    await test.call('library.undo', {});
    expect(await keys({}, 'year')).toEqual(['ya', 'ice2', 'yi', 'ice10']);
    expect(await test.call('sources.facets', {})).toEqual({
      types: [
        { value: 'book', count: 2 },
        { value: 'article-journal', count: 1 },
        { value: 'document', count: 1 },
      ],
      languages: [{ value: 'en', count: 1 }],
    });
  });

  it('narrows by every part of a filter', async () => {
    const log = await create('log', {
      title: 'Résumé of the Log',
      author: 'Keeper, Jan',
      issued: '1931',
      DOI: '10.1/x',
    });
    await create('map', { title: 'Map', type: 'map', issued: '1950', language: 'ja' });
    const { items } = await test.call('sources.import', {
      documents: [{ name: 'ferry.txt', text: 'The ferry\n\nIt crossed the harbour twice a day.' }],
    });
    const ferry = items[0]?.sourceIds[0] ?? '';
    idOf.set(ferry, 'ferry');
    await test.call('sources.update', { source: log, tags: ['to read'] });
    await test.call('annotations.create', { source: ferry, selector: { quote: 'the harbour' } });
    const { collection: outer } = await test.call('collections.create', { name: 'Outer' });
    const { collection: inner } = await test.call('collections.create', { name: 'Inner', parentId: outer.id });
    await test.call('collections.addSources', { id: inner.id, sources: [log] });
    expect(await keys({ query: 'resume KEEPER 1931' })).toEqual(['log']);
    expect(await keys({ query: '10.1/x' })).toEqual(['log']);
    expect(await keys({ tag: 'to read' })).toEqual(['log']);
    expect(await keys({ collection: outer.id })).toEqual(['log']);
    expect(await keys({ types: ['map'] })).toEqual(['map']);
    expect(await keys({ languages: ['ja'] })).toEqual(['map']);
    expect(await keys({ hasDocument: true })).toEqual(['ferry']);
    expect(await keys({ hasAnnotations: true })).toEqual(['ferry']);
    expect(await keys({ yearFrom: 1931, yearTo: 1949 })).toEqual(['log']);
    expect(await keys({}, 'annotations', true)).toEqual(['ferry', 'log', 'map']);
    const { sources } = await test.call('sources.rows', { ids: [ferry, 'gone', log] });
    expect(sources.map(({ id }) => idOf.get(id))).toEqual(['ferry', 'log']);
  });
});

describe('collections', () => {
  it('are nested, counted, moved and removed with what is inside, and undo brings all of it back', async () => {
    const source = await create('log', { title: 'Log' });
    const { collection: a } = await test.call('collections.create', { name: 'A' });
    const { collection: b } = await test.call('collections.create', { name: 'B', parentId: a.id });
    await test.call('collections.addSources', { id: a.id, sources: ['log'] });
    const { collection } = await test.call('collections.addSources', { id: b.id, sources: ['log'] });
    expect(collection).toEqual({ id: b.id, name: 'B', parentId: a.id, sources: 1 });
    const before = await test.call('collections.list', {});
    expect(before.collections.map(({ name, sources }) => [name, sources])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
    await expect(test.call('collections.update', { id: a.id, parentId: b.id })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect((await test.call('sources.get', { source })).collections).toEqual([a.id, b.id]);
    await test.call('collections.remove', { id: a.id });
    expect((await test.call('collections.list', {})).collections).toEqual([]);
    await test.call('library.undo', {});
    expect(await test.call('collections.list', {})).toEqual(before);
    expect((await test.call('sources.get', { source })).collections).toEqual([a.id, b.id]);
  });

  it('keeps filters under names', async () => {
    const { search } = await test.call('savedSearches.create', { name: 'Old', filter: { yearTo: 1950 } });
    await test.call('savedSearches.update', { id: search.id, name: 'Older', filter: { yearTo: 1900 } });
    expect(await test.call('savedSearches.list', {})).toEqual({
      searches: [{ id: search.id, name: 'Older', filter: { yearTo: 1900 } }],
    });
    await test.call('savedSearches.remove', { id: search.id });
    await expect(test.call('savedSearches.update', { id: search.id })).rejects.toMatchObject({ code: 'not-found' });
  });
});
