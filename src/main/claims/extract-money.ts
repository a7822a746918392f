import { coinsAfter, currencyAfter, currencyBefore, type NamedCurrency } from './find-currency';
import { isApproximated } from './is-approximated';
import { isLabel } from './number-labels';
import type { NumberRange, NumberToken } from './read-numbers';
import type { SpanMask } from './span-mask';

/** A sum of money in a text. Offsets are UTF-16 code units, end exclusive. */
export interface FoundMoney {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  /** ISO 4217, or the name in English where the text does not say whose it is: "crowns". */
  readonly currency: string;
  readonly isApproximate: boolean;
  /** Both ends, where the amount is one end of a span: "between 5 and 7 million euros". */
  readonly range?: NumberRange;
}

/**
 * The sums of money that a text names, in order; in "5.2 and 4.1 million euros" both. The text is as `visibleText` gives it, with its
 * numbers and the places of its dates.
 */
export function extractMoney(plain: string, all: readonly NumberToken[], dates: SpanMask): FoundMoney[] {
  const numbers = all.filter(({ start, end }) => dates.isFree(start, end));
  const found: FoundMoney[] = [];
  numbers.forEach((number, index) => {
    const before = currencyBefore(plain.slice(Math.max(0, number.start - 8), number.start));
    const after =
      before === null
        ? (currencyAfter(plain.slice(number.end, number.end + 40)) ?? coinsAfter(plain, number.end))
        : null;
    const named = before ?? after;
    if (named === null) return;
    // "Five won contracts", "20 won games": too little of it to be money.
    if (named.currency === 'KRW' && before === null && number.value < 100) return;
    const start = number.start - (before?.length ?? 0);
    for (const listed of listedBefore(plain, numbers, index, named, after !== null)) found.push(listed);
    found.push({
      start,
      end: number.end + (after?.length ?? 0),
      amount: scaled(number.value, named.scale),
      currency: named.currency,
      isApproximate: isApproximated(plain, start),
    });
    if (before !== null) found.push(...joinedBehind(plain, number, numbers[index + 1], found.pop()));
  });
  return withRanges(
    plain,
    withCoins(
      plain,
      found.sort((a, b) => a.start - b.start),
    ),
  );
}

/** .01 times 34 is .34, not .34000000000000002. */
function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(14));
}

/** "3 dollars and 50 cents" is one sum. */
function withCoins(text: string, money: readonly FoundMoney[]): FoundMoney[] {
  const joined: FoundMoney[] = [];
  for (const sum of money) {
    const last = joined.at(-1);
    const isJoined =
      last !== undefined &&
      sum.amount < 1 &&
      Number.isInteger(last.amount) &&
      (last.currency === sum.currency ||
        isPoundWithPence(last, sum) ||
        /(?:cents?|¢)$/iu.test(text.slice(sum.start, sum.end))) &&
      /^(?:,?[\s\u00a0]+(?:and[\s\u00a0]+)?|[\s\u00a0]+(?:і|та)[\s\u00a0]+)$/u.test(text.slice(last.end, sum.start));
    if (isJoined)
      joined[joined.length - 1] = {
        ...last,
        end: sum.end,
        amount: scaled(last.amount + sum.amount, 1),
        currency: isPoundWithPence(last, sum) ? sum.currency : last.currency,
      };
    else joined.push(sum);
  }
  return joined;
}

/** Pence say whose pounds they belong to. */
function isPoundWithPence(last: FoundMoney, sum: FoundMoney): boolean {
  return last.currency === 'pounds' && sum.currency === 'GBP';
}

const spanBetween = /^(?:[\s\u00a0]*[-–—〜～][\s\u00a0]*|[\s\u00a0]+(?:to|до|bis|à)[\s\u00a0]+)$/u;
const pairBetween = /^[\s\u00a0]+(?:and|та|і|й|und|et)[\s\u00a0]+$/u;
const between = /(?:^|[^\p{L}])(?:between|між|zwischen|entre)[\s\u00a0]+(?:\p{L}+[\s\u00a0]+)?$/iu;

/** Marks the two ends of a span: "5-7 million euros", "between $5 and $7". */
function withRanges(text: string, money: readonly FoundMoney[]): FoundMoney[] {
  const marked = [...money];
  for (let at = 1; at < marked.length; at++) {
    const [from, to] = [marked[at - 1], marked[at]];
    if (from === undefined || to === undefined || from.currency !== to.currency || from.amount >= to.amount) continue;
    const joined = text.slice(from.end, to.start);
    const before = text.slice(Math.max(0, from.start - 24), from.start);
    if (!spanBetween.test(joined) && !(pairBetween.test(joined) && between.test(before))) continue;
    const range = { from: from.amount, to: to.amount };
    marked[at - 1] = { ...from, range };
    marked[at] = { ...to, range };
  }
  return marked;
}

/** "$3-4 billion": the sign stands before the first of a span, the multiplier behind the last, and both mean both. */
function joinedBehind(
  text: string,
  first: NumberToken,
  last: NumberToken | undefined,
  sum: FoundMoney | undefined,
): FoundMoney[] {
  if (sum === undefined) return [];
  if (last === undefined || !/^[\s\u00a0]?[-–—][\s\u00a0]?$/u.test(text.slice(first.end, last.start))) return [sum];
  const factor = first.multiplier === 1 && !first.isGrouped ? last.multiplier : 1;
  if (first.value * factor >= last.value) return [sum];
  return [
    { ...sum, amount: first.value * factor },
    { ...sum, start: last.start, end: last.end, amount: last.value },
  ];
}

/** Numbers of a list or span whose currency is named once, behind the last: "180,000, 146,500 and 86,100.75 euros", "5-7 million euros". */
function listedBefore(
  text: string,
  numbers: readonly NumberToken[],
  index: number,
  { currency, scale }: NamedCurrency,
  isNamedBehind: boolean,
): FoundMoney[] {
  const listed: FoundMoney[] = [];
  if (!isNamedBehind) return [];
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
    if (
      isLabel(text, number.start, number.end) ||
      currencyBefore(text.slice(Math.max(0, number.start - 8), number.start)) !== null
    )
      break;
    const factor = number.multiplier === 1 && !number.isGrouped ? next.multiplier : 1;
    listed.push({
      start: number.start,
      end: number.end,
      amount: scaled(number.value, factor * scale),
      currency,
      isApproximate: isApproximated(text, number.start),
    });
    next = { ...number, multiplier: next.multiplier };
  }
  return listed.reverse();
}
