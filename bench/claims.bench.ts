import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createClaimReader } from '../src/main/claims/claim-reader';
import { findClaims } from '../src/main/claims/find-claims';
import { type Accuracy, measureDebates, measureFigures } from '../src/main/claims/labelled/measure-claims';
import { measureEssay } from '../src/main/claims/labelled/measure-essay';
import { analyseSentence } from '../src/main/claims/public';
import {
  measureBoundaries,
  measureEssayBoundaries,
  readEssay,
} from '../src/main/sentences/labelled/measure-boundaries';
import { splitSentences } from '../src/main/sentences/public';
import { inventText } from './invented-text';
import { percentile, processorMs, report } from './report';

const share = { unit: '', atLeast: true };
const runs = 40;
const megabytes = 5;

const icu = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What ICU alone makes of a text: the peer of our sentence rules. */
function splitByIcu(text: string): { start: number; end: number }[] {
  return [...icu.segment(text)].map(({ index, segment }) => ({
    start: index + (segment.length - segment.trimStart().length),
    end: index + segment.trimEnd().length,
  }));
}

/** Median processor time of a task, in milliseconds, warm. */
function timeWarm(task: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = processorMs();
    task();
    times.push(processorMs() - started);
  }
  return percentile(times.slice(runs / 2), 0.5);
}

function timeOnce(task: () => unknown): number {
  const started = processorMs();
  task();
  return processorMs() - started;
}

function reportAccuracy(name: string, { precision, recall, f1 }: Accuracy, bar: number): void {
  const parts = `P ${precision.toFixed(3)}, R ${recall.toFixed(3)}`;
  report({ ...share, name: `${name}, F1 (${parts})`, value: f1, bar });
}

const essay = readEssay();
if (essay === undefined)
  process.stdout.write('  the sample essay is not beside the checkout: its figures are left out\n');
else {
  const { precision, recall } = measureEssay(essay);
  report({ ...share, name: 'check-worthy sentences of the sample essay, precision', value: precision, bar: 0.95 });
  report({ ...share, name: 'check-worthy sentences of the sample essay, recall', value: recall, bar: 0.9 });
  report({
    ...share,
    name: 'sentence boundaries of the sample essay, F1',
    value: measureEssayBoundaries(essay, splitSentences),
    bar: 0.98,
    peer: { name: 'Intl.Segmenter', value: measureEssayBoundaries(essay, splitByIcu) },
  });
}

const [tuning, heldOut, second, ukrainian] = [
  measureDebates('tuning'),
  measureDebates('held-out'),
  measureDebates('second-held-out'),
  measureDebates('ukrainian'),
];
reportAccuracy(`check-worthy among ${tuning.sentences} utterances that the weights were set on`, tuning, 0.76);
reportAccuracy(`check-worthy among ${heldOut.sentences} utterances held out`, heldOut, 0.76);
reportAccuracy(`check-worthy among ${second.sentences} sentences of other subjects, held out later`, second, 0.76);
reportAccuracy(`check-worthy among ${ukrainian.sentences} utterances in Ukrainian`, ukrainian, 0.76);

// The head of each held-out file says how its first run went, before anything was mended.
for (const part of ['tuning', 'held-out', 'second-held-out'] as const) {
  const { dates, money, quantities } = measureFigures(part);
  reportAccuracy(`dates in five languages, ${part}`, dates, 0.79);
  reportAccuracy(`sums of money in five languages, ${part}`, money, 0.85);
  reportAccuracy(`quantities in five languages, ${part}`, quantities, 0.85);
}

for (const language of ['english', 'ukrainian'] as const)
  for (const part of ['tuning', 'held-out', 'second-held-out'] as const)
    report({
      ...share,
      name: `sentence boundaries, ${language}, ${part}, F1`,
      value: measureBoundaries(`${language}-${part}`, splitSentences),
      bar: 0.955,
      peer: { name: 'Intl.Segmenter', value: measureBoundaries(`${language}-${part}`, splitByIcu) },
    });

const page = (essay ?? inventText(1, 80)).slice(0, 14_000);
report({
  name: `claims found in ${page.length} characters, warm`,
  value: timeWarm(() => findClaims(page)),
  unit: 'ms',
  bar: 20,
});
const sentences = splitSentences(page).map(({ start, end }) => page.slice(start, end));
report({
  name: `one of ${sentences.length} sentences read for its figures, strengths, parties and negations`,
  value: (timeWarm(() => sentences.map((sentence) => analyseSentence(sentence))) * 1000) / sentences.length,
  unit: 'µs',
  bar: 200,
});

// Nothing may cost more than its share of a longer text: twice the text, twice the time, with room for noise.
const endless: Readonly<Record<string, string>> = {
  'one paragraph of sentences':
    'On 18 March 2004 the Harbour Board granted 412,600.75 euros to about 70 villages. We like it. ',
  'one paragraph without a stop': 'lantern harbour frost Season keeper ',
  'figures alone': '12 4,500 17.5 2019 3,164 7% ',
  'invisible characters in figures': '2\u200b0\u00ad24 a\u200b ',
  'brackets and quotes': '([{[(12)]} [5, 6] (( “a” said ',
  'Japanese without a stop': '令和6年6月13日に4200人と五億円',
  'short lines': 'Short line\nOther 12\n',
};
for (const [name, unit] of Object.entries(endless)) {
  const [half, whole] = [megabytes / 2, megabytes].map((size) => {
    const text = unit.repeat(Math.ceil((size * 1e6) / unit.length));
    return timeOnce(() => findClaims(text));
  });
  report({ name: `${megabytes} MB, ${name}`, value: whole ?? Number.NaN, unit: 'ms', bar: 30_000 });
  report({
    name: `${megabytes} MB, ${name}, against half of it`,
    value: (whole ?? 0) / (half ?? 1),
    unit: 'x',
    bar: 3,
  });
}

// What else the core is asked for waits no longer than this, however long a paragraph is.
const wholeParagraph = (endless['one paragraph of sentences'] ?? '').repeat(55_000).slice(0, megabytes * 1e6);
const reader = createClaimReader({
  text: () => wholeParagraph,
  passages: () => [
    {
      number: 1,
      start: 0,
      end: wholeParagraph.length,
      kind: 'paragraph',
      level: 0,
      section: '',
      page: '',
      language: 'en',
      spans: [],
    },
  ],
  passage: () => undefined,
  locatorAt: () => ({ paragraph: 1 }),
});
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const version = { textSha256: '', mediaType: 'text/plain' } as Parameters<typeof reader.read>[0];
const { length: count } = await reader.read(version, new AbortController().signal);
delay.disable();
report({
  name: `longest wait of others while ${count} claims are found in one paragraph of ${megabytes} MB`,
  value: delay.max / 1e6,
  unit: 'ms',
  bar: 150,
});
