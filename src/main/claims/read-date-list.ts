import { type DateValue, dayValue, monthValue, rangeValue } from './date-values';
import { monthOf } from './month-names';

/** A date and its offset in the text; it ends where the year or the next date of the list does. */
export interface ListedDate {
  readonly start: number;
  readonly value: DateValue;
}

const between = String.raw`(?:(?<!\p{L})(between|між|zwischen|entre)[\s\u00a0]+)?`;
const and = String.raw`(?:,[\s\u00a0]|[\s\u00a0]+(?:and|or|та|і|й|або|und|oder|et|ou|&)[\s\u00a0]+(?:the[\s\u00a0]+|on[\s\u00a0]+)?)$`;
const dayBefore = new RegExp(String.raw`${between}(?<![\p{L}\d.,])(\d{1,2})(?:st|nd|rd|th|\.|-го)?${and}`, 'iu');
const monthBefore = new RegExp(String.raw`${between}(?<!\p{L})(\p{L}+)\.?${and}`, 'iu');

/**
 * The dates that share month and year with the one behind them, the last one first, none before `cut`: "3 and 5 May 2019", "May and July
 * 2019"; "between 3 and 5 May 2019" is one span.
 */
export function readListBefore(text: string, last: ListedDate, cut: number): ListedDate[] {
  const isDay = last.value.precision === 'day' && /\d/u.test(text[last.start] ?? '');
  if (!isDay && last.value.precision !== 'month') return [last];
  const [year = 0, month = 0] = last.value.iso.split('-').map(Number);
  const list = [last];
  for (;;) {
    const next = list.at(-1) ?? last;
    const found = (isDay ? dayBefore : monthBefore).exec(text.slice(cut, next.start));
    if (found === null) return list;
    const value = isDay ? dayValue(year, month, Number(found[2])) : monthValue(year, monthOf(found[2] ?? ''));
    if (value === null || value.iso >= next.value.iso) return list;
    const start = cut + found.index + found[0].indexOf(found[2] ?? '', found[1]?.length ?? 0);
    const span = found[1] !== undefined && list.length === 1 ? rangeValue(value, next.value) : null;
    if (span !== null) return [{ start, value: span }];
    list.push({ start, value });
  }
}
