import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-test-core';

let test: TestCore;

beforeEach(async () => {
  test = await openTestCore();
  await test.call('sources.import', {
    documents: [
      {
        name: 'log.txt',
        text: 'The harbour log\n\nThe ferry carried passengers across the strait in winter.\n\nNothing else happened.',
      },
      { name: 'uk.txt', text: 'Пʼять човнів стояли на якорі біля пристані, а шостий був у Києві.' },
      { name: 'ja.txt', text: '四十の家族がここに住んでいた。船は去年来た。' },
    ],
  });
});
afterEach(() => test.core.close());

async function find(query: string, more: object = {}): Promise<string[]> {
  const { results } = await test.call('search.query', { query, ...more });
  return results.map(
    ({ type, snippet, matches }) => `${type}: ${matches.map(([start, end]) => snippet.slice(start, end)).join('|')}`,
  );
}

describe('search', () => {
  it('finds beginnings, forgives typos, and marks the hits', async () => {
    expect(await find('passen')).toEqual(['passage: passengers']);
    expect(await find('pasengers strait')).toEqual(['passage: passengers|strait']);
    expect(await find("п'ять")).toEqual(['passage: Пʼять']);
    expect(await find('家族')).toEqual(['passage: 家族']);
    expect(await find('nowhere at all')).toEqual([]);
  });

  it('knows of every change at once: new, edited, removed, undone', async () => {
    const { fact } = await test.call('facts.create', { statement: 'Walruses never came.' });
    expect(await find('walrus')).toEqual(['fact: Walruses']);
    expect(await find('walrus', { types: ['passage'] })).toEqual([]);
    await test.call('facts.update', { id: fact.id, statement: 'Seals never came.' });
    expect(await find('walrus')).toEqual([]);
    await test.call('library.undo', {});
    expect(await find('walrus', { status: 'unverified' })).toEqual(['fact: Walruses']);
    await test.call('facts.remove', { id: fact.id });
    expect(await find('walrus')).toEqual([]);
  });

  it('is kept in a file, catches up after a restart, and is rebuilt when the file is gone or spoilt', async () => {
    await find('ferry');
    test = await test.reopen();
    await test.call('facts.create', { statement: 'Walruses never came.' });
    test = await test.reopen();
    expect(await find('walrus')).toEqual(['fact: Walruses']);
    await test.core.close();
    writeFileSync(join(test.libraryPath, 'search-index.json'), '{"format":1,');
    test = await openTestCore(test.libraryPath);
    expect(await find('strait')).toEqual(['passage: strait']);
    await test.core.close();
    rmSync(join(test.libraryPath, 'search-index.json'));
    test = await openTestCore(test.libraryPath);
    expect([await find('strait'), await find('walrus')]).toEqual([['passage: strait'], ['fact: Walruses']]);
  });

  it('opens things by name, the last worked on first', async () => {
    await test.call('facts.create', { statement: 'Walruses never came.' });
    const titles = async (query: string) =>
      (await test.call('search.names', { query })).things.map(({ type, title }) => `${type} ${title}`);
    expect((await titles(''))[0]).toBe('fact Walruses never came.');
    expect(await titles('walr')).toEqual(['fact Walruses never came.']);
  });
});
