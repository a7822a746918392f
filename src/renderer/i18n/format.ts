import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Dates, times and numbers as the person's language writes them. Times come in as UTC ISO 8601. */
export interface Formats {
  /** 12345 -> "12,345" */
  number(value: number): string;
  /** 0.714 -> "71%" */
  percent(share: number): string;
  /** "3 Jun 2024"; of a day without a time ("2024-06-03") that day, wherever one is. */
  date(iso: string): string;
  /** "3 Jun 2024, 06:12" */
  dateTime(iso: string): string;
  /** "06:12" */
  time(iso: string): string;
  /** "5 minutes ago", "yesterday", then the date. */
  ago(iso: string): string;
  /** Names joined as in running text: "Kato and Ito". */
  list(items: readonly string[]): string;
  /** Bytes as KB or MB. */
  bytes(count: number): string;
  /** The name of a language by its BCP 47 tag. */
  language(tag: string): string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const dayLength = '2024-06-03'.length;

/** Formats for one language. Values that are no dates come back as they are. */
export function formatsFor(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const dates = new Intl.DateTimeFormat(locale, dayParts);
  const days = new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: 'UTC' });
  const dateTimes = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const formatDate = (format: Intl.DateTimeFormat, iso: string) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : format.format(date);
  };
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    date: (iso) => formatDate(iso.length === dayLength ? days : dates, iso),
    dateTime: (iso) => formatDate(dateTimes, iso),
    time: (iso) => formatDate(times, iso),
    ago(iso) {
      const age = Date.now() - new Date(iso).getTime();
      if (Number.isNaN(age)) return iso;
      if (age < minute) return relative.format(0, 'second');
      if (age < hour) return relative.format(-Math.floor(age / minute), 'minute');
      if (age < day) return relative.format(-Math.floor(age / hour), 'hour');
      if (age < 7 * day) return relative.format(-Math.floor(age / day), 'day');
      return formatDate(dates, iso);
    },
    list: (items) => lists.format(items),
    bytes(count) {
      const isLarge = count >= 1_000_000;
      const unit = isLarge ? 'megabyte' : 'kilobyte';
      const value = isLarge ? count / 1_000_000 : Math.max(count / 1000, count > 0 ? 0.1 : 0);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
    },
    language(tag) {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}

/** Formats in the language of the interface. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsFor(i18n.language), [i18n.language]);
}
