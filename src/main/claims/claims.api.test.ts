import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ListedClaim } from '../../contract/claims';
import { openTestCore, type TestCore } from '../testing/open-test-core';
import { writeTestPdf } from '../testing/write-test-pdf';

const text = [
  'The harbour log',
  'In 1931 the ferry carried 3,164 passengers [5]. We liked the band. It sank on 3 March 1932.',
  'The Harbour Board granted 412,600.75 euros in 2004. Nobody knows why.',
].join('\n\n');

let test: TestCore;
let source: string;

beforeEach(async () => {
  test = await openTestCore();
  source = await importText('log.txt', text);
});
afterEach(() => test.core.close());

async function importText(name: string, content: string): Promise<string> {
  const { items } = await test.call('sources.import', { documents: [{ name, text: content }] });
  return items[0]?.sourceIds[0] ?? '';
}

async function find(of = source): Promise<ListedClaim[]> {
  return (await test.call('claims.find', { source: of })).claims;
}

async function states(of = source): Promise<string[]> {
  return (await find(of)).map(({ state, quote }) => `${state}: ${quote.slice(0, 12)}`);
}

function placesOf(claims: readonly ListedClaim[]): { start: number; end: number }[] {
  return claims.map(({ start, end }) => ({ start, end }));
}

it('become facts with their evidence, their author and their place, as one step', async () => {
  await test.call('sources.update', {
    source,
    csl: { title: 'Harbour log', author: [{ family: 'Sund', given: 'Ada' }], issued: { 'date-parts': [[1933, 5]] } },
  });
  const claims = await find();
  expect(await states()).toEqual(['open: In 1931 the ', 'open: It sank on 3', 'open: The Harbour ']);
  const { factIds } = await test.call('claims.accept', { source, claims: placesOf(claims), by: 'Ada' });
  const facts = await Promise.all(factIds.map(async (id) => (await test.call('facts.get', { id })).fact));
  expect(
    facts.map(({ statement, claimant, claimedOn, firstSeen, evidence }) => [
      statement,
      [claimant, claimedOn, firstSeen],
      evidence.map(({ stance, annotation }) => [stance, annotation?.exact]),
    ]),
  ).toEqual([
    [
      'In 1931 the ferry carried 3,164 passengers.',
      ['Sund', '1933-05', 'Harbour log, para. 2'],
      [['supports', 'In 1931 the ferry carried 3,164 passengers [5].']],
    ],
    [
      'It sank on 3 March 1932.',
      ['Sund', '1933-05', 'Harbour log, para. 2'],
      [['supports', 'It sank on 3 March 1932.']],
    ],
    [
      'The Harbour Board granted 412,600.75 euros in 2004.',
      ['Sund', '1933-05', 'Harbour log, para. 3'],
      [['supports', 'The Harbour Board granted 412,600.75 euros in 2004.']],
    ],
  ]);
  expect(facts.map(({ history }) => history.map(({ kind, by }) => `${kind} ${by}`))).toEqual(
    facts.map(() => ['created Ada', 'evidence-added Ada']),
  );
  expect((await find()).map(({ state, factIds: ids }) => [state, ids])).toEqual(
    factIds.map((id) => ['accepted', [id]]),
  );
  await test.call('library.undo', {});
  expect(await states()).toEqual(['open: In 1931 the ', 'open: It sank on 3', 'open: The Harbour ']);
  expect((await test.call('library.status', {})).annotations).toBe(0);
  await test.call('library.redo', {});
  expect((await find()).map(({ factIds: ids }) => ids)).toEqual(factIds.map((id) => [id]));
});

