import {
  centuryValue,
  type DateValue,
  dayOfAnyYear,
  dayValue,
  decadeValue,
  monthValue,
  yearValue,
} from './date-values';
import { monthOf } from './month-names';

const gap = String.raw`[\s\u00a0\u202f]`;
const units = 'one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const unitOrdinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teenOrdinals =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');

/** 1 to 99 by its words, tens and units with a space between them. */
const numbers = new Map<string, number>([
  ...units.map((word, at) => [word, at + 1] as const),
  ...teens.map((word, at) => [word, at + 10] as const),
  ...tens.flatMap((ten, at) => [
    [ten, (at + 2) * 10] as const,
    ...units.map((unit, index) => [`${ten} ${unit}`, (at + 2) * 10 + index + 1] as const),
  ]),
]);
const ordinals = new Map<string, number>([
  ...unitOrdinals.map((word, at) => [word, at + 1] as const),
  ...teenOrdinals.map((word, at) => [word, at + 10] as const),
  ['twentieth', 20],
  ['thirtieth', 30],
  ...unitOrdinals.map((word, at) => [`twenty ${word}`, at + 21] as const),
  ['thirty first', 31],
]);
const pluralTens = new Map<string, number>([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
]);

const joint = `(?:${gap}+|-)`;
const unit = `(?:${units.join('|')})`;
const belowHundred = `(?:(?:${tens.join('|')})(?:${joint}${unit})?|${teens.join('|')}|${unit})`;
const century = '(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
// "nineteen seventy-eight", "nineteen hundred and five", "nineteen oh one", "two thousand (and) eighteen", "twenty twenty-four".
const yearWords = `(?:${century}${joint}(?:(?:hundred(?:${gap}+and)?|oh|zero)(?:${joint}${belowHundred})?|${belowHundred})|two${joint}thousand(?:(?:${gap}+and)?${joint}${belowHundred})?|twenty${joint}(?:${belowHundred}))`;
const ordinalWords = `(?:(?:twenty|thirty)${joint}(?:${unitOrdinals.join('|')})|${[...teenOrdinals, ...unitOrdinals].join('|')}|twentieth|thirtieth)`;
const monthName = String.raw`(\p{Lu}\p{L}{2,})\.?`;
const behindYear = String.raw`(?![\p{L}\d]|-\p{L}|${gap}+(?:hundred|thousand|million|percent|per|years?|people|times|dollars?|euros?)(?!\p{L}))`;
const year = String.raw`((?:1\d{3}|20\d{2})(?!\d)|${yearWords}${behindYear})`;

type Found = (start: number, end: number, value: DateValue) => void;
type Read = (groups: readonly (string | undefined)[]) => DateValue | null;

