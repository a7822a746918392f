import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldOutDocuments } from '../src/main/conflicts/held-out-documents';
import { inventHeldOut } from '../src/main/conflicts/held-out-statements';
import { type Inventor, inventStatements } from '../src/main/conflicts/invented-statements';
import { type PlantedChange, plantChange } from '../src/main/conflicts/plant-changes';
import {
  createConflictIndex,
  findConflicts,
  findOddities,
  readStatements,
  type Statement,
} from '../src/main/conflicts/public';
import { textParagraphs } from '../src/main/extract/text/text-paragraphs';
import { noticeOddities } from '../src/main/notices/public';
import { seededRandom } from '../src/main/testing/seeded-random';
import { processorMs, report } from './report';

const library = 25_000;
const planted = 800;
const sizes = [5_000, 20_000, 50_000, 200_000];

interface Plants {
  readonly found: number;
  readonly judged: number;
}

/** Plants copies with one change each, one at a time, and asks for the conflict with the sentence that was copied. */
function plant(
  inventor: Inventor,
  texts: readonly string[],
  change: PlantedChange,
  index: ReturnType<typeof createConflictIndex>,
): Plants {
  const random = seededRandom(change.length * 100 + 7);
  let [found, judged] = [0, 0];
  for (let at = 0; at < texts.length && judged < planted; at += 29) {
    const text = texts[at] ?? '';
    const changed = plantChange(text, change, random, inventor.name);
    if (changed === null || changed === text) continue;
    judged += 1;
    index.put({ id: 'planted', text: changed });
    const kinds = index.conflictsOf('planted').filter(({ a, b }) => a.id === `${at}` || b.id === `${at}`);
    index.remove('planted');
    if (
      kinds.some(
        ({ kind }) => change === 'typos' || kind === 'contradiction' || (change === 'entity' && kind !== 'refinement'),
      )
    )
      found += 1;
  }
  return { found, judged };
}

/** What one would write first: the same words but for figures, in no block of more than 64. */
function plainNumbers(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const masked = text.toLowerCase().replace(/\d+/gu, '#');
    counts.set(masked, (counts.get(masked) ?? 0) + 1);
  }
  return counts;
}

const bars: readonly (readonly [PlantedChange, string, number, boolean])[] = [
  ['number', 'planted numbers found', 95, true],
  ['date', 'planted dates found', 92, true],
  ['typos', 'pairs with 3 % typos found', 75, true],
  ['entity', 'swapped names wrongly flagged', 8, false],
];

for (const [name, inventor] of [
  ['tuned on', inventStatements(5)],
  ['held out', inventHeldOut(6)],
] as const) {
  const texts = Array.from({ length: library }, () => inventor.sentence());
  const index = createConflictIndex();
  const started = processorMs();
  for (const [at, text] of texts.entries()) index.put({ id: `${at}`, text });
  const milliseconds = processorMs() - started;
  const masked = processorMs();
  plainNumbers(texts);
  const plainMs = processorMs() - masked;
  for (const [change, what, bar, atLeast] of bars) {
    const { found, judged } = plant(inventor, texts, change, index);
    report({
      name: `${name}: ${what}, of ${judged} among ${library}`,
      value: (100 * found) / judged,
      unit: '%',
      bar,
      atLeast,
    });
  }
  const among = index.all();
  report({
    name: `${name}: contradictions among the unrelated sentences themselves, per thousand`,
    value: (1000 * among.filter(({ kind }) => kind === 'contradiction').length) / library,
    unit: '',
    bar: 20,
  });
  report({
    name: `${name}: a fact in a library of ${library}`,
    value: (1000 * milliseconds) / library,
    unit: 'µs',
    bar: 250,
    peer: { name: 'equal words but for digits', value: (1000 * plainMs) / library },
  });
}

