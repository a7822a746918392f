import type { Claim } from '../../contract/claims';
import type { ParagraphKind } from '../../contract/sources';
import { splitSentences, type TextSpan } from '../sentences/public';
import type { NumberRange } from './read-numbers';
import { type ScoredSentence, scoreSentence } from './score-sentence';

/** A paragraph of the text; without any, the text is split at blank lines. */
export interface ClaimParagraph {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
}

// Below this a sentence states too little to be worth a check. Measured on an essay: everything above it was worth one.
const threshold = 1.5;

// No sentence that a person wrote is longer; a text without stops is one of megabytes.
const longest = 2000;

// Not between a number and its unit.
const betweenWords = /(?<=\p{Ll}{3})\s(?=\p{Ll}+\s)|\s\S*$/u;

/** The sentences of a text that state something checkable, in order. Offsets are UTF-16 code units, end exclusive. */
export function findClaims(text: string, paragraphs?: readonly ClaimParagraph[]): Claim[] {
  const parts = paragraphs ?? [{ start: 0, end: text.length, kind: 'paragraph' }];
  const claims: Claim[] = [];
  for (const { start, end, kind } of parts) {
    if (kind === 'code' || kind === 'table') continue;
    for (const sentence of splitSentences(text, { start, end }).flatMap((one) => cutLong(text, one))) {
      const quote = text.slice(sentence.start, sentence.end);
      const assessed = scoreSentence(quote, kind === 'heading');
      if (assessed.score >= threshold) claims.push(toClaim(sentence.start, sentence.end, quote, assessed));
    }
  }
  return claims;
}

/** A sentence without an end, in pieces that a person can check; cut at white space where there is some. */
function cutLong(text: string, { start, end }: TextSpan): TextSpan[] {
  const pieces: TextSpan[] = [];
  let from = start;
  while (end - from > longest) {
    const half = text.slice(from + longest / 2, from + longest);
    const cut = half.search(betweenWords);
    let to = cut < 0 ? from + longest : from + longest / 2 + cut;
    // Never between the two halves of a character.
    if (/[\udc00-\udfff]/u.test(text[to] ?? '')) to -= 1;
    pieces.push({ start: from, end: to });
    from = to;
    while (from < end && /\s/u.test(text[from] ?? '')) from += 1;
  }
  return from < end ? [...pieces, { start: from, end }] : pieces;
}

function toClaim(
  start: number,
  end: number,
  quote: string,
  { score, reasons, analysis: { quantities, money, dates, strengths, parties } }: ScoredSentence,
): Claim {
  return {
    start,
    end,
    quote,
    score,
    reasons: [...reasons],
    quantities: quantities.map(({ value, unit, counted, rate, ...rest }) => ({
      value,
      unit,
      counted,
      ...nuances(rest),
      ...(rate === undefined ? {} : { rate }),
    })),
    money: money.map(({ amount, currency, ...rest }) => ({ amount, currency, ...nuances(rest) })),
    dates: dates.map(({ iso, precision }) => ({ iso, precision })),
    strengths: strengths.map(({ kind, isShared, ...at }) => ({ words: quote.slice(at.start, at.end), kind, isShared })),
    parties: parties.map(({ name }) => name),
  };
}

function nuances({ isApproximate, range }: { readonly isApproximate: boolean; readonly range?: NumberRange }) {
  return { ...(isApproximate ? { isApproximate } : {}), ...(range === undefined ? {} : { range: { ...range } }) };
}
