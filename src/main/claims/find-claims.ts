import type { Claim } from '../../contract/claims';
import type { ParagraphKind } from '../../contract/sources';
import { splitSentences } from '../sentences/public';
import { type AssessedSentence, analyseSentence } from './assess-sentence';

/** A paragraph of the text; without any, the text is split at blank lines. */
export interface ClaimParagraph {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
}

// Below this a sentence states too little to be worth a check. Measured on an essay: everything above it was worth one.
const threshold = 1.5;

/** The sentences of a text that state something checkable, in order. Offsets are UTF-16 code units, end exclusive. */
export function findClaims(text: string, paragraphs?: readonly ClaimParagraph[]): Claim[] {
  const parts = paragraphs ?? [{ start: 0, end: text.length, kind: 'paragraph' }];
  const claims: Claim[] = [];
  for (const { start, end, kind } of parts) {
    if (kind === 'code' || kind === 'table') continue;
    for (const sentence of splitSentences(text, { start, end })) {
      const quote = text.slice(sentence.start, sentence.end);
      const assessed = analyseSentence(quote, kind === 'heading');
      if (assessed.score >= threshold) claims.push(toClaim(sentence.start, sentence.end, quote, assessed));
    }
  }
  return claims;
}

function toClaim(
  start: number,
  end: number,
  quote: string,
  { score, reasons, quantities, money, dates }: AssessedSentence,
): Claim {
  return {
    start,
    end,
    quote,
    score,
    reasons: [...reasons],
    quantities: quantities.map(({ value, unit, counted, isApproximate }) =>
      isApproximate ? { value, unit, counted, isApproximate } : { value, unit, counted },
    ),
    money: money.map(({ amount, currency }) => ({ amount, currency })),
    dates: dates.map(({ iso, precision }) => ({ iso, precision })),
  };
}
