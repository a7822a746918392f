import type { Word } from './read-words';

interface Phrase<Rule> {
  readonly rest: readonly string[];
  readonly rule: Rule;
}

/** Finds, in the words of a sentence, the phrases of many rules at once. */
export interface PhraseIndex<Rule> {
  /** The rules that have a phrase in `words`, each with the place of its first one, by number of its first word. */
  match(words: readonly Word[]): Map<Rule, number>;
}

// Prefixes are looked up by their first letters, as many as the shortest has.
const keyLength = 3;

/**
 * Phrases are words parted by spaces, in lower case, many phrases parted by "|"; a word ending in "*" stands for all that begin so
 * ("найбільш*", at least three letters). A hundred regular expressions would cost a hundred passes over each sentence.
 */
export function indexPhrases<Rule>(rules: readonly (readonly [rule: Rule, phrases: string])[]): PhraseIndex<Rule> {
  const whole = new Map<string, Phrase<Rule>[]>();
  const prefixes = new Map<string, (Phrase<Rule> & { readonly prefix: string })[]>();
  for (const [rule, phrases] of rules) {
    for (const phrase of phrases.split('|')) {
      const [first = '', ...rest] = phrase.trim().split(' ');
      if (first.endsWith('*')) {
        const prefix = first.slice(0, -1);
        append(prefixes, prefix.slice(0, keyLength), { prefix, rest, rule });
      } else append(whole, first, { rest, rule });
    }
  }
  return {
    match(words) {
      const found = new Map<Rule, number>();
      words.forEach(({ lower }, at) => {
        for (const { rest, rule } of whole.get(lower) ?? [])
          if (!found.has(rule) && followsWith(words, at + 1, rest)) found.set(rule, at);
        for (const { prefix, rest, rule } of prefixes.get(lower.slice(0, keyLength)) ?? [])
          if (!found.has(rule) && lower.startsWith(prefix) && followsWith(words, at + 1, rest)) found.set(rule, at);
      });
      return found;
    },
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function followsWith(words: readonly Word[], at: number, rest: readonly string[]): boolean {
  return rest.every((wanted, index) => {
    const lower = words[at + index]?.lower;
    if (lower === undefined) return false;
    return wanted.endsWith('*') ? lower.startsWith(wanted.slice(0, -1)) : lower === wanted;
  });
}
