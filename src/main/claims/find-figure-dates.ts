import { centuryValue, type DateValue, dayValue, decadeValue, slashedValue } from './date-values';

type Read = (groups: readonly (string | undefined)[]) => DateValue | null;

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ');
const centuryWords: Readonly<Record<string, number>> = {
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
};

const patterns: readonly (readonly [RegExp, Read])[] = [
  [
    /(?<![\d-])(1\d{3}|20\d{2})([-/.])(\d{2})\2(\d{2})(?!\d)/gu,
    ([y, , m, d]) => dayValue(Number(y), Number(m), Number(d)),
  ],
  [
    /(?<![\d.])(\d{1,2})\.[\u00a0 ]?(\d{1,2})\.[\u00a0 ]?(1\d{3}|20\d{2})(?!\d)/gu,
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
  // "The 21st Century" is the name of something, "the 21st century" a time.
  [
    /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|\.|-е|-го|-му)?[\s\u00a0-](?:centur(?:y|ies)|Jahrhunderts?|століття|століттю|столітті|ст\.)(?!\p{L})/gu,
    ([century]) => centuryValue(Number(century)),
  ],
  [
    /(?<!\p{L})(sixteenth|seventeenth|eighteenth|nineteenth|twentieth)[\s\u00a0-]century(?!\p{L})/giu,
    ([word]) => centuryValue(centuryWords[(word ?? '').toLowerCase()] ?? 0),
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
