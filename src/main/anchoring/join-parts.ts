import { type Alignment, alignPassage } from './align-passage';
import type { GramIndex } from './gram-index';

/** A quote between its contexts. */
export interface QuoteInContext {
  readonly text: string;
  /** The quote within `text`, end exclusive. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

// A shorter rest is found by chance.
const minRest = 8;

/**
 * Extends an alignment to parts of the quote that it did not reach since something long was inserted into the quote, or taken out of
 * it. At most as much again as the quote is long may have come between.
 */
export function joinParts(found: Alignment, pattern: QuoteInContext, index: GramIndex): Alignment {
  if (found.end <= found.start) return found;
  const length = pattern.quoteEnd - pattern.quoteStart;
  const reach = length + 64;
  let joined = found;
  if (found.lostBehind >= minRest) {
    const text = pattern.text.slice(pattern.quoteEnd - found.lostBehind);
    const rest = best(
      text,
      0,
      found.lostBehind,
      index,
      (part) => part.start >= found.end && part.end <= found.end + reach,
    );
    if (rest !== null)
      joined = merged(joined, rest, found.start, rest.end, length, { ...joined, after: rest.after, lostBehind: 0 });
  }
  if (found.lostBefore >= minRest) {
    const quoteEnd = pattern.quoteStart + found.lostBefore;
    const text = pattern.text.slice(0, quoteEnd);
    const rest = best(
      text,
      pattern.quoteStart,
      quoteEnd,
      index,
      (part) => part.end <= found.start && part.start >= found.start - reach,
    );
    if (rest !== null)
      joined = merged(joined, rest, rest.start, joined.end, length, { ...joined, before: rest.before, lostBefore: 0 });
  }
  return joined;
}

function best(
  text: string,
  quoteStart: number,
  quoteEnd: number,
  index: GramIndex,
  isNear: (part: Alignment) => boolean,
): Alignment | null {
  let chosen: Alignment | null = null;
  for (const begin of index.likelyStarts(text, 3)) {
    const part = alignPassage(text, quoteStart, quoteEnd, index.text, begin);
    const isMeant = part.agreed >= Math.max(minRest, 0.4 * (quoteEnd - quoteStart)) && isNear(part);
    if (isMeant && part.agreed > (chosen?.agreed ?? 0)) chosen = part;
  }
  return chosen;
}

function merged(
  whole: Alignment,
  rest: Alignment,
  start: number,
  end: number,
  length: number,
  sides: Alignment,
): Alignment {
  const agreed = whole.agreed + rest.agreed;
  return { ...sides, start, end, agreed, quote: (2 * agreed) / (length + end - start) };
}
