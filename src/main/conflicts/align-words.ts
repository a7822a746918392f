import type { StatementWord } from './read-statement';

/** Words that stand between matched words; either list may be empty, not both. */
export interface Gap {
  readonly a: readonly StatementWord[];
  readonly b: readonly StatementWord[];
}

export interface Alignment {
  /** Pairs that stand in the same place: the same word, or two figures, two dates, two names of a month or day. */
  readonly pairs: readonly (readonly [a: StatementWord, b: StatementWord])[];
  readonly gaps: readonly Gap[];
  /** How many of the pairs are words of content. */
  readonly matched: number;
}

type Words = readonly StatementWord[];

// Beyond this the middles have too little in common for one to be a copy of the other.
const largestTable = 10_000;
// A match of content outweighs matches of articles and prepositions on the way.
const [contentWeight, lightWeight] = [4, 1];

/** Lays two statements side by side; null where what differs is too long to be worth it. */
export function alignWords(a: Words, b: Words): Alignment | null {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && isMatch(a[head], b[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isMatch(a[a.length - 1 - tail], b[b.length - 1 - tail])) tail += 1;
  const endA = a.length - tail;
  const endB = b.length - tail;
  if ((endA - head) * (endB - head) > largestTable) return null;
  const steps = [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...matchMiddle(a, b, head, endA, endB),
    ...Array.from({ length: tail }, (_, at) => [endA + at, endB + at] as const),
  ];
  return collect(a, b, steps);
}

function isMatch(a: StatementWord | undefined, b: StatementWord | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'value') return a.value?.type === b.value?.type;
  if (a.kind === 'calendar') return a.stem > 100 === b.stem > 100;
  return a.stem === b.stem;
}

/** The heaviest common subsequence of the words from `head` on. */
function matchMiddle(a: Words, b: Words, head: number, endA: number, endB: number): [number, number][] {
  const [rows, columns] = [endA - head, endB - head];
  if (rows === 0 || columns === 0) return [];
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    const word = a[head + row];
    for (let column = columns - 1; column >= 0; column--) {
      let weight = Math.max(at(row + 1, column), at(row, column + 1));
      if (isMatch(word, b[head + column]))
        weight = Math.max(weight, at(row + 1, column + 1) + (word?.kind === 'light' ? lightWeight : contentWeight));
      best[row * width + column] = weight;
    }
  }
  const steps: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const word = a[head + row];
    const weight = word?.kind === 'light' ? lightWeight : contentWeight;
    if (isMatch(word, b[head + column]) && at(row, column) === at(row + 1, column + 1) + weight)
      steps.push([head + row++, head + column++]);
    else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return steps;
}

function collect(a: Words, b: Words, steps: readonly (readonly [number, number])[]): Alignment {
  const pairs: (readonly [StatementWord, StatementWord])[] = [];
  const gaps: Gap[] = [];
  let [nextA, nextB, matched] = [0, 0, 0];
  for (const [atA, atB] of [...steps, [a.length, b.length] as const]) {
    if (atA > nextA || atB > nextB) gaps.push({ a: a.slice(nextA, atA), b: b.slice(nextB, atB) });
    const [wordA, wordB] = [a[atA], b[atB]];
    if (wordA !== undefined && wordB !== undefined) {
      pairs.push([wordA, wordB]);
      if (wordA.kind === 'content') matched += 1;
    }
    [nextA, nextB] = [atA + 1, atB + 1];
  }
  return { pairs, gaps, matched };
}
