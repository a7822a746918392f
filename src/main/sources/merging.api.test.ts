import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-test-core';

let test: TestCore;

beforeEach(async () => {
  test = await openTestCore();
});
afterEach(() => test.core.close());

async function create(citeKey: string, csl: object): Promise<string> {
  return (await test.call('sources.create', { csl: { ...csl }, citeKey })).source.id;
}

async function importText(name: string, text: string): Promise<string> {
  const { items } = await test.call('sources.import', { documents: [{ name, text }] });
  return items[0]?.sourceIds[0] ?? '';
}

const groups = async (): Promise<string[][]> =>
  (await test.call('sources.duplicates', {})).groups.map(({ sources }) => sources.map(({ citeKey }) => citeKey));

describe('duplicates and merges', () => {
  it('shows what a merge gives and leaves behind, fills what is missing, and remembers what is no duplicate', async () => {
    const book = { type: 'book', title: 'Harbour lights of the north', author: 'Keeper, Jan', issued: '1931' };
    const keep = await create('keep', { ...book, publisher: 'Harbour Press' });
    const other = await create('other', { ...book, publisher: 'Other Press', ISBN: '9780306406157' });
    const third = await create('third', book);
    await test.call('sources.update', { source: other, tags: ['light'] });
    const { collection } = await test.call('collections.create', { name: 'Read' });
    await test.call('collections.addSources', { id: collection.id, sources: [other] });
    expect(await groups()).toEqual([['other', 'keep', 'third']]);
    await test.call('sources.markDistinct', { sources: [third, other] });
    expect(await groups()).toEqual([['other', 'keep']]);
    const preview = await test.call('sources.previewMerge', { keep, others: [other] });
    expect(preview).toMatchObject({
      filled: ['ISBN'],
      conflicts: [{ field: 'publisher', kept: 'Harbour Press', other: 'Other Press' }],
    });
    const before = await test.call('sources.get', { source: other });
    await test.call('sources.mergeMany', { merges: [{ keep, others: [other] }] });
    const merged = await test.call('sources.get', { source: keep });
    expect([merged.source.csl.ISBN, merged.source.csl.publisher, merged.source.tags, merged.collections]).toEqual([
      '9780306406157',
      'Harbour Press',
      ['light'],
      [collection.id],
    ]);
    // What was said of the one that went holds of the one that stays.
    expect(await groups()).toEqual([]);
    await test.call('library.undo', {});
    expect(await test.call('sources.get', { source: other })).toEqual(before);
    await expect(
      test.call('sources.mergeMany', {
        merges: [
          { keep, others: [other] },
          { keep: third, others: [other] },
        ],
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await test.call('sources.list', {})).total).toBe(3);
  });

  it('numbers versions by time, and annotations of all go to the newest text', async () => {
    const words = 'The harbour froze in the first week of January and opened late in March.';
    const older = await importText('older.txt', `First\n\n${words}\n\nNobody saw the end of it.\n`);
    const newer = await importText('newer.txt', `Second\n\nA preface was added by the printer.\n\n${words}\n`);
    const { annotation } = await test.call('annotations.create', { source: older, selector: { quote: words } });
    const { annotation: lost } = await test.call('annotations.create', {
      source: older,
      selector: { quote: 'Nobody saw the end of it.' },
    });
    await test.call('sources.merge', { keep: older, others: [newer] });
    const { versions } = await test.call('sources.get', { source: older });
    expect(versions.map(({ number, fileName }) => [number, fileName])).toEqual([
      [2, 'newer.txt'],
      [1, 'older.txt'],
    ]);
    const moved = await test.call('annotations.get', { id: annotation.id });
    expect([moved.annotation.versionId, moved.annotation.exact]).toEqual([versions[0]?.id, words]);
    expect((await test.call('annotations.get', { id: lost.id })).annotation.state).toBe('orphan');
  });

  it('changes many sources in one step', async () => {
    const ids = [await create('a', { title: 'A' }), await create('b', { title: 'B' })];
    await test.call('sources.updateMany', { sources: ids, csl: { type: 'book' }, language: 'uk', addTags: [' read '] });
    const rows = await test.call('sources.rows', { ids });
    expect(rows.sources.map(({ csl, language, tags }) => [csl.type, language, tags])).toEqual([
      ['book', 'uk', ['read']],
      ['book', 'uk', ['read']],
    ]);
    await test.call('sources.updateMany', { sources: ids, removeTags: ['read'] });
    expect(await test.call('sources.removeMany', { sources: [...ids, 'a'] })).toEqual({ removed: 2 });
    await test.call('library.undo', {});
    await test.call('library.undo', {});
    await test.call('library.undo', {});
    const { sources } = await test.call('sources.list', {});
    expect(sources.map(({ csl, tags }) => [csl.type, tags])).toEqual([
      ['document', []],
      ['document', []],
    ]);
  });

  it('brings in the sample as one step', async () => {
    await test.call('library.loadSample', {});
    const { changes } = await test.call('library.history', {});
    expect(changes.map(({ label }) => label)).toEqual(['Load the sample']);
    await test.call('library.undo', {});
    expect(await test.call('library.status', {})).toMatchObject({ sources: 0, papers: 0 });
  });

  it('hands out the original in windows', async () => {
    const source = await importText('note.txt', 'A note\n\nOn ice.\n');
    const window = await test.call('sources.original', { source, offset: 2, length: 4 });
    expect([window.byteLength, Buffer.from(window.base64, 'base64').toString()]).toEqual([16, 'note']);
    expect((await test.call('sources.original', { source, offset: 99, length: 9 })).base64).toBe('');
  });
});
