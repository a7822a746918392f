import type { Random } from '../testing/seeded-random';
import { makeSelector } from './make-selector';
import type { Anchor } from './reanchor';

/** Characters that remember where in the old text they came from; -1 for new ones. */
interface Letter {
  readonly text: string;
  readonly from: number;
}

/** A text before and after an edit, with what should become of each anchor: its new borders, or null where it was deleted. */
export interface EditCase {
  readonly scenario: string;
  readonly oldText: string;
  readonly newText: string;
  readonly anchors: readonly Anchor[];
  readonly expected: readonly (readonly [number, number] | null | 'half')[];
}

const syllables =
  'ka lo mi ten sor va rud el bis cor nam fi tur gal pen os dri che lan mor wick stan ber qui ax jo hul zet pra ding'.split(
    ' ',
  );
// Rank and frequency as in prose, after Zipf: few words are common, most are rare.
const vocabulary = Array.from({ length: 4000 }, (_, rank) => {
  const length = 2 + (rank % 3);
  return Array.from(
    { length },
    (_, at) => syllables[Math.floor(rank / (at * 7 + 1) + at * 5 + rank * (at + 1)) % syllables.length] ?? '',
  ).join('');
});
const little =
  'the a of and to in was for on with by from that which it they as at after before since their its not'.split(' ');

function makeText(random: Random, length: number): string {
  const paragraphs: string[] = [];
  for (let size = 0; size < length; size += (paragraphs.at(-1)?.length ?? 0) + 2) {
    const count = 1 + Math.floor(random() * 6);
    paragraphs.push(Array.from({ length: count }, () => makeSentence(random)).join(' '));
  }
  return paragraphs.join('\n\n');
}

function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

function commonWord(random: Random): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'word';
}

function makeSentence(random: Random): string {
  const words = Array.from({ length: 5 + Math.floor(random() * 18) }, () => {
    const roll = random();
    if (roll < 0.05) return String(Math.floor(random() * 5000));
    return roll < 0.4 ? pick(random, little) : commonWord(random);
  });
  if (random() < 0.15) words[words.length >> 1] = `“${pick(random, vocabulary)} ${pick(random, vocabulary)}”`;
  const text = words.join(' ');
  return `${(text[0] ?? '').toUpperCase()}${text.slice(1)}${random() < 0.9 ? '.' : '?'}`;
}

