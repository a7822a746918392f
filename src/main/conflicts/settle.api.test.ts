import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conflict, ConflictSide } from '../../contract/conflicts';
import { openTestCore, type TestCore } from '../testing/open-test-core';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore();
});
afterEach(() => test.core.close());

const opened = 'The harbour of Lind opened on 14 May 1931 with 8 cranes.';
const changed = opened.replace('8 cranes', '9 cranes');

async function importText(name: string, text: string): Promise<string> {
  const { items } = await test.call('sources.import', { documents: [{ name, text }] });
  return items[0]?.sourceIds[0] ?? '';
}

async function createFact(statement: string): Promise<string> {
  return (await test.call('facts.create', { statement })).fact.id;
}

async function list(states?: Conflict['state'][]): Promise<Conflict[]> {
  return (await test.call('conflicts.list', states === undefined ? {} : { states })).conflicts;
}

async function onlyOne(states?: Conflict['state'][]): Promise<Conflict> {
  const conflicts = await list(states);
  expect(conflicts).toHaveLength(1);
  return conflicts[0] as Conflict;
}

const nameOf = (side: ConflictSide): string => (side.type === 'fact' ? side.id : side.sourceId);

async function factIds(): Promise<string[]> {
  return (await test.call('facts.list', {})).facts.map(({ id }) => id).sort();
}

