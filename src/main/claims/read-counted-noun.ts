import { isNumberWord } from './read-number-words';

const stops = new Set(
  'of in to for and or by with from at on were was are is be been has have had who which that than per a an the as if but not so because while when where this these those its his their our it they he she we you does do did will would can could may might must shall should also always perhaps less plus minus times others this his thus yes as versus besides sometimes towards afterwards з із зі у в на до від та і й а але не що як чи за під над по про для при серед із-за крім разом'.split(
    ' ',
  ),
);
const irregular = new Set(
  'people children men women feet teeth mice personnel staff police data media fish sheep aircraft vessels troops percent ukrainians japanese'.split(
    ' ',
  ),
);
// Third persons that follow a number as its verb: "Article 3 says".
const verbs = new Set(
  'says shows states means gives makes goes takes comes seems becomes remains includes contains begins ends follows describes requires provides applies deals needs wants'.split(
    ' ',
  ),
);
const maxWords = 4;

/** What a number counts, read from the text behind it: its words and their length in UTF-16 units; null where nothing is counted. */
export function readCountedNoun(
  after: string,
  isGerman = false,
): { readonly noun: string; readonly length: number } | null {
  const first = /^[\s\u00a0\u202f]+/u.exec(after);
  if (first === null) return null;
  let at = first[0].length;
  const begin = at;
  for (let words = 0; words < maxWords; words++) {
    const word = /^\p{L}[\p{L}\p{M}’'ʼ-]*/u.exec(after.slice(at))?.[0];
    if (word === undefined) return null;
    const lower = word.toLowerCase();
    if (stops.has(lower) || isNumberWord(lower)) return null;
    const end = at + word.length;
    if (/^\p{Script=Cyrillic}/u.test(word)) {
      // Verbs follow collective numerals: "четверо приїхали".
      if (/(?:ли|лися|лись|ла|ло)$/u.test(lower)) return null;
      // Adjectives go before the noun: "сто українських родин".
      if (!/(?:их|ими|ої|ний|на|ні|ський)$/u.test(lower) || words > 1)
        return { noun: after.slice(begin, end), length: end };
    } else if (isPlural(lower) || /^\p{Lu}{2,}s$/u.test(word))
      return { noun: after.slice(begin, end).replace(/^d['’]/u, ''), length: end };
    else if (isNounOfGerman(word, after.slice(end), isGerman)) return { noun: after.slice(begin, end), length: end };
    const space = /^[\s\u00a0]+/u.exec(after.slice(end));
    if (space === null) return null;
    at = end + space[0].length;
  }
  return null;
}

export function isCountedNoun(after: string): boolean {
  return readCountedNoun(after) !== null;
}

function isPlural(word: string): boolean {
  if (irregular.has(word)) return true;
  return word.length > 3 && /s$/u.test(word) && !/(?:ss|us|is|ous|’s|'s)$/u.test(word) && !verbs.has(word);
}

/** German nouns have a capital and most of their plurals no s; the words around must be German, or any name would be counted. */
function isNounOfGerman(word: string, after: string, isGerman: boolean): boolean {
  if (isGerman) return /^\p{Lu}\p{Ll}{2,}$/u.test(word);
  if (!/^\p{Lu}\p{Ll}{3,}(?:en|er|e|n)$/u.test(word)) return false;
  return (
    /^[\s\u00a0]+(?:und|in|im|aus|von|der|die|das|den|wurden|waren|sind|haben|hatten|nahmen|kamen|leben|lebten|für|mit|zu|pro|auf|bei)(?!\p{L})/u.test(
      after,
    ) || /[äöüß]/u.test(word)
  );
}
