import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactStatus } from '../../contract/facts';
import { writeEditorState } from '../papers/write-editor-state';
import { openTestCore, type TestCore } from '../testing/open-test-core';

const text =
  'The harbour log\n\nIn 1931 the ferry carried 3,164 passengers.\n\nIn 1932 it carried 2,718 passengers, and the harbour froze.\n';

let test: TestCore;
let source: string;

beforeEach(async () => {
  test = await openTestCore();
  source = await importText('log.txt', text);
});
afterEach(() => test.core.close());

async function importText(name: string, words: string): Promise<string> {
  const { items } = await test.call('sources.import', { documents: [{ name, text: words }] });
  return items[0]?.sourceIds[0] ?? '';
}

async function makeFact(statement: string, quote?: string, status: FactStatus = 'supported'): Promise<string> {
  const passage = quote === undefined ? {} : { passage: { source, selector: { quote } } };
  const { fact } = await test.call('facts.create', { statement, ...passage });
  if (status !== 'unverified') await judge(fact.id, status, 'The log says so.');
  return fact.id;
}

const judge = (id: string, status: FactStatus, because: string, by = 'Ada') =>
  test.call('facts.setStatus', { id, status, because, by });

async function writePaper(title: string, ...sentences: readonly (readonly [words: string, factId: string])[]) {
  const { paper } = await test.call('papers.create', { title });
  const state = writeEditorState({
    blocks: sentences.map(([words, factId]) => {
      const text = { type: 'text', text: `${words}.`, format: 0 } as const;
      return { type: 'paragraph', inlines: [{ type: 'fact', factId, inlines: [text] }] };
    }),
  });
  await test.call('papers.save', { id: paper.id, revision: paper.revision, state });
  return paper.id;
}

const flags = async (paper?: string) =>
  (await test.call('ripple.flags', paper === undefined ? {} : { paper })).flags.map(
    ({ kind, detail, sentence, statement }) => [kind, detail, sentence, statement],
  );
const activities = async (paper?: string) =>
  (await test.call('activity.list', paper === undefined ? {} : { paper })).activities.map(
    ({ kind, flag, by, detail, statement, papers }) => [
      kind,
      flag,
      by,
      detail,
      statement,
      ...papers.map(({ title, sentences }) => `${title} ${sentences}`),
    ],
  );
const evidenceOf = async (id: string) => (await test.call('facts.get', { id })).fact.evidence[0]?.id ?? '';
const annotationOf = async (id: string) =>
  (await test.call('facts.get', { id })).fact.evidence[0]?.annotation?.id ?? '';

/** What a person sees of flags, everywhere that they show. */
async function seen() {
  const { papers } = await test.call('papers.list', {});
  const { flaggedSentences, flaggedPapers, unseenActivities } = await test.call('library.status', {});
  const { facts } = await test.call('facts.list', {});
  return {
    flags: await flags(),
    activities: await activities(),
    papers: papers.map((paper) => [paper.title, paper.flaggedSentences]).sort(),
    facts: facts.map((fact) => [fact.statement, fact.flags]).sort(),
    status: [flaggedSentences, flaggedPapers, unseenActivities],
  };
}

const statement = 'The ferry carried 3,164 passengers in 1931.';
const quote = '3,164 passengers';

