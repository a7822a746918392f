import type { ConflictDetail, ConflictKind } from './statement';

/** Words of a statement: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What two statements are to each other, and the words that say so. */
export interface Verdict {
  readonly kind: ConflictKind;
  readonly detail: ConflictDetail;
  readonly a: Span;
  readonly b: Span;
  readonly reason: string;
}

/** The stretch from the first to the last of some words; the whole text where there are none. */
export function spanOf(words: readonly Span[], text: string): Span {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined
    ? { start: 0, end: text.length }
    : { start: first.start, end: last.end };
}

export function quoteSpan(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
}
