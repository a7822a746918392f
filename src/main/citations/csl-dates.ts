import type { CslDate } from '../../contract/csl';

/** Year, month 1-12 and day where known; years before 1 as CSL counts them: -44 is 44 BC. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Start and end of a CSL date; empty where it has no year that can be read. */
export function datePartsOf(date: CslDate | undefined): DateParts[] {
  const parts = date?.['date-parts']?.map(toParts).filter((part) => part !== undefined) ?? [];
  if (parts.length > 0) {
    return parts.slice(0, 2);
  }
  const [, year, month, day] =
    /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(date?.raw ?? date?.literal ?? '') ?? [];
  const raw = year === undefined ? undefined : toParts([year, month ?? '', day ?? '']);
  return raw === undefined ? [] : [raw];
}

/** The words of a date that has no parts. */
export function dateWords(date: CslDate | undefined): string | undefined {
  return date?.literal ?? date?.raw;
}

function toParts([year, month, day]: readonly (number | string)[]): DateParts | undefined {
  const numbers = [year, month, day].map((part) => (part === undefined || part === '' ? Number.NaN : Number(part)));
  const [yearNumber = Number.NaN, monthNumber = Number.NaN, dayNumber = Number.NaN] = numbers;
  if (!Number.isInteger(yearNumber)) {
    return undefined;
  }
  const hasMonth = monthNumber >= 1 && monthNumber <= 12;
  return {
    year: yearNumber,
    ...(hasMonth ? { month: monthNumber } : {}),
    ...(hasMonth && dayNumber >= 1 && dayNumber <= 31 ? { day: dayNumber } : {}),
  };
}

/** "2025-11-16", "2025-11", "0476"; `separator` and the padding of years are ISO 8601's unless said otherwise. */
export function dateText({ year, month, day }: DateParts, separator = '-'): string {
  // ISO 8601 counts a year 0, which is 1 BC.
  const isoYear = year < 0 ? year + 1 : year;
  const digits = String(Math.abs(isoYear)).padStart(4, '0');
  const pad = (part: number) => String(part).padStart(2, '0');
  return [
    isoYear < 0 ? `-${digits}` : digits,
    ...[month, day].flatMap((part) => (part === undefined ? [] : [pad(part)])),
  ].join(separator);
}