describe('a fact falls', () => {
  /** Each way for a fact to fall, and for it to be settled again. */
  const ways: readonly {
    readonly name: string;
    readonly fall: (fact: string) => Promise<unknown>;
    readonly flag: readonly [kind: string, detail: string];
    readonly by?: string;
    readonly settle?: (fact: string, evidence: string) => Promise<unknown>;
    readonly settled?: readonly [by: string, detail: string];
    readonly isGone?: boolean;
  }[] = [
    {
      name: 'disputed',
      fall: (fact) => judge(fact, 'disputed', 'Another log says 3,146.', 'Bo'),
      flag: ['disputed', 'Another log says 3,146.'],
      by: 'Bo',
      settle: (fact) => judge(fact, 'supported', 'The other log is a copy.', 'Ada'),
      settled: ['Ada', 'The other log is a copy.'],
    },
    {
      name: 'refuted',
      fall: (fact) => judge(fact, 'refuted', 'The ferry was built in 1940.', 'Bo'),
      flag: ['refuted', 'The ferry was built in 1940.'],
      by: 'Bo',
      settle: (fact) => judge(fact, 'checking', '', 'Ada'),
      settled: ['Ada', 'The ferry was built in 1940.'],
    },
    {
      name: 'removed',
      fall: (fact) => test.call('facts.remove', { id: fact }),
      flag: ['removed', statement],
      isGone: true,
    },
    {
      name: 'removed with many',
      fall: (fact) => test.call('facts.removeMany', { ids: [fact] }),
      flag: ['removed', statement],
      isGone: true,
    },
    {
      name: 'evidence removed',
      fall: async (fact) => test.call('facts.removeEvidence', { evidenceId: await evidenceOf(fact), by: 'Bo' }),
      flag: ['evidence-withdrawn', quote],
      by: 'Bo',
      settle: (fact) => judge(fact, 'supported', 'The other passages do.', 'Ada'),
      settled: ['Ada', 'The other passages do.'],
    },
    {
      name: 'evidence turned round',
      fall: async (fact) =>
        test.call('facts.setStance', { evidenceId: await evidenceOf(fact), stance: 'contradicts', by: 'Bo' }),
      flag: ['evidence-withdrawn', quote],
      by: 'Bo',
      settle: (_fact, evidenceId) => test.call('facts.setStance', { evidenceId, stance: 'supports', by: 'Ada' }),
      settled: ['Ada', quote],
    },
    {
      name: 'annotation removed',
      fall: async (fact) => test.call('annotations.remove', { id: await annotationOf(fact) }),
      flag: ['evidence-withdrawn', quote],
    },
    {
      name: 'source removed',
      fall: () => test.call('sources.remove', { source }),
      flag: ['evidence-withdrawn', quote],
    },
    {
      name: 'evidence orphaned',
      fall: () => revise('The harbour log\n\nIn 1932 it carried 2,718 passengers, and the harbour froze.\n'),
      flag: ['evidence-orphaned', quote],
      settle: (fact) => judge(fact, 'supported', 'The earlier version has it.', 'Ada'),
      settled: ['Ada', 'The earlier version has it.'],
    },
    {
      name: 'evidence orphaned, and found again',
      fall: () => revise('The harbour log\n\nIn 1932 it carried 2,718 passengers, and the harbour froze.\n'),
      flag: ['evidence-orphaned', quote],
      settle: () => revise(`${text}\nThe end.\n`),
      settled: ['', quote],
    },
  ];

  async function revise(words: string) {
    return test.call('sources.revise', { source, document: { name: 'log.txt', text: words } });
  }

  it.each(ways)('$name, is settled, undone and redone', async ({ fall, flag, by = '', settle, settled, isGone }) => {
    const fact = await makeFact(statement, quote);
    const other = await makeFact('The harbour froze.');
    const evidence = await evidenceOf(fact);
    const paper = await writePaper('Ferries', ['It carried many', fact], ['It froze', other], ['Many, again', fact]);
    await writePaper('Ice', ['The harbour froze', other]);
    const before = await seen();
    expect([before.flags, before.activities, before.status]).toEqual([[], [], [0, 0, 0]]);

    await fall(fact);
    const fallen = await seen();
    const stated = isGone === true ? '' : statement;
    expect(fallen.flags).toEqual([
      [...flag, 'It carried many.', stated],
      [...flag, 'Many, again.', stated],
    ]);
    expect(await flags(paper)).toEqual(fallen.flags);
    const told = ['fallen', flag[0], by, flag[1], statement, 'Ferries 2'];
    expect(fallen.activities).toEqual([told]);
    expect(await activities(paper)).toEqual([told]);
    expect(fallen.papers).toEqual([
      ['Ferries', 2],
      ['Ice', 0],
    ]);
    expect(fallen.status).toEqual([2, 1, 1]);
    if (isGone !== true) expect(fallen.facts).toContainEqual([statement, [flag[0]]]);

    await test.call('library.undo', {});
    expect(await seen()).toEqual(before);
    await test.call('library.redo', {});
    expect(await seen()).toEqual(fallen);
    if (settle === undefined) return;

    await settle(fact, evidence);
    const after = await seen();
    expect(after.flags).toEqual([]);
    expect(after.activities).toEqual([['settled', flag[0], ...(settled ?? []), statement, 'Ferries 2'], told]);
    expect(after.status).toEqual([0, 0, 2]);
    await test.call('library.undo', {});
    expect(await seen()).toEqual(fallen);
    await test.call('library.redo', {});
    expect(await seen()).toEqual(after);
  });

  it('otherwise than before, and nothing is told as settled', async () => {
    const fact = await makeFact(statement, quote);
    await writePaper('Ferries', ['It carried many', fact]);
    await test.call('facts.removeEvidence', { evidenceId: await evidenceOf(fact) });
    await judge(fact, 'disputed', 'No passage is left.');
    await judge(fact, 'disputed', 'None is left at all.');
    expect(await flags()).toEqual([['disputed', 'None is left at all.', 'It carried many.', statement]]);
    await judge(fact, 'refuted', 'It was built later.');
    await test.call('facts.remove', { id: fact });
    expect((await activities()).map(([kind, flag, , detail]) => [kind, flag, detail])).toEqual([
      ['fallen', 'removed', statement],
      ['fallen', 'refuted', 'It was built later.'],
      ['fallen', 'disputed', 'No passage is left.'],
      ['fallen', 'evidence-withdrawn', quote],
    ]);
  });

  it('without a paper that rests on it, and nothing is told', async () => {
    const fact = await makeFact(statement, quote);
    await judge(fact, 'disputed', 'Another log says 3,146.');
    expect(await seen()).toMatchObject({ flags: [], activities: [], facts: [[statement, ['disputed']]] });
    await writePaper('Late', ['It carried many', fact]);
    expect(await seen()).toMatchObject({
      flags: [['disputed', expect.anything(), 'It carried many.', statement]],
      activities: [],
    });
  });

  it('never where it was never judged and nobody uses it', async () => {
    const fact = await makeFact(statement, quote, 'unverified');
    await test.call('annotations.remove', { id: await annotationOf(fact) });
    await writePaper('Late', ['It carried many', fact]);
    await test.call('facts.update', { id: fact, tags: ['ferry'] });
    expect((await seen()).facts).toEqual([[statement, []]]);
  });
});