function makeAnchors(random: Random, text: string, count: number): Anchor[] {
  const words = [...text.matchAll(/\S+/gu)];
  return Array.from({ length: count }, (_, index) => {
    const first = Math.floor(random() * (words.length - 60));
    const span = random() < 0.2 ? 2 + Math.floor(random() * 2) : 4 + Math.floor(random() * random() * 50);
    const start = words[first]?.index ?? 0;
    const last = words[first + span - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    return { id: `a${index}`, start, end, ...makeSelector(text, start, end) };
  });
}

type Edit = (letters: readonly Letter[], random: Random, anchors: readonly Anchor[]) => Letter[];

export const scenarios: Readonly<Record<string, Edit>> = {
  'typos fixed': (letters, random) => noise(letters, random, 0.004),
  'paragraphs inserted': (letters, random) =>
    eachParagraph(letters, random, 0.2, (lines) => [...fresh(random), ...lines]),
  'paragraphs moved': (letters, random) => shuffleSome(letters, random),
  'paragraphs deleted': (letters, random) => eachParagraph(letters, random, 0.15, () => []),
  'quotes and space normalised': (letters) => letters.map(normalised),
  'noise 2 %': (letters, random) => noise(letters, random, 0.02),
  'noise 10 %': (letters, random) => noise(letters, random, 0.1),
  'noise 20 %': (letters, random) => noise(letters, random, 0.2),
  'words rewritten': (letters, random) => rewrite(letters, random, 0.08),
  'verbatim copy, original edited': (letters, random, anchors) => copyTrap(letters, random, anchors),
  'sentences deleted': (letters, random) => dropSentences(letters, random, 0.1),
  'front matter added': (letters, random) => [...fresh(random), ...fresh(random), ...letters],
  'sentences repeated elsewhere': (letters, random) => repeatSentences(letters, random),
  'all at once': (letters, random) =>
    noise(
      dropSentences(
        shuffleSome(
          eachParagraph(letters, random, 0.1, (lines) => [...fresh(random), ...lines]),
          random,
        ),
        random,
        0.05,
      ),
      random,
      0.01,
    ),
};

export function makeCase(scenario: string, random: Random, length: number, anchorCount: number): EditCase {
  const edit = scenarios[scenario];
  if (edit === undefined) throw new Error(`There is no scenario ${scenario}.`);
  const oldText = makeText(random, length);
  const anchors = makeAnchors(random, oldText, anchorCount);
  const edited = edit(
    [...oldText].map((text, from) => ({ text, from })),
    random,
    anchors,
  );
  const ends = new Map<number, [number, number]>();
  let newText = '';
  for (const letter of edited) {
    const start = newText.length;
    newText += letter.text;
    if (letter.from >= 0) ends.set(letter.from, [ends.get(letter.from)?.[0] ?? start, newText.length]);
  }
  const expected = anchors.map(({ start, end }) => {
    const alive = Array.from({ length: end - start }, (_, i) => ends.get(start + i)).filter(
      (place) => place !== undefined,
    );
    const share = alive.length / (end - start);
    const from = alive[0]?.[0] ?? 0;
    const to = alive.at(-1)?.[1] ?? 0;
    if (share < 0.25) return null;
    // A passage of which half is gone, or that a move tore apart, has no right answer.
    return share < 0.7 || to - from > 2 * (end - start) || to <= from ? 'half' : ([from, to] as const);
  });
  return { scenario, oldText, newText, anchors, expected };
}

function fresh(random: Random): Letter[] {
  return [...`${makeSentence(random)} ${makeSentence(random)}\n\n`].map((text) => ({ text, from: -1 }));
}

function noise(letters: readonly Letter[], random: Random, rate: number): Letter[] {
  return letters.flatMap((letter) => {
    if (letter.text === '\n' || random() >= rate) return [letter];
    const roll = random();
    if (roll < 0.2) return [];
    const other = pick(random, [...'aeioutnrslcdmpg1lI.,']);
    if (roll < 0.35) return [letter, { text: other, from: -1 }];
    return [{ text: other, from: letter.from }];
  });
}

function normalised(letter: Letter): Letter {
  const plain: Readonly<Record<string, string>> = { '“': '"', '”': '"', '’': "'", '\n': '\r\n', ' ': '\u00a0' };
  return { ...letter, text: plain[letter.text] ?? letter.text };
}

function rewrite(letters: readonly Letter[], random: Random, rate: number): Letter[] {
  return groups(letters, (before, now) => /\s/u.test(before) !== /\s/u.test(now)).flatMap((word) => {
    if (/\s/u.test(word[0]?.text ?? '') || random() >= rate) return word;
    const last = word.length - 1;
    return [...pick(random, vocabulary)].map((text, at) => ({ text, from: word[Math.min(at, last)]?.from ?? -1 }));
  });
}

function paragraphsOf(letters: readonly Letter[]): Letter[][] {
  return groups(letters, (before, now) => before === '\n' && now !== '\n');
}

function sentencesOf(letters: readonly Letter[]): Letter[][] {
  return groups(letters, (before, now) => before === ' ' && /[\p{Lu}\d]/u.test(now));
}

function groups(letters: readonly Letter[], isBreak: (before: string, now: string) => boolean): Letter[][] {
  const all: Letter[][] = [];
  letters.forEach((letter, at) => {
    const before = letters[at - 1];
    if (before === undefined || isBreak(before.text, letter.text)) all.push([]);
    all.at(-1)?.push(letter);
  });
  return all;
}

function eachParagraph(
  letters: readonly Letter[],
  random: Random,
  rate: number,
  change: (lines: Letter[]) => Letter[],
): Letter[] {
  return paragraphsOf(letters).flatMap((lines) => (random() < rate ? change(lines) : lines));
}

function shuffleSome(letters: readonly Letter[], random: Random): Letter[] {
  const paragraphs = paragraphsOf(letters);
  for (let moves = 0; moves < paragraphs.length / 8; moves++) {
    const [taken] = paragraphs.splice(Math.floor(random() * (paragraphs.length - 1)), 1);
    if (taken !== undefined) paragraphs.splice(Math.floor(random() * (paragraphs.length - 1)), 0, taken);
  }
  return paragraphs.flat();
}

function dropSentences(letters: readonly Letter[], random: Random, rate: number): Letter[] {
  return sentencesOf(letters).flatMap((sentence) => (random() < rate ? [] : sentence));
}

function repeatSentences(letters: readonly Letter[], random: Random): Letter[] {
  const copies = sentencesOf(letters).filter(() => random() < 0.1);
  return eachParagraph(letters, random, 0.3, (lines) => {
    const copy = pick(random, copies).map(({ text }) => ({ text, from: -1 }));
    return [...copy, ...lines];
  });
}

/** Copies the surroundings of every fortieth anchor to another place, and then damages the original. */
function copyTrap(letters: readonly Letter[], random: Random, anchors: readonly Anchor[]): Letter[] {
  const copies: Letter[][] = [];
  const damaged = new Set<number>();
  anchors.forEach(({ start, end }, index) => {
    if (index % 40 !== 0) return;
    const around = letters.filter(({ from }) => from >= start - 70 && from < end + 70);
    copies.push([
      ...around.map(({ text }) => ({ text, from: -1 })),
      ...[...'\n\n'].map((text) => ({ text, from: -1 })),
    ]);
    for (let at = start - 20; at < end + 20; at++) damaged.add(at);
  });
  const edited = letters.flatMap((letter) => (damaged.has(letter.from) ? noise([letter], random, 0.05) : [letter]));
  const paragraphs = paragraphsOf(edited);
  for (const copy of copies) paragraphs.splice(Math.floor(random() * (paragraphs.length - 1)), 0, copy);
  return paragraphs.flat();
}
