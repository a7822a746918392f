import type { Claim } from '../../../contract/claims';

type Money = Claim['money'][number];
type Quantity = Claim['quantities'][number];
type Figure = Pick<Quantity, 'isApproximate' | 'range'>;

/** Sums as the person's language writes them: "€412,600.75", "≈ 12,000,000 crowns", "3–5 USD". A span is told once. */
export function describeMoney(money: readonly Money[], locale: string): readonly string[] {
  return once(
    money.map(({ amount, currency, ...rest }) => {
      const format = currencyFormat(currency, locale);
      const words = spanOf(rest, amount, (value) => format?.format(value) ?? numberFormat(locale).format(value));
      return format === null ? `${words} ${currency}` : words;
    }),
  );
}

/** Counts and measures: "≈ 70 villages", "2–3 books / year", "12 %". */
export function describeQuantities(quantities: readonly Quantity[], locale: string): readonly string[] {
  return once(
    quantities.map(({ value, unit, counted, rate, ...rest }) => {
      const words = [spanOf(rest, value, (one) => numberFormat(locale).format(one)), unit, counted];
      return [...words.filter(Boolean), ...(rate === undefined ? [] : ['/', rate])].join(' ');
    }),
  );
}

function spanOf({ isApproximate, range }: Figure, value: number, format: (value: number) => string): string {
  const words = range === undefined ? format(value) : `${format(range.from)}–${format(range.to)}`;
  return isApproximate === true ? `≈ ${words}` : words;
}

function numberFormat(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
}

/** null for money that has no code: the text does not say whose it is. */
function currencyFormat(currency: string, locale: string): Intl.NumberFormat | null {
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  return new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
}

function once(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