describe('a removed fact', () => {
  it('stays flagged for as long as a paper uses it', async () => {
    const fact = await makeFact(statement, quote);
    const first = await writePaper('First', ['It carried many', fact]);
    const second = await writePaper('Second', ['It carried many', fact]);
    await test.call('facts.remove', { id: fact });
    await test.call('papers.remove', { id: first });
    expect((await flags()).length).toBe(1);
    const { paper } = await test.call('papers.get', { id: second });
    const empty = { root: { type: 'root' as const, children: [] } };
    await test.call('papers.save', { id: second, revision: paper.revision, state: empty });
    expect([await flags(), (await activities()).length]).toEqual([[], 1]);
    // Its author brings the words back.
    const saved = { id: second, revision: paper.revision + 1, state: paper.state };
    await test.call('papers.save', saved);
    expect(await flags()).toEqual([['removed', '', 'It carried many.', '']]);
    expect((await activities()).length).toBe(1);
  });

  it('is settled by an undo that brings it back, whatever was saved meanwhile', async () => {
    const fact = await makeFact(statement, quote);
    const id = await writePaper('Ferries', ['It carried many', fact]);
    const { paper } = await test.call('papers.get', { id });
    const empty = { root: { type: 'root' as const, children: [] } };
    await test.call('papers.save', { id, revision: 2, state: empty });
    await test.call('facts.remove', { id: fact });
    await test.call('papers.save', { id, revision: 3, state: paper.state });
    expect(await flags()).toEqual([['removed', '', 'It carried many.', '']]);
    await test.call('library.undo', {});
    expect((await seen()).facts).toEqual([[statement, []]]);
    expect(await flags()).toEqual([]);
    await test.call('library.redo', {});
    expect((await flags()).map(([kind]) => kind)).toEqual(['removed']);
    await test.call('papers.save', { id, revision: 4, state: empty });
    await test.call('library.undo', {});
    await test.call('papers.save', { id, revision: 5, state: paper.state });
    expect(await flags()).toEqual([]);
    await test.call('library.redo', {});
    expect((await flags()).map(([kind]) => kind)).toEqual(['removed']);
  });
});

