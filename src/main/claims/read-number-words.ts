import type { Word } from './read-words';

const values: Record<string, number> = {};

function define(first: number, step: number, words: string): void {
  words.split(' ').forEach((forms, index) => {
    for (const form of forms.split('/')) values[form] = first + index * step;
  });
}

define(
  2,
  1,
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
define(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety');
define(100, 100, 'hundred');
define(
  2,
  1,
  "два/дві/двох/двоє/двом три/трьох/троє/трьом чотири/чотирьох/четверо п'ять/п'яти/п'ятеро шість/шести/шестеро сім/семи/семеро вісім/восьми дев'ять/дев'яти десять/десяти одинадцять/одинадцяти дванадцять/дванадцяти тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять/дев'ятнадцятеро",
);
define(20, 10, "двадцять/двадцяти тридцять/тридцяти сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто");
define(100, 100, "сто/ста двісті/двохсот триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот");
define(
  2,
  1,
  'zwei/deux drei/trois vier/quatre fünf/cinq sechs sieben/sept acht/huit neun/neuf zehn/dix elf/onze zwölf/douze',
);

values.dozen = 12;

/** Whether a word in lower case, with a straight apostrophe, is a number: "thirty", "сорок". */
export function isNumberWord(lower: string): boolean {
  return values[lower] !== undefined;
}

/** Numbers in English and Ukrainian words, and small ones in German and French: "sixty-two", "сто дванадцять". Not "one". */
export function readNumberWords(text: string, words: readonly Word[]): { start: number; end: number; value: number }[] {
  const found: { start: number; end: number; value: number }[] = [];
  words.forEach(({ start, end, lower }, at) => {
    const before = words[at - 1]?.lower ?? '';
    const value = lower === 'hundred' && before === 'a' ? 100 : values[lower];
    // "U.S.seven" aside, a stop glued to a letter makes an abbreviation: "Sept.x".
    if (value === undefined || (text[end] === '.' && /\p{L}/u.test(text[end + 1] ?? ''))) return;
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, Math.min(start, last.end + 8));
    // "two hundred" and "two dozen" multiply, "sixty-two" and "сто дванадцять" add.
    if (last !== undefined && /^(?:[\s\u00a0]|-| and )$/u.test(between)) {
      const multiplies = lower === 'hundred' || lower === 'dozen';
      if (multiplies ? last.value < 10 : last.value > value && last.value % (value < 10 ? 10 : 100) === 0) {
        found[found.length - 1] = {
          start: last.start,
          end,
          value: multiplies ? last.value * value : last.value + value,
        };
        return;
      }
    }
    // "forty-niner" and "catch-two" are words of their own.
    if (text[start - 1] === '-' && /\p{L}/u.test(text[start - 2] ?? '')) return;
    const next = words[at + 1];
    if (text[end] === '-' && next?.start === end + 1 && /\p{L}/u.test(text[end + 1] ?? '') && !isJoined(next.lower))
      return;
    found.push({ start: lower === 'hundred' && before === 'a' ? (words[at - 1]?.start ?? start) : start, end, value });
  });
  return found;
}

/** What a hyphen may tie to a number without making a word of its own: "sixty-two", "forty-year". */
function isJoined(lower: string): boolean {
  return /^(?:one|two|three|four|five|six|seven|eight|nine|year|month|week|day|hour|minute|mile|percent|million|billion|fold|dollar|euro|pound|yen|kilometre|kilometer|metre|meter|foot|acre|hectare|ton|tonne|dozen)$/u.test(
    lower,
  );
}
