const locales = ['en', 'uk', 'de', 'fr'];

function listNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it, Ukrainian puts the month into the genitive.
      const monthOnly = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
      const withDay = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const date = new Date(Date.UTC(2024, month, 1));
        name(names, monthOnly.format(date), month + 1);
        name(names, withDay.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '', month + 1);
      }
      // 1 January 2024 was a Monday.
      for (let day = 0; day < 7; day++) name(names, weekday.format(new Date(Date.UTC(2024, 0, day + 1))), 101 + day);
    }
  }
  // Common words as often as months.
  for (const word of ['may', 'march', 'mar', 'sun', 'sat', 'do', 'mo', 'so', 'fr', 'di', 'mi']) names.delete(word);
  return names;
}

function name(names: Map<string, number>, word: string, value: number): void {
  const bare = word.toLowerCase().replace(/\.$/u, '');
  if (bare.length > 2) names.set(bare, value);
}

let builtNames: Map<string, number> | undefined;

/** 1 to 12 for a month, 101 to 107 for Monday to Sunday, 0 for any other word. "May" and "March" are left to dates with a year. */
export function calendarValue(word: string): number {
  builtNames ??= listNames();
  return builtNames.get(word) ?? 0;
}
