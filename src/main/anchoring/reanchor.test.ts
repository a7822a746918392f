import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { splitSentences } from '../sentences/split-sentences';
import { seededRandom } from '../testing/seeded-random';
import { type EditCase, makeCase, scenarios } from './edit-scenarios';
import { makeSelector } from './make-selector';
import { type Anchor, reanchorAll } from './reanchor';

const letter = [
  'The lantern of Cape Varde was lit in 1963. It was a gift of the engineers.',
  'The council meets in spring. Nobody has ever been asked at the gangway who he is or what he can pay. The minutes are kept by the harbour board.',
  'A doctor sails every second Thursday. The “free ferry” carried 3,164 passengers in its first season, and not one of them paid.',
  'The bakers remember the winter. Nobody has ever been asked at the gangway who he is or what he can pay. That is all there is to say about it.',
].join('\n\n');

function anchorsOf(text: string, quotes: readonly string[]): Anchor[] {
  return quotes.map((quote) => {
    const start = text.indexOf(quote);
    return { id: quote, start, end: start + quote.length, ...makeSelector(text, start, start + quote.length) };
  });
}

function outcome(newText: string, quotes: readonly string[], anchors = anchorsOf(letter, quotes)): string[] {
  return reanchorAll(letter, newText, anchors).map(({ state, start, end }) =>
    state === 'orphan' ? state : `${state}: ${newText.slice(start, end)}`,
  );
}

test('an unchanged passage stays, one that moved is followed, typography aside; changed words are fuzzy', () => {
  const quotes = ['lit in 1963', 'carried 3,164 passengers in its first season', 'free ferry', 'second Thursday'];
  expect(outcome(letter, quotes)).toEqual(quotes.map((quote) => `exact: ${quote}`));
  expect(outcome(`${letter}\n\nP.S. Greetings.`, quotes)).toEqual(quotes.map((quote) => `exact: ${quote}`));
  expect(outcome(`Dear editors\n\n${letter}`, quotes)).toEqual(quotes.map((quote) => `moved: ${quote}`));
  expect(
    outcome(letter.replace('3,164', '3,146').replace('second Thursday', 'so often').replaceAll(' ', '\u00a0'), quotes),
  ).toEqual([
    'moved: lit\u00a0in\u00a01963',
    'fuzzy: carried\u00a03,146\u00a0passengers\u00a0in\u00a0its\u00a0first\u00a0season',
    'moved: free\u00a0ferry',
    'orphan',
  ]);
});

test('a deleted passage is an orphan with its old place, also where its words still stand elsewhere', () => {
  const [first] = anchorsOf(letter, ['Nobody has ever been asked at the gangway who he is or what he can pay.']);
  if (first === undefined) throw new Error('The anchor was not made.');
  const shortened = letter.replace(`${first.exact} `, '');
  expect(reanchorAll(letter, shortened, [first])).toEqual([
    { id: first.id, state: 'orphan', start: first.start, end: first.end, score: 0 },
  ]);
  const second = {
    ...first,
    start: letter.lastIndexOf(first.exact),
    end: letter.lastIndexOf(first.exact) + first.exact.length,
  };
  expect(outcome(shortened, [], [{ ...second, ...makeSelector(letter, second.start, second.end) }])).toEqual([
    `moved: ${first.exact}`,
  ]);
  expect(reanchorAll(letter, '', [first])[0]?.state).toBe('orphan');
});

test('an anchor without words or without a text around it is no reason to fail', () => {
  expect(reanchorAll('abc', 'abd', [{ id: 'a', start: 1, end: 1, exact: '', prefix: '', suffix: '' }])[0]?.state).toBe(
    'orphan',
  );
  expect(reanchorAll('', 'abc', [{ id: 'a', start: 0, end: 3, exact: 'abc', prefix: '', suffix: '' }])[0]).toEqual({
    id: 'a',
    state: 'exact',
    start: 0,
    end: 3,
    score: 1,
  });
});

interface Tally {
  right: number;
  wrong: number;
  alive: number;
  orphans: number;
  deleted: number;
}

function tally({ oldText, newText, anchors, expected }: EditCase, into: Tally): void {
  reanchorAll(oldText, newText, anchors).forEach(({ state, start, end }, index) => {
    const wanted = expected[index];
    if (wanted === 'half' || wanted === undefined) return;
    if (wanted === null) {
      into.deleted += 1;
      if (state === 'orphan') into.orphans += 1;
      else into.wrong += 1;
      return;
    }
    into.alive += 1;
    if (state === 'orphan') return;
    const [from, to] = wanted;
    const shared = Math.max(0, Math.min(end, to) - Math.max(start, from)) / (Math.max(end, to) - Math.min(start, from));
    if (shared >= 0.9 || (Math.abs(start - from) <= 3 && Math.abs(end - to) <= 3)) into.right += 1;
    else if (shared < 0.5) into.wrong += 1;
  });
}

test('of generated edits, 99 % of the passages are found again and hardly one is put in a wrong place', {
  timeout: 120_000,
}, () => {
  const total: Tally = { right: 0, wrong: 0, alive: 0, orphans: 0, deleted: 0 };
  for (const [index, scenario] of Object.keys(scenarios).entries()) {
    tally(makeCase(scenario, seededRandom(100 + index), 14_000, 160), total);
  }
  const rates = {
    areFound: total.right / total.alive >= 0.99,
    areHardlyWrong: total.wrong / (total.alive + total.deleted) <= 0.002,
    areOrphans: total.orphans / total.deleted >= 0.96,
    areMany: total.alive > 2000 && total.deleted > 25,
  };
  expect(rates, JSON.stringify(total)).toEqual({
    areFound: true,
    areHardlyWrong: true,
    areOrphans: true,
    areMany: true,
  });
});

const essay = new URL('../../../../shared/samples/chekalenko-japan-ukraine.txt', import.meta.url);

test.skipIf(!existsSync(essay))(
  'every sentence of the sample essay is found again after its typography and a paragraph changed',
  () => {
    const text = readFileSync(essay, 'utf8');
    const anchors = splitSentences(text).map(({ start, end }, index) => ({
      id: `${index}`,
      start,
      end,
      ...makeSelector(text, start, end),
    }));
    const revised = `A new first paragraph.\n\n${text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('–', '-').replaceAll('  ', ' ')}`;
    const results = reanchorAll(text, revised, anchors);
    expect(results.filter(({ state }) => state !== 'moved')).toEqual([]);
    expect(results.map(({ start }) => start)).toEqual(results.map(({ start }) => start).sort((a, b) => a - b));
  },
);
