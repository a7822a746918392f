import { readWords, type Word } from './read-words';

/** A word that turns a statement into its opposite. Offsets are UTF-16 code units, end exclusive. */
export interface FoundNegation {
  readonly start: number;
  readonly end: number;
}

const negations = new Set(
  'not never no none nobody nothing neither nor cannot without не ні ніколи ніхто ніщо жоден жодна жодне жодного без немає нема nicht nie niemals niemand nichts ohne pas jamais aucun aucune sans'.split(
    ' ',
  ),
);
// "not only … but also" and "no longer than" deny nothing; "no doubt" affirms.
const harmless: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['not', new Set(['only', 'just', 'merely', 'least', 'to'])],
  ['no', new Set(['doubt', 'later', 'less', 'fewer', 'more'])],
  ['не', new Set(['лише', 'тільки', 'менше', 'менш', 'більше', 'пізніше'])],
  ['nicht', new Set(['nur', 'weniger'])],
  ['pas', new Set(['seulement'])],
]);
const japanese = /ません|なかった|(?<=\p{L})ない(?![い者])|ず、/gu;

/** The negations of a text, in order: "not", "never", "isn't", "не", "kein", "pas", "ません". */
export function findNegations(text: string, words: readonly Word[] = readWords(text)): FoundNegation[] {
  const found: FoundNegation[] = [];
  words.forEach(({ start, end, lower }, at) => {
    const isNegation = negations.has(lower) || lower.endsWith("n't") || /^kein(?:e[nrms]?)?$/u.test(lower);
    if (!isNegation || harmless.get(lower)?.has(words[at + 1]?.lower ?? '') === true) return;
    // "did not … nor" and Ukrainian "ніхто не" deny once.
    const isDoubled = found.length > 0 && /^(?:не|nor|ні)$/u.test(lower) && isNear(words, at);
    if (!isDoubled) found.push({ start, end });
  });
  if (/\p{Script=Hiragana}/u.test(text))
    for (const match of text.matchAll(japanese)) found.push({ start: match.index, end: match.index + match[0].length });
  return found.sort((a, b) => a.start - b.start);
}

/** Whether one of the three words before is a negation too, as Slavic languages double them. */
function isNear(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:ні\p{L}*|жод\p{L}+|not|neither|never)$/u.test(lower) || lower.endsWith("n't"));
}
