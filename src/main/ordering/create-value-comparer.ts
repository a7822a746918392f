/**
 * How values of one column follow one another: numbers by size, words by the rules of a language, with the numbers in them by size.
 * @param locale BCP 47 tag; one that is malformed counts as English.
 */
export function createValueComparer(locale: string): (left: string | number, right: string | number) => number {
  const { compare } = new Intl.Collator(canonicalLocale(locale), { numeric: true });
  return (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right));
}

function canonicalLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
