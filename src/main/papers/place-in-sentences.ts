import type { PlacedCitation, PlacedFact, Segment } from './read-segments';
import type { SplitSentences, TextSpan } from './services';

/** A sentence of a segment with what stands in it. */
export interface PlacedSentence extends TextSpan {
  readonly text: string;
  readonly citations: readonly PlacedCitation[];
  readonly facts: readonly PlacedFact[];
}

/** Sentences of a segment; each citation and each fact belongs to exactly one. */
export function placeInSentences(segment: Segment, splitSentences: SplitSentences): PlacedSentence[] {
  const { text } = segment;
  const spans = splitSentences(text).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const sentences = spans.length === 0 ? [{ start: 0, end: text.length }] : spans;
  const citations = groupBySentence(sentences, segment.citations, (citation) => placeOf(citation, text));
  const facts = groupBySentence(sentences, segment.facts, (fact) => lastLetterOf(fact, text));
  return sentences.map((sentence, index) => ({
    ...sentence,
    text: text.slice(sentence.start, sentence.end).trim(),
    citations: citations.get(index) ?? [],
    facts: facts.get(index) ?? [],
  }));
}

function groupBySentence<T>(
  sentences: readonly TextSpan[],
  placed: readonly T[],
  placeOfOne: (one: T) => number,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of placed) {
    const index = sentenceAt(sentences, placeOfOne(one));
    const group = groups.get(index);
    if (group === undefined) groups.set(index, [one]);
    else group.push(one);
  }
  return groups;
}

/** A citation belongs to the words before it, even after their full stop; before a lower-case word to that word's sentence. */
function placeOf({ offset, citation, isInNote }: PlacedCitation, text: string): number {
  const after = skipSpace(text, offset, 1);
  const isAuthor = !isInNote && citation.items.some((item) => item.authorOnly === true);
  if (after < text.length && (isAuthor || /^\p{Ll}/u.test(text.slice(after, after + 2)))) return after;
  return Math.max(0, skipSpace(text, offset - 1, -1));
}

function lastLetterOf({ start, end }: PlacedFact, text: string): number {
  return Math.max(start, skipSpace(text, end - 1, -1));
}

function skipSpace(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < text.length && /\s/.test(text[at] ?? '')) at += step;
  return at;
}

/** Index of the first sentence that ends behind an offset, or of the last. */
function sentenceAt(sentences: readonly TextSpan[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset < (sentences[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}