const costs = new Map<number, number>();
for (const size of sizes) {
  const inventor = inventStatements(size);
  const statements: Statement[] = Array.from({ length: size }, (_, at) => ({ id: `${at}`, text: inventor.sentence() }));
  const index = createConflictIndex();
  const started = processorMs();
  for (const statement of statements) index.put(statement);
  const cost = (1000 * (processorMs() - started)) / size;
  costs.set(size, cost);
  report({ name: `a fact in a library of ${size}`, value: cost, unit: 'µs', bar: 250 });
  const edits = processorMs();
  for (let at = 0; at < 1000; at++) index.put({ id: `${at}`, text: inventor.sentence() });
  report({ name: `an edited fact in a library of ${size}`, value: processorMs() - edits, unit: 'µs', bar: 1000 });
}
const [smallest = 1, largest = 1] = [sizes[0], sizes.at(-1)];
report({
  name: `growth of the cost a fact from ${smallest} to ${largest}, against log n`,
  value: (costs.get(largest) ?? 0) / (costs.get(smallest) ?? 1) / (Math.log(largest) / Math.log(smallest)),
  unit: 'times',
  bar: 1.1,
});

/** Everything that is told of the documents, and how much of what was planted is in it. */
function examineHeldOut(): { readonly planted: number; readonly found: number; readonly alarms: number } {
  let [planted, found, alarms] = [0, 0, 0];
  for (const { text, oddities } of heldOutDocuments) {
    const paragraphs = textParagraphs(text);
    const told = [
      ...findOddities({ text, paragraphs }).map(({ spans }) => spans),
      ...findConflicts(readStatements({ text, paragraphs })).map(({ a, b }) => [a, b].map(spanOfSentence)),
    ].map((spans) => spans.map(({ start, end }) => text.slice(start, end)));
    const untold = new Set(told);
    for (const [one, other] of oddities) {
      const says = (sides: readonly string[], words: string) =>
        sides.some((side) => side.includes(words) || words.includes(side));
      const match = told.find((sides) => says(sides, one) && says(sides, other));
      planted += 1;
      if (match === undefined) continue;
      found += 1;
      // A sentence that stands twice is told among the statements too.
      for (const sides of told) if (says(sides, one) && says(sides, other)) untold.delete(sides);
    }
    alarms += untold.size;
  }
  return { planted, found, alarms };
}

/** Where a sentence stands, by its id. */
function spanOfSentence({ id }: { readonly id: string }): { readonly start: number; readonly end: number } {
  const [start = 0, end = 0] = id.split('-').map(Number);
  return { start, end };
}

const { planted: plantedOddities, found, alarms } = examineHeldOut();
report({
  name: `held-out documents: oddities found, of ${plantedOddities} in ${heldOutDocuments.length} texts`,
  value: (100 * found) / plantedOddities,
  unit: '%',
  bar: 75,
  atLeast: true,
});
report({ name: 'held-out documents: false alarms', value: alarms, unit: '', bar: 1 });

const essay = join(import.meta.dirname, '../../shared/samples/chekalenko-japan-ukraine.txt');
if (existsSync(essay)) {
  const text = readFileSync(essay, 'utf8');
  const paragraphs = textParagraphs(text);
  // By hand, from the text: two "the first" against "one of the first", two of them alike, 1992 and its day, a copied sentence.
  const conflicts = findConflicts(readStatements({ text, paragraphs }), {
    kinds: ['duplicate', 'restatement', 'refinement', 'contradiction'],
  });
  report({ name: 'essay: repeats and contradictions of 5', value: conflicts.length, unit: '', bar: 5, atLeast: true });
  const oddities = findOddities({ text, paragraphs });
  report({ name: 'essay: oddities of 10', value: oddities.length, unit: '', bar: 10, atLeast: true });
  const references = noticeOddities({ text, paragraphs, csl: {} }).filter(({ kind }) => kind === 'dangling-reference');
  report({ name: 'essay: dangling references of 2', value: references.length, unit: '', bar: 2, atLeast: true });
}
