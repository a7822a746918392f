import type { DatePrecision } from '../../contract/claims';

/** What a date says, without its place in the text. */
export interface DateValue {
  readonly iso: string;
  readonly precision: DatePrecision;
}

/** A day of the calendar as ISO 8601; null for the 31st of February and the like. */
export function dayValue(year: number, month: number, day: number): DateValue | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return { iso: `${year}-${two(month)}-${two(day)}`, precision: 'day' };
}

/** A day whose year the text leaves open, as "--05-03" (XML Schema's gMonthDay). */
export function dayOfAnyYear(month: number, day: number): DateValue | null {
  // A leap year, so that the 29th of February is one.
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(2000, month)) return null;
  return { iso: `--${two(month)}-${two(day)}`, precision: 'day' };
}

export function monthValue(year: number, month: number): DateValue | null {
  return month < 1 || month > 12 ? null : { iso: `${year}-${two(month)}`, precision: 'month' };
}

export function yearValue(year: number): DateValue {
  return { iso: String(year), precision: 'year' };
}

/** @param quarter 1 to 4. */
export function quarterValue(year: number, quarter: number): DateValue | null {
  if (quarter < 1 || quarter > 4) return null;
  return { iso: `${year}-${two(quarter * 3 - 2)}/${year}-${two(quarter * 3)}`, precision: 'quarter' };
}

/** @param half 1 or 2. */
export function halfValue(year: number, half: number): DateValue {
  return { iso: half === 1 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`, precision: 'range' };
}

/** @param decade its first year: 1990. */
export function decadeValue(decade: number): DateValue {
  return { iso: `${decade}/${decade + 9}`, precision: 'decade' };
}

/** @param century 1 to 21: the 19th is 1801/1900. */
export function centuryValue(century: number): DateValue | null {
  if (century < 1 || century > 21) return null;
  const four = (year: number) => String(year).padStart(4, '0');
  return { iso: `${four(century * 100 - 99)}/${four(century * 100)}`, precision: 'century' };
}

/** From one date to another; null where either is none, or the second is not the later one. */
export function rangeValue(from: DateValue | null, to: DateValue | null): DateValue | null {
  if (from === null || to === null || from.iso >= to.iso) return null;
  return { iso: `${from.iso}/${to.iso}`, precision: 'range' };
}

/** Which of 3/4/2020 is the day depends on the country; where both could be, only the year is certain. */
export function slashedValue(first: number, second: number, year: number): DateValue | null {
  if (first > 12) return dayValue(year, second, first);
  if (second > 12) return dayValue(year, first, second);
  return first === second ? dayValue(year, first, second) : yearValue(year);
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
