import {
  centuryValue,
  type DateValue,
  dayOfAnyYear,
  dayValue,
  decadeValue,
  monthValue,
  quarterValue,
  rangeValue,
  yearValue,
} from './date-values';

const number = '[〇一二三四五六七八九十\\d]';
const eraStarts: Readonly<Record<string, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };
const rest = `(?:度)?(?:(${number}{1,3})月(?:(${number}{1,3})日)?)?`;
const western = `(?<![\\d〇一二三四五六七八九十])(1\\d{3}|20\\d{2}|[一二][〇一二三四五六七八九]{3})`;

const spans = new RegExp(`${western}年?[〜～~–—-](1\\d{3}|20\\d{2})年`, 'gu');
const decades = /(?<!\d)(1\d{2}|20\d)0年代/gu;
const centuries = /(?<!\d)(\d{1,2})世紀/gu;
const quarters = /(?<!\d)(1\d{3}|20\d{2})年(?:度)?第([1-4])四半期/gu;
const ofEra = new RegExp(`(明治|大正|昭和|平成|令和)(元|${number}{1,3})年${rest}`, 'gu');
const ofYear = new RegExp(`${western}年${rest}`, 'gu');
const yearless = new RegExp(`(?<!${number})(${number}{1,3})月(${number}{1,3})日`, 'gu');

type Found = (start: number, end: number, value: DateValue) => void;

/** Dates of a Japanese text, by Western years and by eras; `found` is told of each. Digits are ASCII or kanji. */
export function findJapaneseDates(text: string, canLackYear: boolean, found: Found): void {
  if (!/[年月紀]/u.test(text)) return;
  function each(pattern: RegExp, read: (groups: readonly (string | undefined)[]) => DateValue | null): void {
    for (const match of text.matchAll(pattern)) {
      const value = read(match.slice(1));
      if (value !== null) found(match.index, match.index + match[0].length, value);
    }
  }
  each(spans, ([from, to]) => rangeValue(yearValue(numberOf(from)), yearValue(numberOf(to))));
  each(decades, ([decade]) => decadeValue(Number(`${decade}0`)));
  each(centuries, ([century]) => centuryValue(Number(century)));
  each(quarters, ([year, quarter]) => quarterValue(Number(year), Number(quarter)));
  each(ofEra, ([era, year, month, day]) => {
    const count = year === '元' ? 1 : numberOf(year);
    return dated((eraStarts[era ?? ''] ?? 0) + count - 1, month, day);
  });
  each(ofYear, ([year, month, day]) => dated(numberOf(year), month, day));
  if (canLackYear) each(yearless, ([month, day]) => dayOfAnyYear(numberOf(month), numberOf(day)));
}

function dated(year: number, month: string | undefined, day: string | undefined): DateValue | null {
  if (month === undefined) return yearValue(year);
  return day === undefined ? monthValue(year, numberOf(month)) : dayValue(year, numberOf(month), numberOf(day));
}

/** 二〇二四 place by place, 二十三 by tens. */
function numberOf(written: string | undefined): number {
  const digits = [...(written ?? '')].map((sign) => {
    const at = '〇一二三四五六七八九'.indexOf(sign);
    return at >= 0 ? String(at) : sign;
  });
  const ten = digits.indexOf('十');
  if (ten < 0) return Number(digits.join(''));
  return Number(digits.slice(0, ten).join('') || '1') * 10 + Number(digits.slice(ten + 1).join('') || '0');
}
