import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factStatus, stance } from '../../contract/facts';
import { Failure } from '../../contract/result';
import { connect, openDatabase } from '../library/connection';
import { writeEditorState } from '../papers/write-editor-state';
import { openTestCore, type TestCore } from '../testing/open-test-core';
import { compareFlags } from './compare-flags';
import { readDueFlags, readFlags } from './flag-queries';

const text = Array.from({ length: 6 }, (_, index) => `In 193${index} the ferry carried ${index}21 passengers.`).join(
  '\n\n',
);
const facts = 4;
const papers = 2;

const which = fc.nat(facts - 1);
const deed = fc.oneof(
  fc.record({ kind: fc.constant('judge' as const), fact: which, status: fc.constantFrom(...factStatus.options) }),
  fc.record({ kind: fc.constant('remove' as const), fact: which }),
  fc.record({ kind: fc.constant('merge' as const), fact: which, other: which }),
  fc.record({
    kind: fc.constant('evidence' as const),
    fact: which,
    line: fc.nat(5),
    stance: fc.constantFrom(...stance.options),
  }),
  fc.record({ kind: fc.constant('lean' as const), fact: which, other: which }),
  fc.record({ kind: fc.constant('turn' as const), fact: which, stance: fc.constantFrom(...stance.options) }),
  fc.record({ kind: fc.constant('withdraw' as const), fact: which }),
  fc.record({ kind: fc.constant('unmark' as const), fact: which }),
  fc.record({ kind: fc.constant('revise' as const), lines: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('write' as const), paper: fc.nat(papers - 1), facts: fc.uniqueArray(which) }),
  fc.record({ kind: fc.constant('drop' as const), paper: fc.nat(papers - 1) }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'redo' as const }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

/** A text with a sentence on each of the facts. */
function stateOn(factIds: readonly string[]) {
  return writeEditorState({
    blocks: factIds.map((factId) => ({
      type: 'paragraph',
      inlines: [{ type: 'fact', factId, inlines: [{ type: 'text', text: `It rests on ${factId}.`, format: 0 }] }],
    })),
  });
}

/** A library with facts that papers rest on. */
async function fill(test: TestCore) {
  const { items } = await test.call('sources.import', { documents: [{ name: 'log.txt', text }] });
  const source = items[0]?.sourceIds[0] ?? '';
  const factIds: string[] = [];
  for (let index = 0; index < facts; index += 1) {
    const passage = { source, selector: { quote: `${index}21 passengers` } };
    const { fact } = await test.call('facts.create', { statement: `Fact ${index}.`, passage });
    factIds.push(fact.id);
  }
  const paperIds: string[] = [];
  for (let index = 0; index < papers; index += 1) {
    const { paper } = await test.call('papers.create', { title: `Paper ${index}` });
    await test.call('papers.save', { id: paper.id, revision: 1, state: stateOn(factIds.slice(index)) });
    paperIds.push(paper.id);
  }
  return { source, factIds, paperIds };
}

async function perform(test: TestCore, { source, factIds, paperIds }: Awaited<ReturnType<typeof fill>>, one: Deed) {
  const id = 'fact' in one ? (factIds[one.fact] ?? '') : '';
  const firstEvidence = async () => (await test.call('facts.get', { id })).fact.evidence[0];
  switch (one.kind) {
    case 'judge':
      return test.call('facts.setStatus', { id, status: one.status, because: 'So it is.' });
    case 'remove':
      return test.call('facts.remove', { id });
    case 'merge':
      return test.call('facts.merge', { keep: id, others: [factIds[one.other] ?? ''] });
    case 'evidence': {
      const passage = { source, selector: { quote: `193${one.line} the ferry` } };
      return test.call('facts.addEvidence', { id, passage, stance: one.stance });
    }
    case 'lean':
      return test.call('facts.addFact', { id, otherId: factIds[one.other] ?? '', stance: 'supports' });
    case 'turn':
      return test.call('facts.setStance', { evidenceId: (await firstEvidence())?.id ?? '', stance: one.stance });
    case 'withdraw':
      return test.call('facts.removeEvidence', { evidenceId: (await firstEvidence())?.id ?? '' });
    case 'unmark':
      return test.call('annotations.remove', { id: (await firstEvidence())?.annotation?.id ?? '' });
    case 'revise': {
      const words = text.split('\n\n').filter((_, line) => one.lines.includes(line));
      return test.call('sources.revise', { source, document: { name: 'log.txt', text: words.join('\n\n') } });
    }
    case 'write': {
      const paper = paperIds[one.paper] ?? '';
      const { revision } = (await test.call('papers.get', { id: paper })).paper;
      const state = stateOn(one.facts.map((fact) => factIds[fact] ?? ''));
      return test.call('papers.save', { id: paper, revision, state });
    }
    case 'drop':
      return test.call('papers.remove', { id: paperIds[one.paper] ?? '' });
    case 'undo':
      return test.call('library.undo', {});
    case 'redo':
      return test.call('library.redo', {});
  }
}

it('keeps the flags that reading everything again would give, through any deeds, undo and redo', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const test = await openTestCore();
      const database = openDatabase(join(test.libraryPath, 'library.sqlite'), { isReadOnly: true });
      try {
        const library = await fill(test);
        const connection = connect(database);
        for (const one of deeds) {
          await perform(test, library, one).catch((error: unknown) => {
            if (!(error instanceof Failure) || error.code === 'internal') throw error;
          });
          const rows = connection.all(
            'SELECT fact_id FROM fact_flag UNION SELECT id FROM fact UNION SELECT fact_id FROM citation_use',
          );
          const ids = rows.map((row) => String(row.fact_id)).filter((id) => id !== '');
          const { came, went, reworded } = compareFlags(readFlags(connection, ids), readDueFlags(connection, ids));
          expect({ after: one, came, went, reworded }).toEqual({ after: one, came: [], went: [], reworded: [] });
        }
      } finally {
        database.close();
        await test.core.close();
        rmSync(test.libraryPath, { recursive: true });
      }
    }),
    { numRuns: 25 },
  );
}, 180_000);