const patterns: readonly (readonly [RegExp, Read])[] = [
  // "September the twenty-first, 1978", "May twenty-first".
  [
    pattern(
      String.raw`(?<!\p{L})${monthName}${gap}+(?:the${gap}+)?(${ordinalWords})(?!\p{L})(?:,?${gap}+(?:of${gap}+|in${gap}+)?${year})?`,
    ),
    ([name, day, inYear]) => dayIn(name, ordinals.get(spaced(day)), inYear),
  ],
  // "the tenth of September, two thousand", "twenty-second of June 2017".
  [
    pattern(
      String.raw`(?<![\p{L}-])(${ordinalWords})(?:${gap}+day)?${gap}+of${gap}+${monthName}(?!\p{L})(?:,?${gap}+(?:of${gap}+|in${gap}+)?${year})?`,
    ),
    ([day, name, inYear]) => dayIn(name, ordinals.get(spaced(day)), inYear),
  ],
  // "September 10, nineteen seventy-eight", "10 September nineteen seventy-eight", "June of nineteen ninety-nine".
  [
    pattern(
      String.raw`(?<!\p{L})${monthName}${gap}+(\d{1,2})(?:st|nd|rd|th)?,?${gap}+(?:of${gap}+)?(${yearWords})${behindYear}`,
    ),
    ([name, day, inYear]) => dayIn(name, Number(day), inYear),
  ],
  [
    pattern(
      String.raw`(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)?${gap}+(?:of${gap}+)?${monthName},?${gap}+(?:of${gap}+)?(${yearWords})${behindYear}`,
    ),
    ([day, name, inYear]) => dayIn(name, Number(day), inYear),
  ],
  [
    pattern(String.raw`(?<!\p{L})${monthName},?${gap}+(?:of${gap}+)?(${yearWords})${behindYear}`),
    ([name, inYear]) => {
      const value = yearOf(inYear);
      return value === undefined ? null : monthValue(value, monthOf(name ?? ''));
    },
  ],
  // "the nineteen seventies", "the early eighties"; "in his sixties" is an age.
  [
    pattern(
      String.raw`(?<!\p{L})(${century}|twenty)${joint}(${[...pluralTens.keys(), 'tens'].join('|')}|hundreds)(?!\p{L})`,
    ),
    ([first, decade]) => {
      const start = (numbers.get(first ?? '') ?? 0) * 100;
      if (decade === 'hundreds') return first === 'twenty' ? null : centuryValue(start / 100 + 1);
      return decadeValue(start + (decade === 'tens' ? 10 : (pluralTens.get(decade ?? '') ?? 0)));
    },
  ],
  [
    pattern(
      String.raw`(?<!\p{L})[Tt]he${gap}+(?:(?:early|mid|late|middle)(?:${gap}+|-))?(${[...pluralTens.keys()].join('|')})(?!\p{L})`,
    ),
    ([decade]) => decadeValue(1900 + (pluralTens.get(decade ?? '') ?? 0)),
  ],
  [
    pattern(String.raw`(?<!\p{L})[Tt]he${gap}+(?:(?:early|mid|late|middle)(?:${gap}+|-))?['’]?([2-9])0s(?!\p{L})`),
    ([decade]) => decadeValue(1900 + Number(decade) * 10),
  ],
  [pattern(String.raw`(?<![\p{L}\d])['’]([2-9])0s(?!\p{L})`), ([decade]) => decadeValue(1900 + Number(decade) * 10)],
  [
    pattern(String.raw`(?<!\p{L})(${ordinalWords})${joint}(?:century|centuries)(?!\p{L})`),
    ([ordinal]) => centuryValue(ordinals.get(spaced(ordinal)) ?? 0),
  ],
  // A year in words alone needs a word that says so, where it may count as well.
  [
    pattern(
      String.raw`(?<!\p{L})(?:[Ii]n|[Ss]ince|until|till|[Ff]rom|[Bb]y|of|[Aa]fter|[Bb]efore|[Dd]uring|year)${gap}+(?:the${gap}+year${gap}+)?(${yearWords})${behindYear}`,
    ),
    ([inYear]) => {
      const value = yearOf(inYear);
      return value === undefined ? null : yearValue(value);
    },
  ],
];

const isWorded = new RegExp(
  String.raw`(?:${[...teenOrdinals, ...unitOrdinals].join('|')}|twentieth|thirtieth|${century}|thousand|twenty|ties(?!\p{L})|[2-9]0s)`,
  'u',
);

/**
 * Dates in English words, whole or in part ("the tenth of September, nineteen seventy-eight", "the seventies", "the fifteenth century");
 * `found` is told of each. Days without a year are told only where `canLackYear`.
 */
export function findWordedDates(text: string, canLackYear: boolean, found: Found): void {
  if (!isWorded.test(text)) return;
  for (const [regex, read] of patterns) {
    for (const match of text.matchAll(regex)) {
      const value = read(match.slice(1));
      if (value === null || (!canLackYear && value.iso.startsWith('--'))) continue;
      // What says that it is a year is no part of it.
      const lead = /^(?:(?:the|in|since|until|till|from|by|of|after|before|during|year)[\s\u00a0]+)+/iu.exec(match[0]);
      found(match.index + (lead?.[0].length ?? 0), match.index + match[0].length, value);
    }
  }
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'gu');
}

/** Tens and units, however they are joined, with one space between them. */
function spaced(words: string | undefined): string {
  return (words ?? '').replace(/[\s\u00a0\u202f-]+/gu, ' ');
}

function dayIn(name: string | undefined, day: number | undefined, inYear: string | undefined): DateValue | null {
  const month = monthOf(name ?? '');
  if (month === 0 || day === undefined) return null;
  const value = yearOf(inYear);
  return value === undefined ? dayOfAnyYear(month, day) : dayValue(value, month, day);
}

/** Of figures or words; undefined where there is none. */
function yearOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  if (/^\d/u.test(words)) return Number(words);
  const parts = spaced(words).split(' ');
  const isThousand = parts[1] === 'thousand';
  const hundreds = isThousand ? 2000 : (numbers.get(parts[0] ?? '') ?? 0) * 100;
  const rest = parts.slice(isThousand ? 2 : 1).filter((part) => !['and', 'hundred', 'oh', 'zero'].includes(part));
  const below = rest.length === 0 ? 0 : numbers.get(rest.join(' '));
  if (below === undefined) return undefined;
  // "Nineteen five" and "twenty three" are not years.
  const isFull =
    isThousand || below >= 10 || parts.some((part) => part === 'hundred' || part === 'oh' || part === 'zero');
  return isFull ? hundreds + below : undefined;
}
