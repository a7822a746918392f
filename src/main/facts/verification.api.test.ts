import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParamsOf } from '../../contract/api';
import type { Fact } from '../../contract/facts';
import { openTestCore, type TestCore } from '../testing/open-test-core';
import { readTables } from '../testing/read-tables';

const text =
  'The harbour log\n\nIn 1931 the ferry carried 3,164 passengers.\n\nIn 1932 it carried 2,718 passengers, and the harbour froze.\n';
const tables = [
  'fact',
  'evidence',
  'fact_event',
  'fact_basis',
  'fact_flag',
  'activity',
  'annotation',
  'paper',
  'citation_use',
];

let test: TestCore;
let source: string;

beforeEach(async () => {
  test = await openTestCore();
  const { items } = await test.call('sources.import', { documents: [{ name: 'log.txt', text }] });
  source = items[0]?.sourceIds[0] ?? '';
});
afterEach(() => test.core.close());

async function create(statement: string, rest: Omit<ParamsOf<'facts.create'>, 'statement'> = {}): Promise<Fact> {
  return (await test.call('facts.create', { statement, ...rest })).fact;
}

async function get(id: string): Promise<Fact> {
  return (await test.call('facts.get', { id })).fact;
}

async function historyOf(id: string): Promise<string[][]> {
  return (await get(id)).history.map(({ kind, before, after }) => [kind, before, after]);
}

function passage(quote: string): ParamsOf<'facts.addEvidence'>['passage'] {
  return { source, selector: { quote } };
}

function stored(): ReturnType<typeof readTables> {
  return readTables(test.libraryPath, tables);
}

/** Does something that is one step of the undo history, takes it back, and brings it again. */
async function reversibly(work: () => Promise<unknown>): Promise<void> {
  const before = stored();
  const { changes } = await test.call('library.history', {});
  await work();
  const after = stored();
  expect(after).not.toEqual(before);
  expect((await test.call('library.history', {})).changes).toHaveLength(changes.length + 1);
  await test.call('library.undo', {});
  expect(stored()).toEqual(before);
  await test.call('library.redo', {});
  expect(stored()).toEqual(after);
}

