import type { ReadStatement } from './read-statement';

export interface Overlap {
  /** Distinct stems of content that both sides have. */
  readonly count: number;
  /** Their share of the shorter side's stems and of the longer's, 0..1. */
  readonly share: number;
  readonly shareOfLonger: number;
}

/** Words of each side that the other has not, not even misspelt; the shortest are not counted. */
export interface Strangers {
  readonly ofA: number;
  readonly ofB: number;
  readonly areNames: boolean;
  /** The only strangers are two words of one side that the other may have run together. */
  readonly isRunTogether: boolean;
}

/**
 * Whether two statements share at least so many distinct stems of content. Called for every pair of a block, so it allocates nothing and
 * stops as soon as it knows.
 */
export function shareAtLeast(least: number, a: readonly number[], b: readonly number[]): boolean {
  let count = 0;
  let [atA, atB] = [0, 0];
  // What is left of the shorter rest is the most that may still come.
  while (count < least && count + Math.min(a.length - atA, b.length - atB) >= least) {
    const [stemA, stemB] = [a[atA] ?? 0, b[atB] ?? 0];
    if (stemA === stemB) count += 1;
    if (stemA <= stemB) atA += 1;
    if (stemA >= stemB) atB += 1;
  }
  return count >= least;
}

/** What two statements share, without a look at the order of their words. */
export function overlapOf({ stems: a }: ReadStatement, { stems: b }: ReadStatement): Overlap {
  const count = countShared(a, b);
  return {
    count,
    share: count / Math.max(1, Math.min(a.length, b.length)),
    shareOfLonger: count / Math.max(1, a.length, b.length),
  };
}

function countShared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length; ) {
    const [stemA, stemB] = [a[atA] ?? 0, b[atB] ?? 0];
    if (stemA === stemB) count += 1;
    if (stemA <= stemB) atA += 1;
    if (stemA >= stemB) atB += 1;
  }
  return count;
}

/** What each of two statements says that the other does not. */
export function strangersOf(a: ReadStatement, b: ReadStatement): Strangers {
  const [ownA, ownB] = [ownStems(a, b), ownStems(b, a)];
  const strangersA = strangers(a, ownA, b, ownB);
  const strangersB = strangers(b, ownB, a, ownA);
  const isName = ({ stems, names }: ReadStatement, at: number) => names.includes(stems[at] ?? 0);
  return {
    ofA: strangersA.length,
    ofB: strangersB.length,
    areNames: strangersA.some((at) => isName(a, at)) || strangersB.some((at) => isName(b, at)),
    isRunTogether: isRunTogether(a, strangersA, b, strangersB) || isRunTogether(b, strangersB, a, strangersA),
  };
}

/** Where among its stems those stand that the other has not. */
function ownStems({ stems }: ReadStatement, { stems: others }: ReadStatement): number[] {
  const own: number[] = [];
  let atOther = 0;
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? 0;
    while (atOther < others.length && (others[atOther] ?? 0) < stem) atOther += 1;
    if (atOther >= others.length || others[atOther] !== stem) own.push(at);
  }
  return own;
}

function strangers(
  { shapes }: ReadStatement,
  own: readonly number[],
  { shapes: otherShapes }: ReadStatement,
  others: readonly number[],
): number[] {
  return own.filter(
    (at) =>
      countBits(shapes[at] ?? 0) > fewLetters &&
      !others.some((other) => isNear(shapes[at] ?? 0, otherShapes[other] ?? 0)),
  );
}

function isRunTogether(
  { shapes }: ReadStatement,
  [first, second, third]: readonly number[],
  { shapes: otherShapes }: ReadStatement,
  [whole, another]: readonly number[],
): boolean {
  if (first === undefined || second === undefined || whole === undefined) return false;
  if (third !== undefined || another !== undefined) return false;
  return isNear((shapes[first] ?? 0) | (shapes[second] ?? 0), otherShapes[whole] ?? 0);
}

// A slip changes one letter for another, or two in a long word: two bits each.
const manyLetters = 6;
// "hte" and "nto" were words of grammar.
const fewLetters = 3;

function isNear(shape: number, other: number): boolean {
  const differing = countBits(shape ^ other);
  return differing <= 2 || (differing <= 4 && countBits(shape) > manyLetters);
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
