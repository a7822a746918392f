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
  const citations = segment.citations.map((citation) => ({
    citation,
    sentence: sentenceAt(sentences, placeOf(citation, text)),
  }));
  const facts = segment.facts.map((fact) => ({ fact, sentence: sentenceAt(sentences, lastLetterOf(fact, text)) }));
  return sentences.map((sentence) => ({
    ...sentence,
    text: text.slice(sentence.start, sentence.end).trim(),
    citations: citations.flatMap((placed) => (placed.sentence === sentence ? [placed.citation] : [])),
    facts: facts.flatMap((placed) => (placed.sentence === sentence ? [placed.fact] : [])),
  }));
}

/** A citation belongs to the words before it, even after their full stop; before a lower-case word to that word's sentence. */
function placeOf({ offset, citation }: PlacedCitation, text: string): number {
  const after = text.slice(offset).search(/\S/);
  const isAuthor = citation.items.some((item) => item.authorOnly === true);
  if (after >= 0 && (isAuthor || /^\p{Ll}/u.test(text.slice(offset + after)))) return offset + after;
  return Math.max(0, text.slice(0, offset).trimEnd().length - 1);
}

function lastLetterOf({ start, end }: PlacedFact, text: string): number {
  return Math.max(start, start + text.slice(start, end).trimEnd().length - 1);
}

function sentenceAt<T extends TextSpan>(sentences: readonly T[], offset: number): T | undefined {
  return sentences.find(({ end }) => offset < end) ?? sentences.at(-1);
}
