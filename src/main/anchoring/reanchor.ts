import type { AnchorState } from '../../contract/annotations';
import { type FoldedText, foldText } from '../sentences/public';
import { type Candidate, contextAt, findCandidates, type Pattern } from './find-candidates';
import { GramIndex } from './gram-index';
import { makeSelector } from './make-selector';
import { PlaceVotes } from './place-votes';

/** A passage of the old text: position and quote. Offsets are UTF-16 code units, end exclusive. */
export interface Anchor {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the passage is in the new text. An orphan keeps the offsets that it had in the old text, and has score 0. */
export interface Reanchored {
  readonly id: string;
  readonly state: AnchorState;
  readonly start: number;
  readonly end: number;
  /** 1 for exact and moved passages (same words after folding), similarity 0..1 for fuzzy ones. */
  readonly score: number;
}

interface Texts {
  readonly newText: string;
  readonly oldFold: FoldedText;
  readonly newFold: FoldedText;
  readonly oldIndex: GramIndex;
  readonly newIndex: GramIndex;
  readonly votes: PlaceVotes;
}

// Longer quotes are found by their beginning and their end: aligning all of them would cost the square of their length.
const maxAligned = 2048;
const edgeLength = 600;
// Two places that are rated closer than this cannot be told apart.
const margin = 0.03;

/**
 * Finds the passages of a text again after the text was changed: equal words first, then by similarity of words, surroundings and
 * place. A doubtful passage stays an orphan rather than being attached to the wrong place.
 */
export function reanchorAll(oldText: string, newText: string, anchors: readonly Anchor[]): Reanchored[] {
  if (anchors.length === 0) return [];
  if (oldText === newText) return anchors.map(({ id, start, end }) => ({ id, state: 'exact', start, end, score: 1 }));
  const oldFold = foldText(oldText);
  const newFold = foldText(newText);
  const oldIndex = new GramIndex(oldFold.folded);
  const newIndex = new GramIndex(newFold.folded);
  const votes = new PlaceVotes(oldIndex, newIndex);
  const texts: Texts = { newText, oldFold, newFold, oldIndex, newIndex, votes };
  return anchors.map((anchor) => reanchor(withFullContext(anchor, oldText), texts));
}

/** Imported selectors may carry less context than the old text has. */
function withFullContext(anchor: Anchor, oldText: string): Anchor {
  if (oldText.slice(anchor.start, anchor.end) !== anchor.exact) return anchor;
  return { ...anchor, ...makeSelector(oldText, anchor.start, anchor.end) };
}

function reanchor(anchor: Anchor, texts: Texts): Reanchored {
  const orphan: Reanchored = { id: anchor.id, state: 'orphan', start: anchor.start, end: anchor.end, score: 0 };
  const pattern = toPattern(anchor, texts.oldFold);
  if (pattern.quoteEnd <= pattern.quoteStart) return orphan;
  const found = locate(pattern, texts);
  if (found === null) return orphan;
  const [start, end] = trimmed(
    anchor.exact,
    texts.newText,
    texts.newFold.toOriginal(found.start),
    texts.newFold.toOriginalEnd(found.end),
  );
  const isSame = found.quote === 1;
  const state = !isSame
    ? 'fuzzy'
    : start === anchor.start && texts.newText.slice(start, end) === anchor.exact
      ? 'exact'
      : 'moved';
  return { id: anchor.id, state, start, end, score: isSame ? 1 : Math.min(0.99, found.quote) };
}

function toPattern(anchor: Anchor, oldFold: FoldedText): Pattern {
  const fold = foldText(anchor.prefix + anchor.exact + anchor.suffix);
  const quoteStart = fold.toFolded(anchor.prefix.length);
  const quoteEnd = fold.toFolded(anchor.prefix.length + anchor.exact.length);
  const oldStart = oldFold.toFolded(anchor.start);
  return { text: fold.folded, quoteStart, quoteEnd, oldStart, oldEnd: oldStart + quoteEnd - quoteStart };
}

function locate(pattern: Pattern, texts: Texts): Candidate | null {
  const length = pattern.quoteEnd - pattern.quoteStart;
  if (length > maxAligned) return locateLong(pattern, texts);
  const viable = findCandidates(pattern, texts.newIndex, texts.votes)
    .filter((candidate) => isAcceptable(candidate, length) && !belongsElsewhere(candidate, pattern, texts))
    .sort((a, b) => rate(b) - rate(a));
  const [best, second] = viable;
  if (best === undefined) return null;
  if (second !== undefined && rate(best) - rate(second) < margin) return null;
  return best;
}

function rate({ quote, context, place }: Candidate): number {
  return 0.35 * quote + 0.25 * context + 0.4 * place;
}

/** The shorter the quote, the more its surroundings must vouch for it. Lengths and limits were set on generated edits. */
function isAcceptable({ quote, context, place }: Candidate, length: number): boolean {
  if (quote === 1) {
    if (context >= 0.5) return true;
    if (length >= 24) return true;
    return context >= 0.25 && place >= 0.5 && length >= 4;
  }
  if (length >= 40) {
    return (
      quote >= 0.85 ||
      (quote >= 0.7 && (context >= 0.3 || place >= 0.3)) ||
      (quote >= 0.55 && context >= 0.6 && place >= 0.3)
    );
  }
  if (length >= 16) return (quote >= 0.75 && context >= 0.4) || (quote >= 0.6 && context >= 0.7 && place >= 0.3);
  return quote >= (length >= 5 ? 0.5 : 0.66) && context >= 0.7 && place >= 0.3;
}

/**
 * Whether the words of a candidate already stood elsewhere in the old text, and that place suits it better: then it is the other
 * passage, and not what became of this one.
 */
function belongsElsewhere(candidate: Candidate, pattern: Pattern, { oldIndex, newIndex, votes }: Texts): boolean {
  const words = newIndex.text.slice(candidate.start, candidate.end);
  const own = 0.5 * candidate.context + 0.5 * candidate.place;
  return oldIndex.occurrences(words, 16).some((start) => {
    const end = start + words.length;
    if (start < pattern.oldEnd && pattern.oldStart < end) return false;
    const other = patternAt(oldIndex.text, start, end);
    const context = contextAt(other, newIndex.text, candidate.start, candidate.end);
    return 0.5 * context + 0.5 * votes.support(start, end, candidate.start) > own;
  });
}

function patternAt(folded: string, start: number, end: number): Pattern {
  const { exact, prefix, suffix } = makeSelector(folded, start, end);
  const quoteEnd = prefix.length + exact.length;
  return { text: prefix + exact + suffix, quoteStart: prefix.length, quoteEnd, oldStart: start, oldEnd: end };
}

function locateLong(pattern: Pattern, texts: Texts): Candidate | null {
  const { text, quoteStart, quoteEnd, oldStart, oldEnd } = pattern;
  const [only, ...others] = texts.newIndex.occurrences(text.slice(quoteStart, quoteEnd), 2);
  if (only !== undefined && others.length === 0) {
    return { start: only, end: only + quoteEnd - quoteStart, quote: 1, context: 1, place: 1 };
  }
  const head = locate(
    {
      text: text.slice(0, quoteStart + edgeLength),
      quoteStart,
      quoteEnd: quoteStart + edgeLength,
      oldStart,
      oldEnd: oldStart + edgeLength,
    },
    texts,
  );
  const tailText = text.slice(quoteEnd - edgeLength);
  const tail = locate(
    { text: tailText, quoteStart: 0, quoteEnd: edgeLength, oldStart: oldEnd - edgeLength, oldEnd },
    texts,
  );
  if (head === null || tail === null) return null;
  const length = tail.end - head.start;
  const change = length / (quoteEnd - quoteStart);
  if (change < 0.7 || change > 1.4) return null;
  // The middle was not compared letter by letter, so the words are not vouched for as equal.
  return {
    ...head,
    end: tail.end,
    quote: Math.min(0.99, head.quote, tail.quote),
    context: Math.min(head.context, tail.context),
  };
}

/** Folding joins white space, so a border may have taken a run of it along that the quote did not have. */
function trimmed(exact: string, text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  const from = /^\s/u.test(exact) ? start : start + (words.length - words.trimStart().length);
  const to = /\s$/u.test(exact) ? end : start + words.trimEnd().length;
  return to > from ? [from, to] : [start, end];
}
