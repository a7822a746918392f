import { join } from 'node:path';
import type { ParamsOf } from '../src/contract/api';
import { openDatabase } from '../src/main/library/connection';
import { openTestCore } from '../src/main/testing/open-test-core';
import { fillWithFacts } from './invented-facts';
import { percentile, processorMs, report } from './report';

type Arrange = ParamsOf<'facts.arrange'>;

const byStatement: Arrange = {
  filter: {},
  sort: { column: 'statement', isDescending: false },
  group: 'none',
  locale: 'en',
};
const board: Arrange = { ...byStatement, sort: { column: 'updated', isDescending: true }, group: 'status' };
const timeline: Arrange = { ...byStatement, sort: { column: 'date', isDescending: false }, group: 'year' };
const narrowed: Arrange = {
  ...board,
  filter: { query: 'ferry frost', hasEvidence: true, priorities: ['urgent', 'high'] },
};
const rounds = 9;

async function timed(work: () => unknown): Promise<number> {
  const started = processorMs();
  await work();
  return processorMs() - started;
}

/** Of several times, since what else the process does counts too. */
async function typical(work: (round: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(() => work(round)));
  return percentile(times, 0.5);
}

for (const [size, first, edited] of [
  [50_000, 400, 50],
  [200_000, 2000, 200],
] as const) {
  const path = await fillWithFacts(size);
  const database = openDatabase(join(path, 'library.sqlite'), { isReadOnly: true });
  const ordered = database.prepare('SELECT id FROM fact ORDER BY statement COLLATE NOCASE, id');
  const grouped = database.prepare('SELECT id, status FROM fact ORDER BY status, updated_at DESC, id');
  const window = database.prepare('SELECT * FROM fact WHERE id IN (SELECT value FROM json_each(?))');
  const sqlOrdered = await timed(() => ordered.all());
  const sqlGrouped = await typical(() => grouped.all());

  const { core, call } = await openTestCore(path);
  // Tests check every answer against the contract; nobody else waits for that.
  delete process.env.CITEWRIGHT_CHECK_RESULTS;
  const figure = (name: string, value: number, bar: number, peer?: number): void =>
    report({
      name: `${size} facts: ${name}`,
      value,
      unit: 'ms',
      bar,
      ...(peer === undefined ? {} : { peer: { name: 'plain SQL', value: peer } }),
    });
  figure('first arrangement', await timed(() => call('facts.arrange', byStatement)), first, sqlOrdered);
  figure('first board', await timed(() => call('facts.arrange', board)), first, sqlGrouped);
  figure('first narrowed board', await timed(() => call('facts.arrange', narrowed)), first);
  figure('first timeline', await timed(() => call('facts.arrange', timeline)), first);
  figure('board again', await typical(() => call('facts.arrange', board)), edited, sqlGrouped);
  const edits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await call('facts.update', { id: `fact-${round * 31}`, statement: `An edited statement, ${round}.` });
    edits.push(await timed(() => call('facts.arrange', board)));
  }
  figure('board after an edit', percentile(edits, 0.5), edited, sqlGrouped);
  figure('narrowed board', await typical(() => call('facts.arrange', narrowed)), edited);
  const { ids } = await call('facts.arrange', board);
  const page = (round: number): string[] => ids.slice(round * 300, round * 300 + 100);
  figure(
    'a window of 100 rows',
    await typical((round) => call('facts.rows', { ids: page(round) })),
    50,
    await typical((round) => window.all(JSON.stringify(page(round)))),
  );
  figure('matrix sources', await timed(() => call('facts.matrixSources', { filter: {} })), first);
  figure(
    'a window of 100 rows of the matrix',
    await typical((round) => call('facts.matrixRows', { ids: page(round) })),
    50,
  );
  figure('facts.list, a page of 50', await typical(() => call('facts.list', { limit: 50 })), edited);
  if (size === 50_000) {
    const change: ParamsOf<'facts.changeMany'> = { ids, priority: 'high', addTags: ['bulk'], assignee: 'Ada' };
    figure('changed at once', await timed(() => call('facts.changeMany', change)), 15_000);
    figure(
      'judged at once',
      await timed(() => call('facts.changeMany', { ids, status: 'refuted', because: 'All.' })),
      15_000,
    );
    figure('board after that', await timed(() => call('facts.arrange', board)), first);
    figure('taken back', await timed(() => call('library.undo', {})), 15_000);
  }
  await core.close();
  database.close();
}
