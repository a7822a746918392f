/** W3C TextQuoteSelector of a passage. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

// Measured: 64 code units of context find more passages again than 32, and 128 no more than 64.
const contextLength = 64;

/**
 * The quote of a passage with up to 64 UTF-16 code units of context on either side. Offsets are code units, end exclusive; they are
 * brought into the text, and no surrogate pair is cut: the quote is widened, the context shortened.
 */
export function makeSelector(text: string, start: number, end: number): QuoteSelector {
  const from = pairStart(text, Math.max(0, Math.min(start, text.length)));
  const to = pairEnd(text, Math.max(from, Math.min(end, text.length)));
  return {
    exact: text.slice(from, to),
    prefix: text.slice(pairEnd(text, Math.max(0, from - contextLength)), from),
    suffix: text.slice(to, pairStart(text, Math.min(text.length, to + contextLength))),
  };
}

function cutsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function pairStart(text: string, at: number): number {
  return cutsPair(text, at) ? at - 1 : at;
}

function pairEnd(text: string, at: number): number {
  return cutsPair(text, at) ? at + 1 : at;
}
