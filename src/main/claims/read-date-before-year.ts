import { type DateValue, dayValue, halfValue, monthValue, quarterValue, rangeValue } from './date-values';
import { monthOf } from './month-names';
import { type ListedDate, readListBefore } from './read-date-list';

type Groups = readonly (string | undefined)[];
type Read = (groups: Groups, year: number) => DateValue | null;

const gap = String.raw`[\s\u00a0\u202f]`;
// A number that only looks like a day since it is the end of another one ("3.13 May") is ruled out; "2024.13 May" is two dates glued.
const day = String.raw`(?<![\p{L}\d])(?<!(?:^|\D)\d{1,3}[.,])(\d{1,2})(?:st|nd|rd|th|er|\.|-го|-е|-те|º)?`;
const name = String.raw`(?<!\p{L})(\p{L}+)\.?`;
const of = `(?:day${gap}+)?(?:of${gap}+|de${gap}+)?`;
const to = `(?:${gap}*[-–—]${gap}*|${gap}+(?:to|until|till|through|по|до|bis|au|a|até)${gap}+)`;
const end = `,?${gap}+(?:of${gap}+|de${gap}+|in${gap}+)?$`;

const firsts: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  '1': 1,
  i: 1,
  перше: 1,
  першого: 1,
  першому: 1,
  перший: 1,
  ersten: 1,
  erste: 1,
  premier: 1,
  '1er': 1,
  second: 2,
  '2nd': 2,
  '2': 2,
  ii: 2,
  друге: 2,
  другого: 2,
  другому: 2,
  другий: 2,
  zweiten: 2,
  zweite: 2,
  deuxième: 2,
  '2e': 2,
  third: 3,
  '3rd': 3,
  '3': 3,
  iii: 3,
  третього: 3,
  третьому: 3,
  третій: 3,
  dritten: 3,
  dritte: 3,
  troisième: 3,
  '3e': 3,
  fourth: 4,
  '4th': 4,
  '4': 4,
  iv: 4,
  четвертого: 4,
  четвертому: 4,
  четвертий: 4,
  vierten: 4,
  vierte: 4,
  quatrième: 4,
  '4e': 4,
  last: 4,
  final: 4,
};

// The narrower before the wider: a span of days before its last day, a day before its month.
const patterns: readonly (readonly [RegExp, Read])[] = [
  [
    pattern(`${day}${gap}*${of}${name}${to}${day}${gap}*${of}${name}${end}`),
    ([d1, m1, d2, m2], year) => rangeValue(dayIn(year, m1, d1), dayIn(year, m2, d2)),
  ],
  [
    pattern(`${name}${gap}+${day}${to}${name}${gap}+${day}${end}`),
    ([m1, d1, m2, d2], year) => rangeValue(dayIn(year, m1, d1), dayIn(year, m2, d2)),
  ],
  [
    pattern(`${day}${to}${day}${gap}*${of}${name}${end}`),
    ([d1, d2, m], year) => rangeValue(dayIn(year, m, d1), dayIn(year, m, d2)),
  ],
  [
    pattern(`${name}${gap}+${day}${to}${day}${end}`),
    ([m, d1, d2], year) => rangeValue(dayIn(year, m, d1), dayIn(year, m, d2)),
  ],
  [pattern(`${day}${gap}*${of}${name}${end}`), ([d, m], year) => dayIn(year, m, d)],
  [
    // The day of the week may stand in between: "February 16 (Monday) 2004".
    pattern(String.raw`${name}${gap}+(?:the${gap}+)?${day}(?:${gap}*\(\p{L}+\.?\))?${end}`),
    ([m, d], year) => dayIn(year, m, d),
  ],
  [
    pattern(`${name}${to}${name}${end}`),
    ([m1, m2], year) => rangeValue(monthValue(year, monthOf(m1 ?? '')), monthValue(year, monthOf(m2 ?? ''))),
  ],
  [pattern(`${name}${end}`), ([m], year) => monthValue(year, monthOf(m ?? ''))],
  [
    pattern(
      String.raw`(?<![\p{L}\d])(?:Q([1-4])|([1-4]|\p{L}+|\d\p{L}{1,2})\.?${gap}+(?:quarter|Quartals?|кварталі?у?|trimestre))${end}`,
    ),
    ([short, ordinal], year) => quarterValue(year, firsts[(short ?? ordinal ?? '').toLowerCase()] ?? 0),
  ],
  [
    pattern(
      String.raw`(?<![\p{L}\d])(?:H([12])|([12]|\p{L}+|\d\p{L}{1,2})\.?(?:${gap}+|-)(?:half|Halbjahr|півріччя|півріччі|половині|половина|semestre))${end}`,
    ),
    ([short, ordinal], year) => {
      const half = firsts[(short ?? ordinal ?? '').toLowerCase()] ?? 0;
      return half === 1 || half === 2 ? halfValue(year, half) : null;
    },
  ],
];
// The longest of these, with a day of the week in brackets, takes less.
const reach = 64;

/**
 * The dates that end with the year at `yearStart` of a text, the last one first, none before `from`: "5 May 2019" has one, "3 and 5 May
 * 2019" two; empty where only a year stands there.
 */
export function readDatesBeforeYear(text: string, yearStart: number, year: number, from: number): ListedDate[] {
  let cut = Math.max(from, yearStart - reach);
  // Half a number or name would be taken for a whole one.
  while (cut > from && cut < yearStart && /[\p{L}\d]/u.test(text[cut - 1] ?? '')) cut += 1;
  const left = text.slice(cut, yearStart);
  if (!/[\s\u00a0\u202f]$/u.test(left)) return [];
  for (const [regex, read] of patterns) {
    const found = regex.exec(left);
    if (found === null) continue;
    const value = read(found.slice(1), year);
    if (value === null) continue;
    const last = { start: cut + found.index, value };
    return readListBefore(text, last, cut);
  }
  return [];
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'u');
}

function dayIn(year: number, month: string | undefined, day: string | undefined): DateValue | null {
  return dayValue(year, monthOf(month ?? ''), Number(day));
}