describe('a fact that rests on another', () => {
  it('loses evidence when that one falls, and no further', async () => {
    const base = await makeFact('A log of 1931 is there.');
    const middle = await makeFact(statement, quote);
    const top = await makeFact('The ferry was busy.');
    await test.call('facts.addFact', { id: middle, otherId: base, stance: 'supports' });
    await test.call('facts.addFact', { id: top, otherId: middle, stance: 'supports' });
    await writePaper('Ferries', ['It carried many', middle], ['It was busy', top]);
    const before = await seen();
    await judge(base, 'refuted', 'The log is forged.', 'Bo');
    const fallen = await seen();
    expect(fallen.flags).toEqual([['evidence-withdrawn', 'A log of 1931 is there.', 'It carried many.', statement]]);
    expect(fallen.activities).toEqual([
      ['fallen', 'evidence-withdrawn', '', 'A log of 1931 is there.', statement, 'Ferries 1'],
    ]);
    await test.call('library.undo', {});
    expect(await seen()).toEqual(before);
    await test.call('facts.remove', { id: base });
    expect((await seen()).flags).toEqual(fallen.flags);
    await test.call('library.undo', {});
    await test.call('library.redo', {});
    expect((await seen()).flags).toEqual(fallen.flags);
    await judge(middle, 'supported', 'The passage is enough.');
    expect((await seen()).flags).toEqual([]);
  });

  it('loses nothing when the two are merged', async () => {
    const base = await makeFact('A log of 1931 is there.');
    const kept = await makeFact('There is a log of 1931.');
    const middle = await makeFact(statement, quote);
    for (const otherId of [base, kept]) await test.call('facts.addFact', { id: middle, otherId, stance: 'supports' });
    await test.call('facts.addFact', { id: kept, otherId: base, stance: 'supports' });
    await test.call('facts.merge', { keep: kept, others: [base] });
    expect((await seen()).facts.flatMap(([, kinds]) => kinds)).toEqual([]);
  });
});

describe('a merge', () => {
  it('takes the papers along to a fact that has fallen, and tells them', async () => {
    const kept = await makeFact(statement, quote);
    const other = await makeFact('In 1931 it carried 3,164.');
    await writePaper('Ferries', ['It carried many', kept]);
    await writePaper('Boats', ['Many it carried', other]);
    await judge(kept, 'refuted', 'It was built later.');
    await test.call('facts.merge', { keep: kept, others: [other], by: 'Bo' });
    const after = await seen();
    expect(after.status.slice(0, 2)).toEqual([2, 2]);
    expect(after.activities).toEqual([
      ['fallen', 'refuted', 'Bo', 'It was built later.', statement, 'Boats 1'],
      ['fallen', 'refuted', 'Ada', 'It was built later.', statement, 'Ferries 1'],
    ]);
    await test.call('library.undo', {});
    expect((await seen()).status).toEqual([1, 1, 1]);
    await test.call('library.redo', {});
    expect(await seen()).toEqual(after);
  });

  it('leaves nothing of a fallen fact that went into one that stands', async () => {
    const kept = await makeFact(statement, quote);
    const other = await makeFact('In 1931 it carried 3,164.', '1931 the ferry', 'disputed');
    await writePaper('Boats', ['Many it carried', other]);
    expect((await flags()).length).toBe(1);
    await test.call('facts.merge', { keep: kept, others: [other] });
    expect([await flags(), (await seen()).facts]).toEqual([[], [[statement, []]]]);
    await test.call('library.undo', {});
    expect((await flags()).length).toBe(1);
  });
});

describe('activities', () => {
  it('are new until they were seen, also several within a millisecond', async () => {
    const facts = [await makeFact(statement, quote), await makeFact('The harbour froze.')];
    await writePaper('Ferries', ...facts.map((fact) => ['It carried many', fact] as const));
    const unseen = async () => (await test.call('activity.list', {})).unseen;
    await test.call('facts.changeMany', { ids: facts, status: 'disputed', because: 'No.' });
    expect(await unseen()).toBe(2);
    const first = await test.call('activity.list', { limit: 1 });
    expect([first.activities.length, first.total, first.activities[0]?.isSeen]).toEqual([1, 2, false]);
    await test.call('activity.see', {});
    for (let round = 0; round < 20; round += 1) {
      const [fact = ''] = facts;
      await judge(fact, round % 2 === 0 ? 'refuted' : 'disputed', 'No.');
      expect(await unseen()).toBe(1);
      await test.call('activity.see', {});
      expect(await unseen()).toBe(0);
    }
    expect((await test.call('library.status', {})).unseenActivities).toBe(0);
    const { activities: all } = await test.call('activity.list', {});
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    // What was never seen stays new when it comes back.
    await judge(facts[1] ?? '', 'refuted', 'No.');
    await test.call('library.undo', {});
    await test.call('activity.see', {});
    await test.call('library.redo', {});
    expect(await unseen()).toBe(1);
  });

  it('are not asked of a paper that is not there', async () => {
    await expect(test.call('ripple.flags', { paper: 'none' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await test.call('activity.list', { paper: 'none' })).total).toBe(0);
  });
});
