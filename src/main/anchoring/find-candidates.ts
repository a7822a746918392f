import { type Alignment, alignPassage } from './align-passage';
import type { GramIndex } from './gram-index';
import { joinParts, type QuoteInContext } from './join-parts';
import type { PlaceVotes } from './place-votes';

/** A quote where it stood in the folded old text. */
export interface Pattern extends QuoteInContext {
  /** Where the quote stood in the folded old text, end exclusive. */
  readonly oldStart: number;
  readonly oldEnd: number;
}

/** A place in the folded new text that may be the passage. All figures but the offsets are 0..1. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Similarity of the words, 1 where they are equal after folding. */
  readonly quote: number;
  /** Similarity of what stands around. */
  readonly context: number;
  /** How well the place suits the shift of the passages around. */
  readonly place: number;
}

// More windows than six brought nothing but time.
const maxWindows = 6;
const maxOccurrences = 64;

/** Places in the new text that may be the passage, the same place once, in no order. */
export function findCandidates(pattern: Pattern, index: GramIndex, votes: PlaceVotes): Candidate[] {
  const words = pattern.text.slice(pattern.quoteStart, pattern.quoteEnd);
  const candidates: Candidate[] = likeliest(index.occurrences(words, maxOccurrences), pattern, index.text, votes).map(
    (start) => ({
      start,
      end: start + words.length,
      quote: 1,
      context: contextAt(pattern, index.text, start, start + words.length),
      place: votes.support(pattern.oldStart, pattern.oldEnd, start),
    }),
  );
  // Nothing can be better than the same words in the same surroundings at the same place; most passages end here.
  if (candidates.some(({ context, place }) => context > 0.95 && place > 0.6)) return candidates;
  for (const begin of windows(pattern, index, votes)) {
    const aligned = alignPassage(pattern.text, pattern.quoteStart, pattern.quoteEnd, index.text, begin);
    const found = joinParts(aligned, pattern, index);
    if (found.end <= found.start) continue;
    const { start, end } = wholeWords(found, words, index.text);
    const context = meanContext(found, pattern);
    const place = votes.support(pattern.oldStart, pattern.oldEnd, start);
    const candidate = { start, end, quote: found.quote, context, place };
    // A window that is a little off shows less of the same place.
    const same = candidates.findIndex((other) => start < other.end && other.start < end);
    const known = candidates[same];
    if (known === undefined) candidates.push(candidate);
    else if (known.quote + known.context < found.quote + context) candidates[same] = candidate;
    // Nothing beats a place that fits in all three ways.
    if (found.quote > 0.75 && context > 0.75 && place > 0.6) break;
  }
  return candidates;
}

/** Where to look: first where the passages around have gone, then, only if need be, where the grams point. */
function* windows(pattern: Pattern, index: GramIndex, votes: PlaceVotes): Generator<number> {
  const expected = votes.expected(pattern.oldStart, pattern.oldEnd);
  if (expected !== null) yield expected - pattern.quoteStart;
  yield* index.likelyStarts(pattern.text, maxWindows);
}

/**
 * Similarity 0..1 of the pattern's contexts with what stands around [start, end) of the text; 0.5 for a pattern that has none.
 */
export function contextAt(pattern: Pattern, text: string, start: number, end: number): number {
  const prefix = pattern.text.slice(0, pattern.quoteStart);
  const suffix = pattern.text.slice(pattern.quoteEnd);
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const behind = text.slice(end, end + suffix.length);
  if (before === prefix && behind === suffix) return prefix.length + suffix.length === 0 ? 0.5 : 1;
  const left = alignPassage(prefix, 0, prefix.length, before, before.length - prefix.length);
  const right = alignPassage(suffix, 0, suffix.length, behind, 0);
  return meanContext({ before: left.quote, after: right.quote }, pattern);
}

function meanContext(
  { before, after }: Pick<Alignment, 'before' | 'after'>,
  { text, quoteStart, quoteEnd }: Pattern,
): number {
  const left = quoteStart;
  const right = text.length - quoteEnd;
  if (left + right === 0) return 0.5;
  return ((left > 0 ? before * left : 0) + (right > 0 ? after * right : 0)) / (left + right);
}

/** The few occurrences whose surroundings or place look best: a quote such as a name may occur in hundreds of places. */
function likeliest(starts: readonly number[], pattern: Pattern, text: string, votes: PlaceVotes): number[] {
  if (starts.length <= maxWindows) return [...starts];
  const rated = starts.map((start) => ({
    start,
    rate: sharedAround(pattern, text, start) + votes.support(pattern.oldStart, pattern.oldEnd, start),
  }));
  return rated
    .sort((a, b) => b.rate - a.rate)
    .slice(0, maxWindows)
    .map(({ start }) => start);
}

/** Share 0..1 of the context that agrees letter for letter from the quote outwards. */
function sharedAround(pattern: Pattern, text: string, start: number): number {
  const end = start + pattern.quoteEnd - pattern.quoteStart;
  let shared = 0;
  for (let i = pattern.quoteStart - 1, j = start - 1; i >= 0 && pattern.text[i] === text[j]; i--, j--) shared += 1;
  for (let i = pattern.quoteEnd, j = end; i < pattern.text.length && pattern.text[i] === text[j]; i++, j++) shared += 1;
  return shared / Math.max(1, pattern.text.length - (end - start));
}

/** Moves borders that cut a word by up to three characters, where the quote itself began or ended with a whole word. */
function wholeWords(found: Alignment, words: string, text: string): { start: number; end: number } {
  let { start, end } = found;
  const letter = /[\p{L}\p{M}\p{N}]/u;
  const isLetter = (at: number) => at >= 0 && at < text.length && letter.test(text[at] ?? '');
  if (letter.test(words[0] ?? '')) {
    for (let moved = 0; moved < 3 && isLetter(start - 1) && isLetter(start); moved++) start -= 1;
    if (isLetter(start - 1) && isLetter(start)) start = found.start;
  }
  if (letter.test(words.at(-1) ?? '')) {
    for (let moved = 0; moved < 3 && isLetter(end - 1) && isLetter(end); moved++) end += 1;
    if (isLetter(end - 1) && isLetter(end)) end = found.end;
  }
  return { start, end };
}
