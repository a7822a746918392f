import { splitWords } from './split-words';

/** The words of a text in lower case, one space apart: equal for texts that differ only in case, punctuation and white space. */
export function wordsOf(text: string): string {
  const words = splitWords(text)
    .map(({ lower }) => lower)
    .join(' ');
  return words === '' ? text.trim() : words;
}
