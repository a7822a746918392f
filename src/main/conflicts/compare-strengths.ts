import type { ReadStatement, StatementStrength } from './read-statement';

/** The same superlative or first on both sides. */
export interface StrengthPair {
  readonly a: StatementStrength;
  readonly b: StatementStrength;
  /** "The first" on both sides, or "one of the first" on both. */
  readonly isSharedOnBoth: boolean;
}

/** Each strength of one statement with the one of the other that says the same of the same sort, if there is one. */
export function findSharedStrengths(a: ReadStatement, b: ReadStatement): StrengthPair[] {
  return a.strengths.flatMap((strength) => {
    const others = b.strengths.filter(({ of }) => of === strength.of);
    // "The first to respond, the first to provide": what one side says twice is matched by either.
    const other = others.find(({ isShared }) => isShared === strength.isShared) ?? others[0];
    return other === undefined ? [] : [{ a: strength, b: other, isSharedOnBoth: strength.isShared === other.isShared }];
  });
}
