import {
  centuryValue,
  type DateValue,
  dayValue,
  decadeValue,
  halfValue,
  monthValue,
  quarterValue,
  slashedValue,
} from './date-values';
import { monthOf } from './month-names';

type Read = (groups: readonly (string | undefined)[]) => DateValue | null;

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ');
// Written with two figures, a year up to here is one of this century.
const lastOfThisCentury = 35;

const patterns: readonly (readonly [RegExp, Read])[] = [
  [
    /(?<![\d./-])(1\d{3}|20\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)/gu,
    ([y, , m, d]) => dayValue(Number(y), Number(m), Number(d)),
  ],
  [
    // "Version 2.1.2003" is no day.
    /(?<![\d.]|(?:[Vv]ersion|[Rr]elease|v)[\u00a0 ]|(?<!\p{L})v)(\d{1,2})\.[\u00a0 ]?(\d{1,2})\.[\u00a0 ]?(1\d{3}|20\d{2})(?!\d)/gu,
    ([d, m, y]) => dayValue(Number(y), Number(m), Number(d)),
  ],
  [
    /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(1\d{3}|20\d{2})(?![\d-])/gu,
    ([a, , b, y]) => slashedValue(Number(a), Number(b), Number(y)),
  ],
  [
    /(?<![\p{L}\d])(1\d{2}|20\d)0(?:['’]?s|-х|-ті|-і|-тих|er[\s\u00a0]Jahren?)(?!\p{L})/gu,
    ([decade]) => decadeValue(Number(`${decade}0`)),
  ],
  [/(?<!\p{L})années[\s\u00a0](1\d{2}|20\d)0(?!\d)/gu, ([decade]) => decadeValue(Number(`${decade}0`))],
  // "04-Jan-2019", "4/Jan/19", "2019-Sep-01".
  [
    /(?<![\p{L}\d-])(\d{1,2})([-/])(\p{L}{3,})\.?\2(1\d{3}|20\d{2}|\d{2})(?![\p{L}\d-])/gu,
    ([d, , m, y]) => dayValue(fullYear(y), monthOf(m ?? ''), Number(d)),
  ],
  [
    /(?<![\d-])(1\d{3}|20\d{2})([-/])(\p{L}{3,})\2(\d{1,2})(?![\d-])/gu,
    ([y, , m, d]) => dayValue(Number(y), monthOf(m ?? ''), Number(d)),
  ],
  // Two figures for the year: only where day and month can be told apart, or a fraction or a score would be a date.
  [
    /(?<![\p{L}\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{2})(?![\p{L}\d/-]|[.,]\d)/gu,
    ([a, , b, y]) => {
      const value = slashedValue(Number(a), Number(b), fullYear(y));
      return value?.precision === 'day' ? value : null;
    },
  ],
  [
    /(?<=(?:^|[^\p{L}])(?:in|since|from|until|till|by|dated|from|to|expires|у|в|з|до|від|seit|bis|depuis)[\s\u00a0]+)(\d{1,2})\/(1\d{3}|20\d{2})(?![\d/])/gu,
    ([m, y]) => monthValue(Number(y), Number(m)),
  ],
  [
    /(?<![\p{L}\d])(1\d{3}|20\d{2})[\s\u00a0-]?Q([1-4])(?![\p{L}\d])/gu,
    ([y, quarter]) => quarterValue(Number(y), Number(quarter)),
  ],
  [
    /(?<![\p{L}\d])Q([1-4])[/’'-]?(1\d{3}|20\d{2})(?![\p{L}\d])/gu,
    ([quarter, y]) => quarterValue(Number(y), Number(quarter)),
  ],
  [
    /(?<![\p{L}\d])(1\d{3}|20\d{2})[\s\u00a0-]?H([12])(?![\p{L}\d])/gu,
    ([y, half]) => halfValue(Number(y), Number(half)),
  ],
  // "2016 June", "2016, Nov"; not "2016 May Smith", nor "2016, June 5".
  [
    /(?<![\d./-])(1\d{3}|20\d{2}),?[\s\u00a0](\p{Lu}\p{Ll}{2,})(?=\.?(?:$|[,;:)]|[\s\u00a0](?:and|to|until|till|through|when|the|in|at|\()|\.[\s\u00a0]))/gu,
    ([y, m]) => monthValue(Number(y), monthOf(m ?? '')),
  ],
  // "The 21st Century" is the name of something, "the 21st century" a time.
  [
    /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|\.|-е|-го|-му)?[\s\u00a0-](?:centur(?:y|ies)|Jahrhunderts?|століття|століттю|столітті|ст\.)(?!\p{L})/gu,
    ([century]) => centuryValue(Number(century)),
  ],
  [
    /(?<![\p{L}\d])([IVXІХ]{1,6})(?:e|-е|-го)?[\s\u00a0](?:століття|столітті|століттю|ст\.|siècle|вік|віку)(?!\p{L})/gu,
    // Ukrainian texts write Roman numerals with Cyrillic letters as often as not.
    ([roman]) => centuryValue(romans.indexOf((roman ?? '').replaceAll('І', 'I').replaceAll('Х', 'X')) + 1),
  ],
];

/** Dates in figures (2024-06-13, 13.06.2024, 31/12/1999), decades and centuries of a text; `found` is told of each. */
export function findFigureDates(text: string, found: (start: number, end: number, value: DateValue) => void): void {
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const value = read(match.slice(1));
      if (value !== null) found(match.index, match.index + match[0].length, value);
    }
  }
}

function fullYear(written: string | undefined): number {
  const year = Number(written);
  if (written?.length !== 2) return year;
  return year <= lastOfThisCentury ? 2000 + year : 1900 + year;
}
