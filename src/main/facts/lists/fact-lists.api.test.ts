import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParamsOf } from '../../../contract/api';
import type { FactColumn, FactFilter, FactGrouping } from '../../../contract/fact-lists';
import { openTestCore, type TestCore } from '../../testing/open-test-core';

const text =
  'The harbour log\n\nIn 1931 the ferry carried 3,164 passengers.\n\nIn 1932 it carried 2,718 passengers, and the harbour froze.\n';

let test: TestCore;
let source: string;
const nameOf = new Map<string, string>();

beforeEach(async () => {
  test = await openTestCore();
  nameOf.clear();
  source = await importText('log.txt', text);
});
afterEach(() => test.core.close());

async function importText(name: string, content: string): Promise<string> {
  const { items } = await test.call('sources.import', { documents: [{ name, text: content }] });
  return items[0]?.sourceIds[0] ?? '';
}

/** A fact that tests call by a short name. */
async function add(name: string, draft: ParamsOf<'facts.create'>): Promise<string> {
  const { fact } = await test.call('facts.create', draft);
  nameOf.set(fact.id, name);
  return fact.id;
}

async function judge(id: string, status: 'supported' | 'disputed' | 'checking'): Promise<void> {
  await test.call('facts.setStatus', { id, status, because: 'The log says so.' });
}

async function arrange(
  filter: FactFilter = {},
  column: FactColumn = 'statement',
  isDescending = false,
  group: FactGrouping = 'none',
) {
  const sort = { column, isDescending };
  const { ids, ...rest } = await test.call('facts.arrange', { filter, sort, group, locale: 'uk' });
  return { names: ids.map((id) => nameOf.get(id) ?? id), ...rest };
}

async function names(filter: FactFilter = {}, column: FactColumn = 'statement', isDescending = false) {
  return (await arrange(filter, column, isDescending)).names;
}

function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

