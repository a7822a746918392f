import type { TextRun } from './text-run';

export interface SentenceAt {
  readonly text: string;
  readonly factIds: readonly string[];
  readonly sourceIds: readonly string[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The sentence around an offset of a run, with the facts it states and the works it cites. null where nothing is said. */
export function sentenceAt(run: TextRun, offset: number, locale: string): SentenceAt | null {
  const sentences = split(run.text, locale);
  const sentence = sentences.find(({ end }) => offset < end) ?? sentences.at(-1);
  if (sentence === undefined) return null;
  const holds = (place: number) => sentenceOf(sentences, place) === sentence;
  const factIds = run.facts.filter((link) => holds(placeOfLink(link, run.text))).map(({ factId }) => factId);
  const items = run.citations
    .filter((citation) => holds(placeOfCitation(citation.offset, run.text)))
    .flatMap(({ items }) => items);
  return {
    text: run.text.slice(sentence.start, sentence.end).trim(),
    factIds: [...new Set([...factIds, ...items.flatMap(({ factId }) => factId ?? [])])],
    sourceIds: [...new Set(items.map(({ sourceId }) => sourceId))],
  };
}

function split(text: string, locale: string): Range[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

/** Where in a run's text the sentence of a fact's link is found: the one that it ends in. */
export function placeOfLink({ start, end }: Range, text: string): number {
  return Math.max(start, text.slice(0, end).trimEnd().length - 1);
}

/**
 * Where in a run's text the sentence of a citation is found: a citation belongs to the words before it, even after their full stop;
 * before a lower-case word to that word's sentence.
 */
export function placeOfCitation(offset: number, text: string): number {
  const after = text.slice(offset).search(/\S/);
  if (after >= 0 && /^\p{Ll}/u.test(text.slice(offset + after))) return offset + after;
  return Math.max(0, text.slice(0, offset).trimEnd().length - 1);
}

function sentenceOf(sentences: readonly Range[], place: number): Range | undefined {
  return sentences.find(({ end }) => place < end) ?? sentences.at(-1);
}
