import type { FoundMoney, FoundQuantity } from '../claims/public';

export interface NumberValue {
  readonly type: 'number';
  readonly value: number;
  /** ISO 4217 or a unit of measure or rate; '' for a mere count. */
  readonly unit: string;
  /** Hash of the stem of what is counted; 0 where nothing is. */
  readonly counted: number;
  readonly bound: 'exact' | 'about' | 'over' | 'under';
  /** The place of the last digit that says something: 1e9 for "12 billion", 1e8 for "12.0 billion". */
  readonly step: number;
}

export interface DateValue {
  readonly type: 'date';
  /** As in FoundDate: 2004-02-16, 2013-07, 1992 or an interval of two of them. */
  readonly iso: string;
}

export type Value = NumberValue | DateValue;

export type Agreement = 'same' | 'refines' | 'differs';

// Behind one of these the true value lies on one side of the figure.
const lowerBound =
  /(?:over|more than|at least|above|exceed\w*|upwards of|in excess of|понад|більше|більш ніж|щонайменше|не менше|über|mehr als|mindestens|plus de|au moins)\s*(?:a total of|the|a)?\s*$/u;
const upperBound =
  /(?:under|below|less than|fewer than|at most|up to|almost|nearly|not quite|менше|менш ніж|не більше|до|майже|unter|weniger als|höchstens|fast|knapp|moins de|presque)\s*(?:a total of|the|a)?\s*$/u;

/** @param before the words before the figure, in lower case. */
export function boundOf(before: string, isApproximate: boolean): NumberValue['bound'] {
  if (!isApproximate) return 'exact';
  if (lowerBound.test(before)) return 'over';
  return upperBound.test(before) ? 'under' : 'about';
}

export function toMoneyValue(
  { amount, currency }: FoundMoney,
  figure: string,
  bound: NumberValue['bound'],
): NumberValue {
  return { type: 'number', value: amount, unit: currency, counted: 0, bound, step: stepOf(amount, figure) };
}

export function toNumberValue(
  { value, unit }: Pick<FoundQuantity, 'value' | 'unit'>,
  figure: string,
  counted: number,
  bound: NumberValue['bound'],
): NumberValue {
  return { type: 'number', value, unit, counted, bound, step: stepOf(value, figure) };
}

// "12 billion" may round 12.3 billion; "5,000" is taken to mean 5,000.
const roundedFrom = 1e6;

/** Whether two figures for one thing agree; `refines` where one is only more exact than the other. */
export function compareNumbers(a: NumberValue, b: NumberValue): Agreement {
  if (a.unit !== b.unit) return 'differs';
  if (a.value === b.value) return 'same';
  if ((a.bound === 'exact') !== (b.bound === 'exact')) {
    const [loose, exact] = a.bound === 'exact' ? [b, a] : [a, b];
    return isWithin(loose, exact.value) || isRounded(loose, exact) ? 'refines' : 'differs';
  }
  const [coarse, fine] = a.step > b.step ? [a, b] : [b, a];
  return coarse.step >= roundedFrom && isRounded(coarse, fine) ? 'refines' : 'differs';
}

// "Over 12 billion" is seldom said of 15 billion.
const furthest = 0.25;

function isWithin({ value, bound }: NumberValue, exact: number): boolean {
  if (bound === 'over') return exact > value && exact <= value * (1 + furthest);
  return bound === 'under' && exact < value && exact >= value * (1 - furthest);
}

// Nobody rounds 0.6 billion to one.
const mostRounded = 0.1;

function isRounded(coarse: NumberValue, fine: NumberValue): boolean {
  const distance = fine.value - coarse.value;
  const isNear = distance >= -coarse.step / 2 && distance < coarse.step / 2;
  return fine.step < coarse.step && isNear && Math.abs(distance) <= Math.abs(coarse.value) * mostRounded;
}

/** @param figure the value as it is written */
function stepOf(value: number, figure: string): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  // "32.0" is given to the tenth; zeros before the point only may be rounded.
  const decimals = /\d[.,]\d{1,2}(?!\d)/u.test(figure) ? (figure.match(/\d/gu)?.length ?? 0) - 1 : 0;
  return 10 ** (Number(exponent) - Math.max(0, mantissa.length - 2, decimals));
}

/** Whether two dates are the same, one lies within the other, or they exclude each other. */
export function compareDates(a: DateValue, b: DateValue): Agreement {
  if (a.iso === b.iso) return 'same';
  // Of two spans of time neither says the other more exactly.
  if (a.iso.includes('/') && b.iso.includes('/')) return 'differs';
  const isApart = lastDay(a.iso) < firstDay(b.iso) || lastDay(b.iso) < firstDay(a.iso);
  return isApart ? 'differs' : 'refines';
}

// ISO dates sort like the days they name, so a year starts before and ends behind all of its days.
function firstDay(iso: string): string {
  const end = iso.indexOf('/');
  return end < 0 ? iso : iso.slice(0, end);
}

function lastDay(iso: string): string {
  return `${iso.slice(iso.indexOf('/') + 1)}~`;
}