describe('facts.arrange', () => {
  it('sorts by the rules of a language, empty values last both ways, and stays right after every change', async () => {
    await add('ya', { statement: 'Яма глибока.', assignee: 'Ада', due: '2031-01-02' });
    await add('yi', { statement: 'Їжак спить.', assignee: 'Боб', due: '2030-01-02', priority: 'urgent' });
    await add('ice10', { statement: 'Ice 10 melts in 1931.', priority: 'low' });
    const ice2 = await add('ice2', { statement: 'Ice 2 melts in May 1900.', tags: ['ice'] });
    expect(await names()).toEqual(['yi', 'ya', 'ice2', 'ice10']);
    expect(await names({}, 'due')).toEqual(['yi', 'ya', 'ice2', 'ice10']);
    expect(await names({}, 'due', true)).toEqual(['ya', 'yi', 'ice2', 'ice10']);
    expect(await names({}, 'priority', true)).toEqual(['yi', 'ya', 'ice2', 'ice10']);
    expect(await names({}, 'date')).toEqual(['ice2', 'ice10', 'yi', 'ya']);
    expect(await names({}, 'updated', true)).toHaveLength(4);
    await test.call('facts.update', { id: ice2, statement: 'Яма друга, 1995.' });
    expect(await names()).toEqual(['yi', 'ya', 'ice2', 'ice10']);
    expect(await names({}, 'date', true)).toEqual(['ice2', 'ice10', 'yi', 'ya']);
    await judge(ice2, 'supported');
    expect(await names({}, 'status', true)).toEqual(['ice2', 'yi', 'ya', 'ice10']);
    await test.call('facts.remove', { id: ice2 });
    expect(await names({}, 'date')).toEqual(['ice10', 'yi', 'ya']);
    await test.call('library.undo', {});
    expect(await names({}, 'date', true)).toEqual(['ice2', 'ice10', 'yi', 'ya']);
    expect((await arrange({ query: 'ice' })).total).toBe(4);
  });

  it('parts facts by status in the order of the work, and by the year of their first date', async () => {
    const first = await add('first', { statement: 'It froze on 3 May 1932, after 1931.' });
    await add('second', { statement: 'It froze in 1931.' });
    const third = await add('third', { statement: 'It froze in January 1932.' });
    await add('undated', { statement: 'It froze.' });
    await judge(first, 'disputed');
    await judge(third, 'checking');
    expect(await arrange({}, 'statement', false, 'status')).toEqual({
      names: ['second', 'undated', 'third', 'first'],
      groups: [
        { key: 'unverified', count: 2 },
        { key: 'checking', count: 1 },
        { key: 'supported', count: 0 },
        { key: 'disputed', count: 1 },
        { key: 'refuted', count: 0 },
        { key: 'unverifiable', count: 0 },
      ],
      total: 4,
    });
    const years = await arrange({}, 'date', false, 'year');
    expect([years.names, years.groups]).toEqual([
      ['second', 'third', 'first'],
      [
        { key: '1931', count: 1 },
        { key: '1932', count: 2 },
      ],
    ]);
    expect((await arrange({}, 'date', true, 'year')).names).toEqual(['first', 'third', 'second']);
  });

  it('narrows by every part of a filter', async () => {
    const passage = { source, selector: { quote: '3,164 passengers' } };
    const ferry = await add('ferry', {
      statement: 'The ferry carried 3,164 passengers in 1931.',
      passage,
      claimant: 'Résumé Press',
      tags: ['ferry', 'sea'],
    });
    const ice = await add('ice', { statement: 'The harbour froze.', assignee: 'Ada', due: dayFromNow(-1) });
    const fish = await add('fish', { statement: 'There was fish.', due: dayFromNow(3), priority: 'high' });
    const { source: log } = await test.call('sources.get', { source });
    await test.call('papers.importMarkdown', { name: 'p.md', text: `[It froze]{fact="${ice}"} [@${log.citeKey}].` });
    await test.call('facts.addSearch', { id: fish, query: 'fish', corpus: '', source, stance: 'contradicts' });
    expect(await names({ query: 'resume CARRIED sea' })).toEqual(['ferry']);
    expect(await names({ tags: ['sea', 'ferry'] })).toEqual(['ferry']);
    expect(await names({ assignee: 'Ada' })).toEqual(['ice']);
    expect(await names({ assignee: '' })).toEqual(['ferry', 'fish']);
    expect(await names({ claimant: 'Résumé Press' })).toEqual(['ferry']);
    expect(await names({ priorities: ['high', 'urgent'] })).toEqual(['fish']);
    expect(await names({ due: 'overdue' })).toEqual(['ice']);
    expect(await names({ due: 'soon' })).toEqual(['fish']);
    expect(await names({ due: 'any' })).toEqual(['ice', 'fish']);
    expect(await names({ due: 'none' })).toEqual(['ferry']);
    expect(await names({ source })).toEqual(['ferry']);
    expect(await names({ hasEvidence: true })).toEqual(['ferry']);
    expect(await names({ isDated: true })).toEqual(['ferry']);
    expect(await names({ isUsed: true })).toEqual(['ice']);
    expect(await names({}, 'uses', true)).toEqual(['ice', 'ferry', 'fish']);
    await judge(ice, 'supported');
    expect(await names({ due: 'overdue' })).toEqual([]);
    expect(await names({ statuses: ['supported', 'refuted'] })).toEqual(['ice']);
    await test.call('facts.removeEvidence', {
      evidenceId: (await test.call('facts.get', { id: ferry })).fact.evidence[0]?.id ?? '',
    });
    expect(await names({ source })).toEqual([]);
    expect(await names({ hasEvidence: true })).toEqual([]);
    expect(await test.call('facts.facets', {})).toEqual({
      tags: [
        { value: 'ferry', count: 1 },
        { value: 'sea', count: 1 },
      ],
      assignees: [{ value: 'Ada', count: 1 }],
      claimants: [{ value: 'Résumé Press', count: 1 }],
    });
  });
});

