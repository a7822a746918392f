import type { Span } from './verdict';

export type OddityKind = 'unsummed-parts' | 'glued-dates' | 'name-variants' | 'acronym-variants' | 'repeated-sentence';

/** Something in a text that does not agree with itself. Spans are UTF-16 code units into the text, end exclusive, in order; two or more. */
export interface Oddity {
  readonly kind: OddityKind;
  readonly spans: readonly Span[];
  readonly reason: string;
}