it('are not doubled when they are accepted twice, nor when somebody made a fact of their words before', async () => {
  const { fact } = await test.call('facts.create', {
    statement: 'It carried 3,164.',
    passage: { source, selector: { quote: '3,164 passengers' } },
  });
  const claims = await find();
  expect(claims[0]).toMatchObject({ state: 'accepted', factIds: [fact.id] });
  const [first, second] = await Promise.all([
    test.call('claims.accept', { source, claims: placesOf([...claims, ...claims]) }),
    test.call('claims.accept', { source, claims: placesOf(claims) }),
  ]);
  expect([...first.factIds, ...second.factIds]).toHaveLength(2);
  expect(await test.call('claims.accept', { source, claims: placesOf(claims) })).toEqual({ factIds: [] });
  expect((await test.call('facts.list', {})).total).toBe(3);
  const { changes } = await test.call('library.history', {});
  expect(changes.slice(0, 2).map(({ label }) => label)).toEqual(['Accept 2 claims', 'Add fact "It carried 3,164."']);
});

it('stay open where a fact has their words against itself', async () => {
  const { fact } = await test.call('facts.create', { statement: 'The ferry carried nobody.' });
  await test.call('facts.addEvidence', {
    id: fact.id,
    passage: { source, selector: { quote: '3,164 passengers' } },
    stance: 'contradicts',
  });
  expect((await find())[0]).toMatchObject({ state: 'open', factIds: [fact.id] });
});

it('stay dismissed in a new version and after a restart, until they are restored', async () => {
  const [first, second] = await find();
  if (first === undefined || second === undefined) throw new Error('There are three claims here.');
  const dismissed = { source, claims: placesOf([first, second]) };
  expect(await test.call('claims.dismiss', dismissed)).toEqual({ dismissed: 2 });
  expect(await test.call('claims.dismiss', dismissed)).toEqual({ dismissed: 0 });
  const all = ['dismissed: In 1931 the ', 'dismissed: It sank on 3', 'open: The Harbour '];
  expect(await states()).toEqual(all);
  await test.call('library.undo', {});
  expect(new Set((await find()).map(({ state }) => state))).toEqual(new Set(['open']));
  await test.call('library.redo', {});
  expect(await states()).toEqual(all);

  const revised = text
    .replace('The harbour log', 'A new head')
    .replace('[5]', '[17]')
    .replace('passengers', 'Passengers');
  await test.call('sources.revise', { source, document: { name: 'log.txt', text: revised } });
  test = await test.reopen();
  expect(await states()).toEqual(all);
  const other = await importText('other.txt', `Another log\n\n${second.quote}`);
  expect(await states(other)).toEqual(['open: It sank on 3']);

  const now = (await find()).slice(0, 2);
  expect(await test.call('claims.restore', { source, claims: placesOf(now) })).toEqual({ restored: 2 });
  expect(await states()).toEqual(all.map((one) => one.replace('dismissed', 'open')));
  await test.call('claims.dismiss', { source, claims: placesOf(now) });
  const { factIds } = await test.call('claims.accept', { source, claims: placesOf(now.slice(0, 1)) });
  expect((await states())[0]).toBe('accepted: In 1931 the ');
  await test.call('facts.removeMany', { ids: factIds });
  expect((await states())[0]).toBe('open: In 1931 the ');
});

it('stay dismissed where their source is merged into another, and come back with undo', async () => {
  const other = await importText('other.txt', 'Another log\n\nIt sank on 3 March 1932. It was raised in 1940.');
  await test.call('claims.dismiss', { source: other, claims: placesOf((await find(other)).slice(0, 1)) });
  await test.call('sources.merge', { keep: source, others: [other] });
  expect((await states()).filter((state) => state.includes('It sank'))).toEqual(['dismissed: It sank on 3']);
  await test.call('library.undo', {});
  expect((await states(other))[0]).toBe('dismissed: It sank on 3');
  expect((await states())[1]).toBe('open: It sank on 3');
});

it('that are not there change nothing', async () => {
  const claims = placesOf(await find());
  await expect(test.call('claims.accept', { source, claims: [...claims, { start: 1, end: 9 }] })).rejects.toMatchObject(
    { code: 'not-found' },
  );
  await expect(test.call('claims.dismiss', { source: 'nope', claims })).rejects.toMatchObject({ code: 'not-found' });
  expect((await test.call('library.status', {})).facts).toBe(0);
});