describe('the matrix', () => {
  it('tells what was searched and not found from what was not looked at, and follows merged works', async () => {
    const other = await importText('map.txt', 'The harbour map\n\nThe harbour froze in 1932, says the map.\n');
    const ice = await add('ice', {
      statement: 'The harbour froze.',
      passage: { source, selector: { quote: 'the harbour froze' } },
    });
    const fish = await add('fish', { statement: 'There was fish.' });
    await test.call('facts.addEvidence', {
      id: ice,
      passage: { source: other, selector: { quote: 'The harbour froze' } },
      stance: 'supports',
    });
    await test.call('facts.addSearch', { id: ice, query: 'thaw', corpus: '', source, stance: 'contradicts' });
    await test.call('facts.addSearch', { id: fish, query: 'fish', corpus: '', source, stance: 'supports' });
    const cell = { supports: 0, contradicts: 0, context: 0, searched: [] };
    const { rows } = await test.call('facts.matrixRows', { ids: [fish, ice] });
    expect(rows.map(({ factId, cells }) => [nameOf.get(factId), cells])).toEqual([
      ['fish', [{ ...cell, sourceId: source, searched: ['supports'] }]],
      [
        'ice',
        expect.arrayContaining([
          { ...cell, sourceId: source, supports: 1, searched: ['contradicts'] },
          { ...cell, sourceId: other, supports: 1 },
        ]),
      ],
    ]);
    const columns = async (): Promise<unknown[]> =>
      (await test.call('facts.matrixSources', { filter: {} })).sources.map(({ id, facts }) => [id, facts]);
    expect(await columns()).toEqual([
      [source, 2],
      [other, 1],
    ]);
    await test.call('sources.merge', { keep: source, others: [other] });
    expect(await names({ source: other })).toEqual([]);
    expect(await columns()).toEqual([[source, 2]]);
    await test.call('library.undo', {});
    expect(await columns()).toEqual([
      [source, 2],
      [other, 1],
    ]);
    await test.call('sources.remove', { source: other });
    expect(await columns()).toEqual([[source, 2]]);
  });
});

describe('facts.rows', () => {
  it('are in the order asked for, without those that are gone', async () => {
    const first = await add('first', { statement: 'One.' });
    const second = await add('second', { statement: 'Two.', passage: { source, selector: { quote: '1931' } } });
    const { facts } = await test.call('facts.rows', { ids: [second, 'gone', first] });
    expect(facts.map(({ id, supports }) => [nameOf.get(id), supports])).toEqual([
      ['second', 1],
      ['first', 0],
    ]);
    const { facts: listed, total } = await test.call('facts.list', { query: 'two', limit: 1 });
    expect([listed.map(({ id }) => id), total]).toEqual([[second], 1]);
  });
});

describe('views', () => {
  it('keep a filter under a name, each change one step', async () => {
    const { view } = await test.call('factViews.create', {
      name: ' Late ',
      layout: 'board',
      filter: { due: 'overdue' },
    });
    expect(view).toMatchObject({ name: 'Late', layout: 'board', filter: { due: 'overdue' } });
    await test.call('factViews.update', { id: view.id, name: 'Too late', layout: 'table' });
    const later = { ...view, name: 'Too late', layout: 'table' };
    expect(await test.call('factViews.list', {})).toEqual({ views: [later] });
    await test.call('factViews.remove', { id: view.id });
    await expect(test.call('factViews.update', { id: view.id, name: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await test.call('library.undo', {});
    expect(await test.call('factViews.list', {})).toEqual({ views: [later] });
    await test.call('library.undo', {});
    expect(await test.call('factViews.list', {})).toEqual({ views: [view] });
    await test.call('library.redo', {});
    expect(await test.call('factViews.list', {})).toEqual({ views: [later] });
  });
});
