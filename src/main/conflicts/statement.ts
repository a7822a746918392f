/** A sentence to be compared with others: a fact's statement, or a claim found in a source. */
export interface Statement {
  /** Unique among the statements that are compared. */
  readonly id: string;
  readonly text: string;
  readonly sourceId?: string;
  /** What its source is told apart by, whatever id it was given: the hash of its text. */
  readonly sourceSha256?: string;
  /** Where it stands in its source, in UTF-16 code units. */
  readonly start?: number;
  /** What it is said of when its words do not say so: the item of a list or the heading above it. */
  readonly scope?: string;
  /** ISO 8601 date of which it is said, where its words name none. */
  readonly at?: string;
}

/**
 * `refinement` is no conflict: one side is only more exact. `restatement` says the same in other words or spelling, `duplicate` in the
 * same words.
 */
export type ConflictKind = 'duplicate' | 'restatement' | 'refinement' | 'contradiction';

export type ConflictDetail = 'same-words' | 'spelling' | 'wording' | 'number' | 'date' | 'strength' | 'negation';

/** One side of a conflict and the words it hangs on. Offsets are UTF-16 code units into the statement's text, end exclusive. */
export interface ConflictSide {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface Conflict {
  readonly kind: ConflictKind;
  readonly detail: ConflictDetail;
  /** The side that stands first, by source, place and id. */
  readonly a: ConflictSide;
  readonly b: ConflictSide;
  readonly reason: string;
}

/**
 * By source, then place, then words: an order that depends neither on which statement came first into an index, nor on the ids that a
 * library happens to give. Facts come before claims.
 */
export function compareStatementOrder(a: Statement, b: Statement): number {
  return (
    compareTexts(a.sourceSha256 ?? a.sourceId ?? '', b.sourceSha256 ?? b.sourceId ?? '') ||
    (a.start ?? 0) - (b.start ?? 0) ||
    compareTexts(a.text, b.text) ||
    compareTexts(a.id, b.id)
  );
}

export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
