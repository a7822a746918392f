/** A date of a claim as the person's language writes it: "3 Jun 2024", "Jul 2013", "1990–1999", "3 May"; what is no date comes back as it is. */
export function describeDate(iso: string, locale: string): string {
  return iso
    .split('/')
    .map((part) => describePart(part, locale))
    .join('–');
}

function describePart(part: string, locale: string): string {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(part) ?? [];
  if (year === undefined || month === undefined) return part;
  // A leap year has every day; the years before 100 are no years of the 20th century.
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day ?? 1)));
  if (year !== '-') date.setUTCFullYear(Number(year));
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(year === '-' ? {} : { year: 'numeric' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}
