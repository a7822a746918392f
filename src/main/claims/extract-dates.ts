import { findBareYears } from './find-bare-years';
import { monthOf } from './month-names';

/** A date in a text. Offsets are UTF-16 code units, end exclusive. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601, as far as the precision goes: 2004-02-16, 2013-07, 1992; an interval for a decade or quarter: 1990/1999, 2021-07/2021-09. */
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'year';
}

type Read = (groups: readonly (string | undefined)[]) => Omit<FoundDate, 'start' | 'end'> | null;

// A number that only looks like a day since it is the end of another one ("3.13 May") is ruled out; "2024.13 May" is two dates glued.
const dayStart = String.raw`(?<![\p{L}\d])(?<!(?:^|\D)\d{1,3}[.,])`;
const year = String.raw`(1\d{3}|20\d{2})(?![\d\p{L}])`;
const gap = String.raw`[\s\u00a0\u202f]`;

const patterns: readonly (readonly [RegExp, Read])[] = [
  [/(?<!\d)(1\d{3}|20\d{2})-(\d{2})-(\d{2})(?!\d)/gu, ([y, m, d]) => day(y, Number(m), d)],
  [
    new RegExp(
      String.raw`${dayStart}(\d{1,2})(?:st|nd|rd|th|er|\.|-го|º)?${gap}*(?:day )?(?:of${gap}+|de${gap}+)?(\p{L}+)\.?,?${gap}+(?:of${gap}+|de${gap}+)?${year}`,
      'gu',
    ),
    ([d, m, y]) => day(y, monthOf(m ?? ''), d),
  ],
  [
    // The day of the week may stand in between: "February 16 (Monday) 2004".
    new RegExp(
      String.raw`(?<!\p{L})(\p{L}+)\.?${gap}+(\d{1,2})(?:st|nd|rd|th)?(?:${gap}*\(\p{L}+\.?\))?,?${gap}+${year}`,
      'gu',
    ),
    ([m, d, y]) => day(y, monthOf(m ?? ''), d),
  ],
  [
    new RegExp(String.raw`(?<!\p{L})(\p{L}+)\.?,?${gap}+(?:of${gap}+|de${gap}+)?${year}`, 'gu'),
    ([m, y]) => month(y, monthOf(m ?? '')),
  ],
  [/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(1\d{3}|20\d{2})(?!\d)/gu, ([d, m, y]) => day(y, Number(m), d)],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(1\d{3}|20\d{2})(?!\d)/gu, ([a, b, y]) => slashed(Number(a), Number(b), y)],
  [
    /(明治|大正|昭和|平成|令和)(元|\d{1,2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/gu,
    ([era, y, m, d]) => japanese(eraYear(era, y), m, d),
  ],
  [/(?<!\d)(1\d{3}|20\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/gu, ([y, m, d]) => japanese(Number(y), m, d)],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:Q([1-4])|(first|second|third|fourth)${gap}+quarter|([1-4])\.${gap}*Quartal|([IV]{1,2}|[1-4])${gap}+кварталі?)[,]?${gap}+(?:of${gap}+)?${year}`,
      'gu',
    ),
    ([q, word, german, ukrainian, y]) => quarter(q ?? german ?? ukrainian ?? word, y),
  ],
  [
    /(?<![\p{L}\d])(1\d{2}|20\d)0(?:['’]?s|-х|-ті|-і|er[\s\u00a0]Jahren?)(?!\p{L})/gu,
    ([decade]) => ({ iso: `${decade}0/${decade}9`, precision: 'year' }),
  ],
];

/** The dates that a text names in full: days, months, years, decades and quarters; in order, none inside another. */
export function extractDates(text: string): FoundDate[] {
  const plain = asciiDigits(text);
  const found: FoundDate[] = [];
  const isFree = (start: number, end: number) => found.every((other) => end <= other.start || other.end <= start);
  for (const [pattern, read] of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const date = read(match.slice(1));
      const [start, end] = [match.index, match.index + match[0].length];
      if (date !== null && isFree(start, end)) found.push({ start, end, ...date });
    }
  }
  for (const { start, end, value } of findBareYears(plain, found)) {
    if (isFree(start, end)) found.push({ start, end, iso: String(value), precision: 'year' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Full-width digits of Japanese text as ASCII, place for place. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function day(yearText: string | undefined, monthNumber: number, dayText: string | undefined): ReturnType<Read> {
  const dayNumber = Number(dayText);
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1) return null;
  const lastDay = new Date(Date.UTC(Number(yearText), monthNumber, 0)).getUTCDate();
  if (dayNumber > lastDay) return null;
  return { iso: `${yearText}-${two(monthNumber)}-${two(dayNumber)}`, precision: 'day' };
}

function month(yearText: string | undefined, monthNumber: number): ReturnType<Read> {
  return monthNumber === 0 ? null : { iso: `${yearText}-${two(monthNumber)}`, precision: 'month' };
}

/** Which of 3/4/2020 is the day depends on the country; where both could be, only the year is certain. */
function slashed(first: number, second: number, yearText: string | undefined): ReturnType<Read> {
  if (first > 12) return day(yearText, second, String(first));
  if (second > 12) return day(yearText, first, String(second));
  return first === second ? day(yearText, first, String(second)) : { iso: `${yearText}`, precision: 'year' };
}

const eraStarts: Readonly<Record<string, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };

function eraYear(era: string | undefined, count: string | undefined): number {
  return (eraStarts[era ?? ''] ?? 0) + (count === '元' ? 1 : Number(count)) - 1;
}

function japanese(yearNumber: number, monthText: string | undefined, dayText: string | undefined): ReturnType<Read> {
  if (monthText === undefined) return { iso: String(yearNumber), precision: 'year' };
  if (dayText === undefined) return Number(monthText) <= 12 ? month(String(yearNumber), Number(monthText)) : null;
  return day(String(yearNumber), Number(monthText), dayText);
}

function quarter(name: string | undefined, yearText: string | undefined): ReturnType<Read> {
  const names = [
    ['1', 'first', 'I'],
    ['2', 'second', 'II'],
    ['3', 'third', 'III'],
    ['4', 'fourth', 'IV'],
  ];
  const index = names.findIndex((list) => list.includes(name ?? ''));
  if (index < 0) return null;
  return { iso: `${yearText}-${two(index * 3 + 1)}/${yearText}-${two(index * 3 + 3)}`, precision: 'month' };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
