import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFactWriter } from '../src/main/facts/public';
import { openLibrary } from '../src/main/library/open-library';
import { createTextStore } from '../src/main/sources/text-store';
import { openTestCore } from '../src/main/testing/open-test-core';
import { seededRandom } from '../src/main/testing/seeded-random';
import { inventText } from './invented-text';
import { percentile, processorMs, report } from './report';

const facts = 10_000;
const papers = 100;
const sentencesOfPaper = 100;
/** Facts that are disputed one after the other, each used once in every paper. */
const central = 12;
const bar = 200;

/** What somebody would see who disputes a fact: the sentences that fall, the list of papers, and the paper that is open. */
interface Fall {
  /** By the clock. */
  readonly milliseconds: number;
  /** Of the processor: unlike the clock, it does not count what else the machine does. */
  readonly processor: number;
  readonly flagged: readonly string[];
}

const libraryPath = mkdtempSync(join(tmpdir(), 'citewright-ripple-'));
const factIds = fillFacts(libraryPath);
const test = await openTestCore(libraryPath);
const resting = await fillPapers();
const paperIds = [...resting.keys()];
const [opened = ''] = paperIds;

const falls: Fall[] = [];
for (const factId of factIds.slice(0, central)) {
  const fall = await dispute(factId);
  falls.push(fall);
  const due = paperIds.flatMap((paper) => sentencesOn(paper, new Set([factId])));
  deepStrictEqual([...fall.flagged].sort(), due.sort(), 'Exactly the sentences that rest on the fact are flagged.');
}

// What one would do without flags that are kept: read all papers again.
const started = processorMs();
const recounted = new Map<string, string[]>();
for (const id of paperIds) {
  const { sentences } = await test.call('papers.check', { id });
  recounted.set(
    id,
    sentences.filter(({ flags }) => flags.length > 0).map(({ text }) => text),
  );
}
const recountMs = processorMs() - started;
const disputed = new Set(factIds.slice(0, central));
for (const paper of paperIds) {
  const due = sentencesOn(paper, disputed).map((line) => line.slice(paper.length + 1));
  deepStrictEqual(recounted.get(paper), due, 'Reading the papers again finds the same sentences.');
}

const what = `disputing one of ${facts} facts until its ${papers} sentences in ${papers} papers are shown as flagged`;
const times = falls.map(({ milliseconds }) => milliseconds);
report({ name: `${what}, by the clock, the median`, value: percentile(times, 0.5), unit: 'ms', bar });
report({
  name: `${what}, the slowest`,
  value: Math.max(...falls.map(({ processor }) => processor)),
  unit: 'ms',
  bar,
  peer: { name: 'reading all papers again', value: recountMs },
});
const many = factIds.slice(central, central + 1000);
const before = performance.now();
await test.call('facts.changeMany', { ids: many, status: 'refuted', because: 'The log was forged.' });
report({
  name: `refuting ${many.length} facts at once, a fact`,
  value: (performance.now() - before) / many.length,
  unit: 'ms',
  bar: 5,
});
const { total } = await test.call('ripple.flags', { limit: 1 });
deepStrictEqual(total, paperIds.flatMap((paper) => sentencesOn(paper, new Set([...disputed, ...many]))).length);
await test.core.close();
rmSync(libraryPath, { recursive: true, force: true });

/** @returns their ids. */
function fillFacts(path: string): string[] {
  const library = openLibrary({ path });
  const writer = createFactWriter({ library, texts: createTextStore(library.connection) });
  const statements = inventText(5, facts / 4).split(/(?<=\.)\s+/);
  const ids = library.write('Fill', () =>
    Array.from({ length: facts }, (_, index) => {
      const statement = `${statements[index % statements.length] ?? ''} (${index})`;
      return writer.create({ statement, status: 'supported', rationale: 'The log says so.' }, 'Ada');
    }),
  );
  library.close();
  return ids;
}

/** @returns for each paper its sentences and the facts that they rest on, in reading order. */
async function fillPapers(): Promise<ReadonlyMap<string, readonly (readonly [sentence: string, factId: string])[]>> {
  const random = seededRandom(9);
  const filled = new Map<string, (readonly [string, string])[]>();
  for (let number = 0; number < papers; number += 1) {
    const lines = Array.from({ length: sentencesOfPaper }, (_, index): readonly [string, string] => [
      `Boat ${number + 1} carried ${1000 + index} passengers in 1931.`,
      factIds[index < central ? index : central + Math.floor(random() * (facts - central))] ?? '',
    ]);
    const text = lines.map(([sentence, fact]) => `[${sentence.slice(0, -1)}]{fact="${fact}"}.`).join('\n\n');
    const { paper } = await test.call('papers.importMarkdown', {
      name: 'p.md',
      text: `---\ntitle: Paper ${number}\n---\n\n${text}\n`,
    });
    filled.set(paper.id, lines);
  }
  return filled;
}

function sentencesOn(paper: string, fallen: ReadonlySet<string>): string[] {
  return (resting.get(paper) ?? []).filter(([, fact]) => fallen.has(fact)).map(([sentence]) => `${paper} ${sentence}`);
}

async function dispute(id: string): Promise<Fall> {
  const [began, beganWorking] = [performance.now(), processorMs()];
  await test.call('facts.setStatus', { id, status: 'disputed', because: 'Another log says otherwise.' });
  const { flags } = await test.call('ripple.flags', {});
  const { papers: listed } = await test.call('papers.list', {});
  const { sentences } = await test.call('papers.check', { id: opened });
  const [milliseconds, processor] = [performance.now() - began, processorMs() - beganWorking];
  const flagged = new Set(flags.map(({ paperId, sentence }) => `${paperId} ${sentence}`));
  const counted = listed.reduce((sum, { flaggedSentences }) => sum + flaggedSentences, 0);
  deepStrictEqual(counted, flagged.size, 'The list of papers counts the same sentences.');
  deepStrictEqual(
    sentences.filter(({ flags: fallen }) => fallen.length > 0).map(({ text }) => `${opened} ${text}`),
    [...flagged].filter((line) => line.startsWith(`${opened} `)),
    'The open paper marks the same sentences.',
  );
  return {
    milliseconds,
    processor,
    flagged: flags.filter(({ factId }) => factId === id).map(({ paperId, sentence }) => `${paperId} ${sentence}`),
  };
}