describe('linking', () => {
  it('makes two facts evidence against each other, in one step', async () => {
    const [one, other] = [await createFact(opened), await createFact(changed)];
    const conflict = await onlyOne();
    const { factIds: linked } = await test.call('conflicts.link', { id: conflict.id, by: 'Ada' });
    expect([...linked].sort()).toEqual([one, other].sort());
    for (const [id, against] of [
      [one, other],
      [other, one],
    ] as const) {
      const { fact } = await test.call('facts.get', { id });
      expect(fact.evidence.map(({ kind, stance, fact: it }) => [kind, stance, it?.id])).toEqual([
        ['fact', 'contradicts', against],
      ]);
      expect(fact.history.at(-1)).toMatchObject({ kind: 'evidence-added', by: 'Ada' });
    }
    expect(await list()).toEqual([]);
    expect((await onlyOne(['linked'])).id).toBe(conflict.id);
    await test.call('library.undo', {});
    expect(await onlyOne()).toEqual(conflict);
    await test.call('library.redo', {});
    expect((await onlyOne(['linked'])).id).toBe(conflict.id);
  });

  it('makes facts of claims first, and tells the conflict once', async () => {
    const one = await importText('one.txt', `About the harbour\n\n${opened}\n`);
    const other = await importText('other.txt', `Cranes\n\n${changed}\n`);
    const conflict = await onlyOne();
    const { factIds: made } = await test.call('conflicts.link', { id: conflict.id });
    for (const id of made) {
      const { fact } = await test.call('facts.get', { id });
      expect(fact.evidence.map(({ kind, stance }) => [kind, stance])).toEqual([
        ['passage', 'supports'],
        ['fact', 'contradicts'],
      ]);
      expect(fact.evidence[0]?.annotation?.exact).toBe(fact.statement);
      expect([one, other]).toContain(fact.evidence[0]?.sourceId);
    }
    expect(await list(['open', 'dismissed'])).toEqual([]);
    const linked = await onlyOne(['linked']);
    expect([linked.a.type, linked.b.type]).toEqual(['fact', 'fact']);
    await test.call('library.undo', {});
    expect(await factIds()).toEqual([]);
    expect(await onlyOne()).toEqual(conflict);
  });

  it('takes the fact that has the passage as evidence, whatever its words', async () => {
    const one = await importText('one.txt', `About the harbour\n\n${opened}\n`);
    await importText('other.txt', `Cranes\n\n${changed}\n`);
    const { fact } = await test.call('facts.create', {
      statement: 'Lind got eight cranes when its port was opened.',
      passage: { source: one, selector: { quote: opened } },
    });
    const { factIds: made } = await test.call('conflicts.link', { id: (await onlyOne()).id });
    expect(made).toContain(fact.id);
    expect(await list(['open', 'dismissed'])).toEqual([]);
  });

  it('is refused for two that say the same', async () => {
    await createFact(opened);
    await createFact(opened);
    await expect(test.call('conflicts.link', { id: (await onlyOne()).id })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('merging', () => {
  it('makes one fact of two, in one step', async () => {
    const [one, other] = [await createFact(opened), await createFact(opened)];
    const conflict = await onlyOne();
    const keep = nameOf(conflict.a) === other ? 'a' : 'b';
    expect(await test.call('conflicts.merge', { id: conflict.id, keep })).toEqual({ factIds: [other] });
    expect(await factIds()).toEqual([other]);
    expect(await list(['open', 'linked', 'dismissed'])).toEqual([]);
    await test.call('library.undo', {});
    expect(await factIds()).toEqual([one, other].sort());
    expect(await onlyOne()).toEqual(conflict);
  });

  it('makes a claim evidence of the fact, in the words of the side that is kept', async () => {
    const fact = await createFact('The harbour of Lind was opened on 14 May 1931, with 8 cranes.');
    const source = await importText('one.txt', `About the harbour\n\n${opened}\n`);
    const conflict = await onlyOne();
    expect([conflict.a.type, conflict.b.type]).toEqual(['fact', 'claim']);
    for (const [keep, statement] of [
      ['a', conflict.a.text],
      ['b', opened],
    ] as const) {
      expect(await test.call('conflicts.merge', { id: conflict.id, keep })).toEqual({ factIds: [fact] });
      const { fact: merged } = await test.call('facts.get', { id: fact });
      expect(merged.statement).toBe(statement);
      expect(merged.evidence.map(({ stance, sourceId }) => [stance, sourceId])).toEqual([['supports', source]]);
      expect(await list(['open', 'linked', 'dismissed'])).toEqual([]);
      await test.call('library.undo', {});
      expect(await onlyOne()).toEqual(conflict);
    }
  });

  it('makes one fact of two claims, with both passages', async () => {
    const sources = [
      await importText('one.txt', `About the harbour\n\n${opened}\n`),
      await importText('other.txt', `Cranes\n\n${opened}\n`),
    ];
    const conflict = await onlyOne();
    const { factIds: made } = await test.call('conflicts.merge', { id: conflict.id, keep: 'b' });
    const { fact } = await test.call('facts.get', { id: made[0] ?? '' });
    expect(fact.statement).toBe(opened);
    expect(fact.evidence.map(({ sourceId }) => sourceId).sort()).toEqual([...sources].sort());
    expect(await list(['open', 'linked', 'dismissed'])).toEqual([]);
    await test.call('library.undo', {});
    expect(await factIds()).toEqual([]);
    expect(await onlyOne()).toEqual(conflict);
  });

  it('is refused for a contradiction, and for a source that does not agree with itself', async () => {
    await createFact(opened);
    await createFact(changed);
    await expect(test.call('conflicts.merge', { id: (await onlyOne()).id, keep: 'a' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const source = await importText('fleet.txt', 'The fleet has 12 ships: 5 tankers, 4 ferries and 2 tugs.\n');
    const { conflicts } = await test.call('conflicts.list', { source });
    expect(conflicts.map(({ detail, a, b }) => [detail, a.text, b.text])).toEqual([
      ['sum', '12 ships', '5 tankers, 4 ferries and 2 tugs'],
    ]);
    for (const keep of ['a', 'b'] as const)
      await expect(test.call('conflicts.merge', { id: conflicts[0]?.id ?? '', keep })).rejects.toMatchObject({
        code: 'invalid-input',
      });
  });
});

describe('what is no conflict', () => {
  it('is remembered until it is restored, and across restarts', async () => {
    await createFact(opened);
    await createFact(changed);
    const conflict = await onlyOne();
    expect(await test.call('conflicts.dismiss', { ids: [conflict.id, 'gone'] })).toEqual({ dismissed: 1 });
    expect(await list()).toEqual([]);
    test = await test.reopen();
    expect(await onlyOne(['dismissed'])).toEqual({ ...conflict, state: 'dismissed' });
    expect(await test.call('conflicts.restore', { ids: [conflict.id] })).toEqual({ restored: 1 });
    expect(await onlyOne()).toEqual(conflict);
    await test.call('library.undo', {});
    expect(await list()).toEqual([]);
    await test.call('library.undo', {});
    expect(await onlyOne()).toEqual(conflict);
  });

  it('is asked about again when its words change, and not when they only move', async () => {
    const one = await importText('one.txt', `About the harbour\n\n${opened}\n`);
    const other = await importText('other.txt', `Cranes\n\n${changed}\n`);
    const [ids, before] = [[(await onlyOne()).id], await onlyOne()];
    await test.call('conflicts.dismiss', { ids });
    const moved = `Cranes\n\nIt rained a lot that year.\n\n${changed}\n`;
    await test.call('sources.revise', { source: other, document: { name: 'other.txt', text: moved } });
    expect((await onlyOne(['dismissed'])).id).toBe(before.id);
    const words = `Cranes\n\n${opened.replace('8 cranes', '11 cranes')}\n`;
    await test.call('sources.revise', { source: one, document: { name: 'one.txt', text: words } });
    expect((await onlyOne()).id).not.toBe(before.id);
  });
});

it('are listed by kind and source, page by page', async () => {
  const source = await importText('one.txt', `About the harbour\n\n${opened}\n`);
  await createFact(changed);
  await createFact('The ferry carried 300 people to Ek.');
  await createFact('The ferry carried 300 people to Ek.');
  const { conflicts: all, total } = await test.call('conflicts.list', {});
  expect([all.length, total]).toEqual([2, 2]);
  expect((await test.call('conflicts.list', { kind: 'duplicate' })).conflicts.map(({ kind }) => kind)).toEqual([
    'duplicate',
  ]);
  const ofSource = await test.call('conflicts.list', { source });
  expect(ofSource.conflicts.map(({ kind }) => kind)).toEqual(['contradiction']);
  expect(ofSource.conflicts[0]?.b).toMatchObject({ type: 'claim', sourceId: source, focus: { start: 47, end: 48 } });
  expect(await test.call('conflicts.list', { offset: 1, limit: 1 })).toEqual({ conflicts: all.slice(1), total: 2 });
});

it('tell their progress, and can be cancelled', async () => {
  for (let at = 0; at < 4; at++) {
    const sentences = Array.from(
      { length: 150 },
      (_, line) => `In ${1500 + line} the town of Ek${at} counted ${line} mills.`,
    );
    await importText(`${at}.txt`, sentences.join('\n\n'));
  }
  const told: { done: number; total: number }[] = [];
  const stop = test.core.onEvent((event) => {
    if (event.kind !== 'progress' || event.taskId !== 'first') return;
    told.push(event);
    void test.call('tasks.cancel', { taskId: 'first' });
  });
  await expect(test.call('conflicts.list', { taskId: 'first' })).rejects.toMatchObject({ code: 'cancelled' });
  stop();
  expect(told[0]?.done).toBeLessThanOrEqual(told[0]?.total ?? 0);
  expect(await list()).toEqual([]);
});
