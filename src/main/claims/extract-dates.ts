import { type DateValue, rangeValue, yearValue } from './date-values';
import { findBareYears } from './find-bare-years';
import { findFigureDates } from './find-figure-dates';
import { findJapaneseDates } from './find-japanese-dates';
import { findWordedDates } from './find-worded-dates';
import { findYearlessDays } from './find-yearless-days';
import { readDatesBeforeYear } from './read-date-before-year';
import { createSpanMask } from './span-mask';
import { visibleText } from './visible-text';

/**
 * A date in a text. Offsets are UTF-16 code units, end exclusive. `iso` is ISO 8601, as far as the precision goes: 2004-02-16, 2013-07,
 * 1992; an interval for a longer time: 1990/1999 (decade), 2021-07/2021-09 (quarter), 1801/1900 (century), 2024-05-03/2024-05-07 (range).
 */
export interface FoundDate extends DateValue {
  readonly start: number;
  readonly end: number;
}

export interface DateOptions {
  /** Also days whose year the text leaves open: "on 5 May" is "--05-05". */
  readonly canLackYear?: boolean;
}

const fullYear = /(?<!\d)(1\d{3}|20\d{2})(?![\d\p{L}])/gu;

/**
 * The dates that a text names: days, months, years, quarters, decades, centuries, and spans whose ends share their month or year
 * ("5–7 May 2019", "2014–2022"); in order, none inside another. Of "between 1972 and 1989" each end is a date.
 */
export function extractDates(text: string, options: DateOptions = {}): FoundDate[] {
  const { visible, toOriginal } = visibleText(text);
  return datesIn(visible, options).map(toOriginal);
}

/** Like `extractDates`, of a text as `visibleText` gives it. */
export function datesIn(visible: string, { canLackYear = false }: DateOptions): FoundDate[] {
  if (!/[\d世年月]|centur|століт|siècle|teen|ties|thousand|twenty|(?:st|nd|rd|th) of/u.test(visible) && !canLackYear)
    return [];
  const mask = createSpanMask(visible.length);
  const dates: FoundDate[] = [];
  function found(start: number, end: number, value: DateValue): void {
    if (!mask.isFree(start, end)) return;
    mask.take(start, end);
    dates.push({ start, end, ...value });
  }
  findWordedDates(visible, canLackYear, found);
  findFigureDates(visible, found);
  findJapaneseDates(visible, canLackYear, found);
  let from = 0;
  for (const match of visible.matchAll(fullYear)) {
    const end = match.index + 4;
    if (!mask.isFree(match.index, end)) continue;
    let last = end;
    for (const { start, value } of readDatesBeforeYear(visible, match.index, Number(match[0]), from)) {
      found(start, last, value);
      last = start;
      from = end;
    }
  }
  for (const { start, end, first, last } of findBareYears(visible, mask)) {
    const value = last === undefined ? yearValue(first) : rangeValue(yearValue(first), yearValue(last));
    if (value !== null) found(start, end, value);
  }
  if (canLackYear) findYearlessDays(visible, found);
  dates.sort((a, b) => a.start - b.start);
  return canLackYear ? dates.map((date, at) => withSharedYear(visible, date, dates[at + 1])) : dates;
}

/** "31 March and 21 April 2019": the year stands once, behind the last. */
function withSharedYear(text: string, date: FoundDate, next: FoundDate | undefined): FoundDate {
  if (!date.iso.startsWith('--') || next?.precision !== 'day' || next.iso.startsWith('--')) return date;
  const between = text.slice(date.end, Math.min(next.start, date.end + 8));
  if (!/^(?:[\s\u00a0]+(?:and|or|та|і|й|або|und|oder|et|ou)|,)[\s\u00a0]+$/u.test(between)) return date;
  return { ...date, iso: `${next.iso.slice(0, 4)}${date.iso.slice(1)}` };
}
