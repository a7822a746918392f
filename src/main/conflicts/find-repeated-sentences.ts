import { splitSentences } from '../sentences/public';
import type { Oddity } from './oddity';
import type { Span } from './verdict';
import { wordsOf } from './words-of';

// Shorter sentences ("And so on.") come back by habit, not by mistake.
const shortestRepetition = 40;

/** Where each sentence of a text stood first, by its words; kept while the text is read part by part. */
export type FirstPlaces = Map<string, Span>;

/** Sentences of a part of a text that stood in it before, in the same words. In order. */
export function findRepeatedSentences(text: string, part: Span, firsts: FirstPlaces): Oddity[] {
  return splitSentences(text, part).flatMap(({ start, end }) => {
    const words = wordsOf(text.slice(start, end));
    if (words.length < shortestRepetition) return [];
    const first = firsts.get(words);
    if (first === undefined) {
      firsts.set(words, { start, end });
      return [];
    }
    return [
      { kind: 'repeated-sentence' as const, spans: [first, { start, end }], reason: 'The same sentence stands twice.' },
    ];
  });
}
