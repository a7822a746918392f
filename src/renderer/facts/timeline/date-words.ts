import type { TFunction } from 'i18next';
import type { FactSummary } from '../../../contract/facts';

type ReadDate = FactSummary['dates'][number];

// Years are told as they are read: no calendar but the Gregorian, no time zone but the one they were written in.
const shared = { timeZone: 'UTC', calendar: 'gregory' } as const;
const partsByLength: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};
const yearless = /^--(\d{2})-(\d{2})$/;
// It has a 29 February.
const leapYear = '2000';
// Making one costs as much as hundreds of uses.
const known = new Map<string, Intl.DateTimeFormat>();

/**
 * Says a date of a statement in the words of a language, as exactly as it was read: "26 January 1992", "January 1992", "1992",
 * "1990s", "5 – 7 May 2019".
 * @param date ISO 8601 as of claims, interval and yearless day too; what is none is given back as it stands
 */
export function dateWords({ iso, precision }: ReadDate, locale: string, t: TFunction<'facts'>): string {
  const [, month, day] = yearless.exec(iso) ?? [];
  if (month !== undefined && day !== undefined) {
    return format(`${leapYear}-${month}-${day}`, locale, { month: 'long', day: 'numeric' }) ?? iso;
  }
  const [from = '', to] = iso.split('/');
  if (to === undefined) return partWords(from, locale) ?? iso;
  if (precision === 'decade') return t('timeline.decade', { year: Number(from) });
  if (precision === 'century') return centuryWords(Math.ceil(Number(to) / 100), locale, t);
  return rangeWords(from, to, locale) ?? iso;
}

/** A day, month or year in words: "13 June 2024", "June 2024", "2024". '' stays ''. */
export function looseDateWords(iso: string, locale: string): string {
  return partWords(iso, locale) ?? iso;
}

function partWords(iso: string, locale: string): string | undefined {
  const parts = partsByLength[iso.length];
  return parts === undefined ? undefined : format(iso, locale, parts);
}

function rangeWords(from: string, to: string, locale: string): string | undefined {
  const parts = partsByLength[from.length];
  const [start, end] = [new Date(from), new Date(to)];
  if (parts === undefined || from.length !== to.length || !isReal(start) || !isReal(end) || start > end) {
    const [first, last] = [partWords(from, locale), partWords(to, locale)];
    return first === undefined || last === undefined ? undefined : `${first} – ${last}`;
  }
  return formatOf(locale, parts).formatRange(start, end);
}

function centuryWords(number: number, locale: string, t: TFunction<'facts'>): string {
  const form = new Intl.PluralRules(locale, { type: 'ordinal' }).select(number);
  switch (form) {
    case 'one':
      return t('timeline.century.first', { number });
    case 'two':
      return t('timeline.century.second', { number });
    case 'few':
      return t('timeline.century.third', { number });
    default:
      return t('timeline.century.nth', { number });
  }
}

function format(iso: string, locale: string, parts: Intl.DateTimeFormatOptions): string | undefined {
  const date = new Date(iso);
  return isReal(date) ? formatOf(locale, parts).format(date) : undefined;
}

function formatOf(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(parts).join(' ')}`;
  const made = known.get(key) ?? new Intl.DateTimeFormat(locale, { ...shared, ...parts });
  known.set(key, made);
  return made;
}

function isReal(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}
