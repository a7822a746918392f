import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factPriority, factStatus, stance } from '../../contract/facts';
import { Failure } from '../../contract/result';
import { openTestCore, type TestCore } from '../testing/open-test-core';
import { readTables } from '../testing/read-tables';

const tables = [
  'fact',
  'evidence',
  'fact_event',
  'fact_basis',
  'fact_flag',
  'fact_view',
  'activity',
  'activity_paper',
  'annotation',
  'source',
  'paper',
  'citation_use',
];
const words = ['harbour', 'ferry', 'passengers', 'froze', 'winter', 'log', 'board', 'quay'];
const text = `The log\n\n${words.map((word, index) => `Sentence ${index} tells of the ${word}.`).join('\n\n')}\n`;

const nth = fc.nat(9);
const operation = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), word: nth }),
  fc.record({
    kind: fc.constant('update' as const),
    fact: nth,
    word: nth,
    priority: fc.constantFrom(...factPriority.options),
  }),
  fc.record({ kind: fc.constant('judge' as const), fact: nth, status: fc.constantFrom(...factStatus.options) }),
  fc.record({
    kind: fc.constant('passage' as const),
    fact: nth,
    word: nth,
    stance: fc.constantFrom(...stance.options),
  }),
  fc.record({ kind: fc.constant('fact' as const), fact: nth, other: nth, stance: fc.constantFrom(...stance.options) }),
  fc.record({ kind: fc.constant('search' as const), fact: nth, word: nth, stance: fc.constantFrom(...stance.options) }),
  fc.record({
    kind: fc.constant('stance' as const),
    fact: nth,
    piece: nth,
    stance: fc.constantFrom(...stance.options),
  }),
  fc.record({ kind: fc.constant('withdraw' as const), fact: nth, piece: nth }),
  fc.record({ kind: fc.constant('merge' as const), fact: nth, other: nth }),
  fc.record({ kind: fc.constant('many' as const), from: nth, to: nth, status: fc.constantFrom(...factStatus.options) }),
  fc.record({ kind: fc.constant('remove' as const), fact: nth }),
  fc.record({ kind: fc.constant('annotation' as const), piece: nth }),
  fc.record({ kind: fc.constant('source' as const) }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** Does what it can; what is refused, as for a fact with itself, is no step. */
async function apply({ call }: TestCore, source: string, operation: Operation): Promise<void> {
  const { facts } = await call('facts.list', {});
  const idOf = (at: number): string =>
    facts.toSorted((a, b) => (a.id < b.id ? -1 : 1))[at % Math.max(1, facts.length)]?.id ?? '';
  const quote = (at: number): { quote: string } => ({ quote: `the ${words[at % words.length]}.` });
  const pieceOf = async (fact: number, at: number): Promise<string> => {
    const { evidence } = (await call('facts.get', { id: idOf(fact) })).fact;
    return evidence[at % Math.max(1, evidence.length)]?.id ?? '';
  };
  switch (operation.kind) {
    case 'create':
      await call('facts.create', {
        statement: `It was the ${words[operation.word % words.length]}.`,
        passage: { source, selector: quote(operation.word) },
      });
      return;
    case 'update':
      await call('facts.update', {
        id: idOf(operation.fact),
        statement: `It was said of the ${words[operation.word % words.length]}.`,
        priority: operation.priority,
        tags: [`tag ${operation.word}`],
      });
      return;
    case 'judge':
      await call('facts.setStatus', { id: idOf(operation.fact), status: operation.status, because: 'So it is.' });
      return;
    case 'passage':
      await call('facts.addEvidence', {
        id: idOf(operation.fact),
        passage: { source, selector: quote(operation.word) },
        stance: operation.stance,
      });
      return;
    case 'fact':
      await call('facts.addFact', {
        id: idOf(operation.fact),
        otherId: idOf(operation.other),
        stance: operation.stance,
      });
      return;
    case 'search':
      await call('facts.addSearch', {
        id: idOf(operation.fact),
        query: words[operation.word % words.length] ?? '',
        corpus: 'the archive',
        ...(operation.word % 2 === 0 ? { source } : {}),
        stance: operation.stance,
      });
      return;
    case 'stance':
      await call('facts.setStance', {
        evidenceId: await pieceOf(operation.fact, operation.piece),
        stance: operation.stance,
      });
      return;
    case 'withdraw':
      await call('facts.removeEvidence', { evidenceId: await pieceOf(operation.fact, operation.piece) });
      return;
    case 'merge':
      await call('facts.merge', { keep: idOf(operation.fact), others: [idOf(operation.other)] });
      return;
    case 'many':
      await call('facts.changeMany', {
        ids: [idOf(operation.from), idOf(operation.to)],
        status: operation.status,
        because: 'Both.',
        addTags: ['many'],
      });
      return;
    case 'remove':
      await call('facts.remove', { id: idOf(operation.fact) });
      return;
    case 'annotation': {
      const { annotations } = await call('annotations.list', {});
      await call('annotations.remove', {
        id: annotations[operation.piece % Math.max(1, annotations.length)]?.id ?? '',
      });
      return;
    }
    case 'source':
      await call('sources.remove', { source });
  }
}

it('any changes of facts leave the library as it was when they are undone, and as they made it when redone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 14 }), async (operations) => {
      const test = await openTestCore();
      const { call, libraryPath } = test;
      const { items } = await call('sources.import', { documents: [{ name: 'log.txt', text }] });
      const source = items[0]?.sourceIds[0] ?? '';
      const used = await call('facts.create', {
        statement: 'It froze.',
        passage: { source, selector: { quote: 'the froze.' } },
      });
      await call('papers.importMarkdown', { name: 'p.md', text: `[It froze]{fact="${used.fact.id}"}.` });
      const before = readTables(libraryPath, tables);
      const { changes } = await call('library.history', {});
      for (const operation of operations) {
        await apply(test, source, operation).catch((error: unknown) => {
          if (!(error instanceof Failure) || error.code === 'internal') throw error;
        });
      }
      const after = readTables(libraryPath, tables);
      const steps = (await call('library.history', {})).changes.length - changes.length;
      for (let step = 0; step < steps; step += 1) await call('library.undo', {});
      expect(readTables(libraryPath, tables)).toEqual(before);
      for (let step = 0; step < steps; step += 1) await call('library.redo', {});
      expect(readTables(libraryPath, tables)).toEqual(after);
      await test.core.close();
    }),
    { numRuns: 12 },
  );
  // Each run opens a library and changes it a dozen times there and back.
}, 240_000);
