import { lowerCase } from './lower-case';

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

// What the words may be taken for otherwise: "sept." is September, "dix" a name.
const word = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'ʼ])(?:${Object.keys(values)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace("'", "['’ʼ]"))
    .join('|')}|a hundred)(?![\p{L}’'ʼ]|\.\p{L})`,
  'gu',
);

/** Numbers in English and Ukrainian words, and small ones in German and French: "sixty-two", "сто дванадцять". Not "one". */
export function readNumberWords(text: string): { start: number; end: number; value: number }[] {
  const found: { start: number; end: number; value: number }[] = [];
  const lower = lowerCase(text);
  for (const match of lower.matchAll(word)) {
    const value = values[match[0].replace(/[’ʼ]/gu, "'")] ?? 100;
    const [start, end] = [match.index, match.index + match[0].length];
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, start);
    // "two hundred" multiplies, "sixty-two" and "сто дванадцять" add.
    if (last !== undefined && /^(?:[\s\u00a0]|-| and )$/u.test(between)) {
      const isHundred = match[0] === 'hundred';
      if (isHundred ? last.value < 10 : last.value > value && last.value % (value < 10 ? 10 : 100) === 0) {
        found[found.length - 1] = { start: last.start, end, value: isHundred ? last.value * 100 : last.value + value };
        continue;
      }
    }
    // "forty-niner" and "catch-two" are words of their own.
    if (/\p{L}-$/u.test(text.slice(0, start))) continue;
    if (
      /^-\p{L}/u.test(text.slice(end)) &&
      !/^-(?:one|two|three|four|five|six|seven|eight|nine)(?!\p{L})/u.test(lower.slice(end, end + 8))
    )
      continue;
    found.push({ start, end, value });
  }
  return found;
}
