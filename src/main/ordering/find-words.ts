import { foldWords } from './fold-words';

/**
 * A test for texts that have all words of a query somewhere, also inside words; null for a query without words.
 * @param query as a person types it. The texts are folded already.
 */
export function findWords(query: string | undefined): ((folded: string) => boolean) | null {
  const words = foldWords(query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return words.length === 0 ? null : (folded) => words.every((word) => folded.includes(word));
}
