import { alignPassage } from './align-passage';
import { GramIndex } from './gram-index';
import { joinParts } from './join-parts';

/** A stretch of a folded text that resembles something. */
export interface SimilarPassage {
  readonly start: number;
  readonly end: number;
  /** Dice of agreeing characters, 0..1. */
  readonly similarity: number;
}

/** The stretch of a folded text that is most like the folded `words`; null where nothing resembles them at all. */
export function findSimilar(words: string, text: string): SimilarPassage | null {
  const index = new GramIndex(text);
  let best: SimilarPassage | null = null;
  for (const begin of index.likelyStarts(words, 6)) {
    const aligned = alignPassage(words, 0, words.length, text, begin);
    const { start, end, quote } = joinParts(aligned, { text: words, quoteStart: 0, quoteEnd: words.length }, index);
    if (end > start && quote > (best?.similarity ?? 0)) best = { start, end, similarity: quote };
  }
  return best;
}
