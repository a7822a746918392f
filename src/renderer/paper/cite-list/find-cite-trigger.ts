export interface CiteTrigger {
  /** Of the "@" in the text. */
  readonly start: number;
  /** What was typed after it. */
  readonly query: string;
}

// Longer than any name that one types to find a work; beyond it the "@" was meant as such.
const longestQuery = 60;

/**
 * The "@" that asks for a source or a fact, with the words typed since: several words, up to the caret. An "@" inside a
 * word, as in an address, asks for nothing.
 * @param text Of the caret's line, up to the caret.
 */
export function findCiteTrigger(text: string): CiteTrigger | null {
  const start = text.lastIndexOf('@');
  if (start === -1) return null;
  const before = text.slice(0, start);
  if (/[\p{L}\p{N}@_.+-]$/u.test(before)) return null;
  const query = text.slice(start + 1);
  const isSentence = /^\s|\s{2}|[\n;:!?()[\]{}]|[.,]\s/.test(query);
  if (query.length > longestQuery || isSentence) return null;
  return { start, query };
}
