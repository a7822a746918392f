import { asciiDigits, extractDates, type FoundDate } from './extract-dates';
import { currencyAfter, currencyBefore } from './find-currency';
import { isApproximated } from './is-approximated';
import { isLabel } from './number-labels';
import { type NumberToken, readNumbers } from './read-numbers';

/** A sum of money in a text. Offsets are UTF-16 code units, end exclusive. */
export interface FoundMoney {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  /** ISO 4217, or the name in English where the text does not say whose it is: "crowns". */
  readonly currency: string;
  readonly isApproximate: boolean;
}

/** The sums of money that a text names, in order; in "5.2 and 4.1 million euros" both. */
export function extractMoney(text: string, dates: readonly FoundDate[] = extractDates(text)): FoundMoney[] {
  const plain = asciiDigits(text);
  const numbers = readNumbers(plain).filter(
    ({ start, end }) => !dates.some((date) => start < date.end && date.start < end),
  );
  const found: FoundMoney[] = [];
  numbers.forEach((number, index) => {
    const before = currencyBefore(plain.slice(Math.max(0, number.start - 8), number.start));
    const after = before === null ? currencyAfter(plain.slice(number.end, number.end + 40)) : null;
    const named = before ?? after;
    if (named === null) return;
    const start = number.start - (before?.length ?? 0);
    found.push(...listedBefore(plain, numbers, index, named.currency, after !== null));
    found.push({
      start,
      end: number.end + (after?.length ?? 0),
      amount: number.value,
      currency: named.currency,
      isApproximate: isApproximated(plain, start),
    });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Numbers of a list or span whose currency is named once, behind the last: "180,000, 146,500 and 86,100.75 euros", "5-7 million euros". */
function listedBefore(
  text: string,
  numbers: readonly NumberToken[],
  index: number,
  currency: string,
  isNamedBehind: boolean,
): FoundMoney[] {
  const listed: FoundMoney[] = [];
  if (!isNamedBehind) return listed;
  let next = numbers[index];
  for (let at = index - 1; at >= 0 && next !== undefined; at--) {
    const number = numbers[at];
    if (number === undefined || number.isWord !== next.isWord) break;
    if (
      !/^(?:[\s\u00a0]*[-–,][\s\u00a0]*|,?[\s\u00a0]+(?:and|or|to|та|і|й|до|або|und|oder|bis|et|ou|à)[\s\u00a0]+)$/u.test(
        text.slice(number.end, next.start),
      )
    )
      break;
    if (isLabel(text, number.start, number.end) || currencyBefore(text.slice(0, number.start)) !== null) break;
    const factor = number.multiplier === 1 && !number.isGrouped ? next.multiplier : 1;
    listed.unshift({
      start: number.start,
      end: number.end,
      amount: number.value * factor,
      currency,
      isApproximate: isApproximated(text, number.start),
    });
    next = { ...number, multiplier: next.multiplier };
  }
  return listed;
}