it('of Markdown are stated without its markers', async () => {
  const { items } = await test.call('sources.import', {
    documents: [
      {
        name: 'notes.md',
        text: '# Notes\n\nThe **ferry** carried [3,164](https://a.example/) passengers in `1931`.\n',
      },
    ],
  });
  const notes = items[0]?.sourceIds[0] ?? '';
  const { factIds } = await test.call('claims.accept', { source: notes, claims: placesOf(await find(notes)) });
  const { fact } = await test.call('facts.get', { id: factIds[0] ?? '' });
  expect(fact.statement).toBe('The ferry carried 3,164 passengers in 1931.');
});

it('of a PDF are stated in whole words, with the page where they stand', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'citewright-claims-')), 'light.pdf');
  const lines = [
    { text: 'On 9 October 1963 the lighthouse on Cape Varde received its first electric lamp, a thou-', x: 72, y: 700 },
    { text: 'sand candles bright, which had cost 4,000 dollars.', x: 72, y: 686 },
  ];
  writeFileSync(file, writeTestPdf({ pages: [{ lines }] }));
  const { items } = await test.call('sources.importFiles', { paths: [file] });
  const pdf = items[0]?.sourceIds[0] ?? '';
  const { factIds } = await test.call('claims.accept', { source: pdf, claims: placesOf(await find(pdf)) });
  const { fact } = await test.call('facts.get', { id: factIds[0] ?? '' });
  expect(fact.statement).toBe(
    'On 9 October 1963 the lighthouse on Cape Varde received its first electric lamp, a thousand candles bright, which had cost 4,000 dollars.',
  );
  expect(fact.firstSeen).toMatch(/, p\. 1$/);
  expect(fact.evidence[0]?.annotation?.exact).toContain('a thou-\nsand candles');
  expect((await find(pdf)).map(({ state }) => state)).toEqual(['accepted']);
});

it('of thousands of sentences are accepted in one step', async () => {
  const count = 2000;
  const long = await importText(
    'long.txt',
    Array.from({ length: count }, (_, at) => `In ${1000 + at} the town of Ek counted ${at + 2} mills.`).join(' '),
  );
  const claims = await find(long);
  expect(claims).toHaveLength(count);
  const { factIds } = await test.call('claims.accept', { source: long, claims: placesOf(claims) });
  expect(new Set(factIds).size).toBe(count);
  expect(
    (await find(long)).every(({ state, factIds: ids }, at) => state === 'accepted' && ids[0] === factIds[at]),
  ).toBe(true);
  await test.call('library.undo', {});
  expect((await test.call('library.status', {})).facts).toBe(0);
});

it('of a text without a stop are found while others have their turn, and the search can be cancelled', async () => {
  const endless = 'the harbour board granted 412,600.75 euros to 70 villages and then '.repeat(4500);
  const long = await importText('endless.txt', endless);
  const progress: number[] = [];
  const stop = test.core.onEvent((event) => {
    if (event.kind !== 'progress' || event.taskId !== 'one') return;
    progress.push(event.done / event.total);
    if (progress.length === 2) void test.call('tasks.cancel', { taskId: 'one' });
  });
  const cancelled = test.call('claims.find', { source: long, taskId: 'one' });
  const whole = test.call('claims.find', { source: long, taskId: 'two' });
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  const answered = await Promise.race([
    whole.then(() => 'claims'),
    test.call('library.status', {}).then(() => 'status'),
  ]);
  expect(answered).toBe('status');
  const { claims } = await whole;
  stop();
  expect(claims.flatMap(({ money }) => money).length).toBeGreaterThan(4400);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  for (const { start, end, quote } of claims.slice(0, 50)) expect(endless.slice(start, end)).toBe(quote);
});