describe('a fact', () => {
  it('keeps the history of every field, and refuses days that there are not', async () => {
    const { id } = await create('The harbour froze.');
    const values = {
      statement: 'The harbour froze in 1932.',
      claimant: 'Press',
      claimedOn: '1932-01',
      firstSeen: 'A poster',
      tags: ['ice'],
      assignee: 'Ada',
      due: '2030-01-02',
      priority: 'urgent' as const,
    };
    await reversibly(() => test.call('facts.update', { id, ...values, by: 'Bob' }));
    const fact = await get(id);
    expect(fact).toMatchObject({ ...values, dates: [{ iso: '1932', precision: 'year' }] });
    expect((await historyOf(id)).slice(1)).toEqual([
      ['statement', 'The harbour froze.', values.statement],
      ['tags', '', 'ice'],
      ['claimant', '', 'Press'],
      ['claimed-on', '', '1932-01'],
      ['first-seen', '', 'A poster'],
      ['assignee', '', 'Ada'],
      ['due', '', '2030-01-02'],
      ['priority', 'normal', 'urgent'],
    ]);
    expect(new Set(fact.history.slice(1).map(({ by }) => by))).toEqual(new Set(['Bob']));
    await test.call('facts.update', { id, ...values });
    expect((await get(id)).history).toHaveLength(9);
    for (const wrong of [{ due: '2030-02-31' }, { claimedOn: '1932-13' }]) {
      await expect(test.call('facts.update', { id, ...wrong })).rejects.toMatchObject({ code: 'invalid-input' });
    }
    await expect(
      test.call('facts.addSearch', { id, query: 'ice', corpus: 'archive', stance: 'context', at: '2024-06-31' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('is judged for a reason, and tells of each verdict but not of a status that stays', async () => {
    const { id } = await create('The harbour froze.', { passage: passage('the harbour froze') });
    for (const status of ['supported', 'disputed', 'refuted', 'unverifiable'] as const) {
      await expect(test.call('facts.setStatus', { id, status, because: '' })).rejects.toMatchObject({
        code: 'invalid-input',
      });
    }
    await reversibly(() => test.call('facts.setStatus', { id, status: 'supported', because: 'The log.', by: 'Ada' }));
    await reversibly(() => test.call('facts.setStatus', { id, status: 'supported', because: 'The log.', by: 'Bob' }));
    await reversibly(() => test.call('facts.setStatus', { id, status: 'checking', because: '' }));
    await test.call('facts.setStatus', { id, status: 'checking', because: '' });
    const fact = await get(id);
    expect(fact.history.filter(({ kind }) => kind === 'status').map(({ by, after }) => [by, after])).toEqual([
      ['Ada', 'supported'],
      ['Bob', 'supported'],
      ['', 'checking'],
    ]);
    expect(fact.rationale).toBe('');
  });

  it('takes passages, searches and other facts as evidence', async () => {
    const { id } = await create('The harbour froze.');
    const other = await create('The winter of 1932 was mild.');
    await reversibly(() =>
      test.call('facts.addEvidence', { id, passage: passage('the harbour froze'), stance: 'supports' }),
    );
    await reversibly(() => test.call('facts.addFact', { id, otherId: other.id, stance: 'contradicts' }));
    await reversibly(() =>
      test.call('facts.addSearch', { id, query: 'thaw', corpus: '', source, stance: 'contradicts', at: '2024-06-13' }),
    );
    await expect(test.call('facts.addFact', { id, otherId: id, stance: 'supports' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(test.call('facts.addFact', { id, otherId: other.id, stance: 'supports' })).rejects.toMatchObject({
      code: 'already-exists',
    });
    await expect(
      test.call('facts.addSearch', { id, query: ' ', corpus: 'archive', stance: 'context' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    const { evidence, supports, contradicts, searches } = await get(id);
    expect([supports, contradicts, searches]).toEqual([1, 1, 1]);
    expect(evidence.map(({ kind, stance, sourceId, search, fact }) => [kind, stance, sourceId, search, fact])).toEqual([
      ['passage', 'supports', source, null, null],
      ['fact', 'contradicts', '', null, { id: other.id, statement: other.statement, status: 'unverified' }],
      ['search', 'contradicts', source, { query: 'thaw', corpus: 'The harbour log', at: '2024-06-13' }, null],
    ]);
    const [first] = evidence;
    await reversibly(() => test.call('facts.setStance', { evidenceId: first?.id ?? '', stance: 'context' }));
    await test.call('facts.setStance', { evidenceId: first?.id ?? '', stance: 'context' });
    await reversibly(() => test.call('facts.removeEvidence', { evidenceId: first?.id ?? '', by: 'Ada' }));
    expect((await historyOf(id)).slice(-2)).toEqual([
      ['evidence-added', 'supports: "the harbour froze"', 'context: "the harbour froze"'],
      ['evidence-removed', 'context: "the harbour froze"', ''],
    ]);
    await expect(test.call('facts.removeEvidence', { evidenceId: first?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('tells of evidence that it lost with a fact, an annotation or a source', async () => {
    const { id } = await create('The harbour froze.', { passage: passage('the harbour froze') });
    const other = await create('It was cold.');
    await test.call('facts.addFact', { id, otherId: other.id, stance: 'supports' });
    await test.call('facts.addEvidence', { id, passage: passage('3,164 passengers'), stance: 'context' });
    await test.call('facts.addSearch', { id, query: 'thaw', corpus: '', source, stance: 'contradicts' });
    const annotationId = (await get(id)).evidence[0]?.annotation?.id ?? '';
    await reversibly(() => test.call('facts.remove', { id: other.id }));
    await reversibly(() => test.call('annotations.remove', { id: annotationId }));
    await reversibly(() => test.call('sources.remove', { source }));
    expect((await historyOf(id)).slice(-3)).toEqual([
      ['evidence-removed', 'supports: the fact "It was cold."', ''],
      ['evidence-removed', 'supports: "the harbour froze"', ''],
      ['evidence-removed', 'context: "3,164 passengers"', ''],
    ]);
    expect((await get(id)).evidence).toMatchObject([{ kind: 'search', sourceId: '', search: { query: 'thaw' } }]);
  });
});

describe('facts.merge', () => {
  it('keeps evidence once, every history, and the papers, and is taken back whole', async () => {
    const keep = await create('The harbour froze.', { passage: passage('the harbour froze'), tags: ['ice'] });
    const twin = await create('The harbour was frozen.', {
      passage: passage('the harbour froze'),
      stance: 'contradicts',
      tags: ['winter'],
      claimant: 'Press',
      priority: 'urgent',
    });
    const third = await create('Ships could not sail.');
    await test.call('facts.addEvidence', { id: twin.id, passage: passage('2,718 passengers'), stance: 'context' });
    await test.call('facts.addFact', { id: twin.id, otherId: keep.id, stance: 'supports' });
    await test.call('facts.addFact', { id: third.id, otherId: twin.id, stance: 'supports' });
    const { paper } = await test.call('papers.importMarkdown', {
      name: 'p.md',
      text: `[It was frozen]{fact="${twin.id}"}.`,
    });
    const before = await test.call('papers.get', { id: paper.id });
    await reversibly(() => test.call('facts.merge', { keep: keep.id, others: [twin.id, keep.id], by: 'Ada' }));
    const merged = await get(keep.id);
    expect(merged).toMatchObject({
      statement: 'The harbour froze.',
      tags: ['ice', 'winter'],
      claimant: 'Press',
      priority: 'urgent',
      supports: 1,
      contradicts: 0,
      context: 1,
      uses: 1,
    });
    const kinds = merged.history.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'created')).toHaveLength(2);
    const told = (await historyOf(keep.id)).filter(([kind]) => kind === 'merged' || kind === 'evidence-removed');
    expect(told).toContainEqual(['merged', 'The harbour was frozen.', 'The harbour froze.']);
    expect(told).toContainEqual([
      'evidence-removed',
      'contradicts: "the harbour froze"',
      'supports: "the harbour froze"',
    ]);
    expect((await get(third.id)).evidence.map(({ fact }) => fact?.id)).toEqual([keep.id]);
    await expect(get(twin.id)).rejects.toMatchObject({ code: 'not-found' });
    await test.call('library.undo', {});
    expect(await test.call('papers.get', { id: paper.id })).toEqual(before);
    await expect(test.call('facts.merge', { keep: keep.id, others: [keep.id] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

it('undoing a merge leaves what was typed into a paper since', async () => {
  const keep = await create('The harbour froze.');
  const twin = await create('The harbour was frozen.');
  const text = `[It was frozen]{fact="${twin.id}"}.`;
  const { paper } = await test.call('papers.importMarkdown', { name: 'p.md', text });
  await test.call('facts.merge', { keep: keep.id, others: [twin.id] });
  const { paper: merged } = await test.call('papers.get', { id: paper.id });
  const state = JSON.parse(JSON.stringify(merged.state).replace('It was', 'The port was')) as typeof merged.state;
  await test.call('papers.save', { id: paper.id, state, revision: merged.revision });
  const typed = await test.call('papers.get', { id: paper.id });
  for (const step of ['library.undo', 'library.redo', 'library.undo'] as const) {
    await test.call(step, {});
    expect(await test.call('papers.get', { id: paper.id })).toEqual(typed);
    expect((await get(keep.id)).usedIn).toMatchObject([{ sentence: 'The port was frozen.' }]);
  }
  expect((await get(twin.id)).usedIn).toEqual([]);
});

describe('many facts', () => {
  it('are changed, judged and removed as one step; those that are gone are left out', async () => {
    const ids = [(await create('One.', { tags: ['a', 'b'] })).id, (await create('Two.')).id];
    await expect(test.call('facts.changeMany', { ids, status: 'refuted' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await reversibly(() =>
      test.call('facts.changeMany', {
        ids: [...ids, ...ids, 'gone'],
        status: 'refuted',
        because: 'Both are made up.',
        assignee: 'Ada',
        due: '2030-01-02',
        priority: 'high',
        addTags: ['c'],
        removeTags: ['a'],
        by: 'Bob',
      }),
    );
    const { facts } = await test.call('facts.rows', { ids });
    const shared = { status: 'refuted', assignee: 'Ada', due: '2030-01-02', priority: 'high' };
    expect(facts).toMatchObject([
      { ...shared, tags: ['b', 'c'] },
      { ...shared, tags: ['c'] },
    ]);
    expect((await get(ids[1] ?? '')).history.map(({ kind, by }) => [kind, by])).toEqual([
      ['created', ''],
      ['tags', 'Bob'],
      ['assignee', 'Bob'],
      ['due', 'Bob'],
      ['priority', 'Bob'],
      ['status', 'Bob'],
    ]);
    expect(await test.call('facts.changeMany', { ids, addTags: ['c'] })).toEqual({ changed: 0 });
    await reversibly(() => test.call('facts.removeMany', { ids: [...ids, 'gone'] }));
    await expect(test.call('facts.removeMany', { ids })).rejects.toMatchObject({ code: 'not-found' });
  });
});
