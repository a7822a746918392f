import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-test-core';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore();
});
afterEach(() => test.core.close());

const opened = 'The harbour of Lind opened on 14 May 1931 with 8 cranes.';

async function importText(name: string, text: string): Promise<string> {
  const { items } = await test.call('sources.import', { documents: [{ name, text }] });
  return items[0]?.sourceIds[0] ?? '';
}

async function listConflicts(): Promise<string[][]> {
  const { conflicts } = await test.call('conflicts.list', {});
  return conflicts.map(({ kind, detail, a, b }) => [
    `${kind} ${detail}`,
    ...[a, b].map((side) => (side.type === 'fact' ? side.id : `${side.sourceId}: ${side.text}`)).sort(),
  ]);
}

it('are found between facts, and go and come with undo and redo', async () => {
  expect(await listConflicts()).toEqual([]);
  const { fact: one } = await test.call('facts.create', { statement: 'The ferry carried 300 people to Lind.' });
  const { fact: other } = await test.call('facts.create', { statement: 'The ferry carried 450 people to Lind.' });
  const found = [['contradiction number', ...[one.id, other.id].sort()]];
  expect(await listConflicts()).toEqual(found);
  await test.call('library.undo', {});
  expect(await listConflicts()).toEqual([]);
  await test.call('library.redo', {});
  expect(await listConflicts()).toEqual(found);
  await test.call('facts.update', { id: other.id, statement: 'The mayor of Ek was born in 1950.' });
  expect(await listConflicts()).toEqual([]);
});

it('are found between the newest texts of sources, in their places', async () => {
  const one = await importText('one.txt', `About the harbour\n\n${opened}\n`);
  const other = await importText('other.txt', `Cranes\n\nIt rained. ${opened} It was cold.\n`);
  const found = [['duplicate same-words', ...[`${one}: ${opened}`, `${other}: ${opened}`].sort()]];
  expect(await listConflicts()).toEqual(found);
  const { conflicts } = await test.call('conflicts.list', {});
  for (const side of conflicts.flatMap(({ a, b }) => [a, b])) {
    if (side.type !== 'claim') throw new Error('There are no facts here.');
    const { text } = await test.call('sources.text', { source: side.sourceId });
    expect(text.slice(side.start, side.end)).toBe(side.text);
  }
  const changed = opened.replace('8 cranes', '9 cranes');
  await test.call('sources.revise', { source: other, document: { name: 'other.txt', text: `Cranes\n\n${changed}\n` } });
  expect(await listConflicts()).toEqual([
    ['contradiction number', ...[`${one}: ${opened}`, `${other}: ${changed}`].sort()],
  ]);
  await test.call('library.undo', {});
  expect(await listConflicts()).toEqual(found);
  const same = await importText('same.txt', 'Nothing of the kind was ever built.\n');
  await test.call('sources.joinAsVersion', { source: same, into: other });
  expect(await listConflicts()).toEqual([]);
  await test.call('library.undo', {});
  expect(await listConflicts()).toEqual(found);
  await test.call('sources.remove', { source: other });
  expect(await listConflicts()).toEqual([]);
});

it('do not set a fact against the words it was made of', async () => {
  const one = await importText('one.txt', `${opened}\n`);
  const { fact } = await test.call('facts.create', {
    statement: opened,
    passage: { source: one, selector: { quote: opened } },
  });
  expect(await listConflicts()).toEqual([]);
  const other = await importText('other.txt', `Cranes\n\n${opened}\n`);
  expect(await listConflicts()).toEqual([['duplicate same-words', ...[fact.id, `${other}: ${opened}`].sort()]]);
});

it('are found in a text without paragraphs as in one with them', async () => {
  const sentences = Array.from({ length: 200 }, (_, at) => `In ${1500 + at} the town of Ek counted ${at + 2} mills.`);
  const all = [...sentences, opened, ...sentences.slice(0, 3)];
  const one = await importText('one.txt', `${all.join(' ')}\n`);
  expect(await listConflicts()).toEqual(
    sentences.slice(0, 3).map((text) => ['duplicate same-words', `${one}: ${text}`, `${one}: ${text}`]),
  );
});

it('are the same for requests at once, and after one that was cancelled', async () => {
  const sentences = Array.from({ length: 300 }, (_, at) => `In ${1500 + at} the town of Ek counted ${at + 2} mills.`);
  await importText('long.txt', sentences.join('\n\n'));
  await importText('other.txt', `${opened}\n\n${sentences[7]}\n`);
  const cancelled = test.core.call('conflicts.list', {}, 'terminal', AbortSignal.timeout(5));
  const [first, second] = await Promise.all([listConflicts(), listConflicts()]);
  const result = await cancelled;
  expect(result.ok || result.failure.code === 'cancelled').toBe(true);
  expect(first).toHaveLength(1);
  expect(second).toEqual(first);
});

it('leave out claims that were dismissed, until they are restored', async () => {
  const one = await importText('one.txt', `About the harbour\n\n${opened}\n`);
  const changed = opened.replace('8 cranes', '9 cranes');
  await importText('other.txt', `Cranes\n\n${changed}\n`);
  const { fact } = await test.call('facts.create', { statement: opened.replace('8 cranes', '10 cranes') });
  const found = await listConflicts();
  expect(found).toHaveLength(3);
  const { claims } = await test.call('claims.find', { source: one });
  const places = claims.filter(({ quote }) => quote === opened).map(({ start, end }) => ({ start, end }));
  await test.call('claims.dismiss', { source: one, claims: places });
  const left = await listConflicts();
  expect(left).toHaveLength(1);
  expect(left[0]).toContain(fact.id);
  await test.call('claims.restore', { source: one, claims: places });
  expect(await listConflicts()).toEqual(found);
  await test.call('library.undo', {});
  expect(await listConflicts()).toEqual(left);
});

it('tell of an accepted claim once, as of the fact that was made of it', async () => {
  const one = await importText('one.txt', `About the harbour\n\n${opened}\n`);
  const other = await importText('other.txt', `Cranes\n\n${opened.replace('8 cranes', '9 cranes')}\n`);
  const { claims } = await test.call('claims.find', { source: one });
  const { factIds } = await test.call('claims.accept', {
    source: one,
    claims: claims.map(({ start, end }) => ({ start, end })),
  });
  const listed = await listConflicts();
  expect(listed).toEqual([
    ['contradiction number', ...[factIds[0] ?? '', `${other}: ${opened.replace('8 cranes', '9 cranes')}`].sort()],
  ]);
});
