import { hasGermanWords } from './has-german-words';
import { isApproximated } from './is-approximated';
import { isLabel } from './number-labels';
import type { NumberRange, NumberToken } from './read-numbers';
import { type QuantityValue, readQuantity } from './read-quantity';
import type { SpanMask } from './span-mask';

/** A count or measure in a text. Offsets are UTF-16 code units, end exclusive. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** '%', a measure in the singular ("kilometre"), a rate ("per year"), or '' for a mere count. */
  readonly unit: string;
  /** What is counted, in the words of the text; '' for a measure. */
  readonly counted: string;
  readonly isApproximate: boolean;
  /** Both ends, where the value is one end of a span: "two or three", "10–12". */
  readonly range?: NumberRange;
  /** What it is counted by: "a year" is 'year', "per person" is 'person'. */
  readonly rate?: string;
}

// "Minus 31 degrees", "-3%", "fell to −0.4 per cent"; a dash with a space behind it is none.
const minusBefore = /(?:^|[\s(])(?:[Mm]inus[\s\u00a0]|[Мм]інус[\s\u00a0]|[Mm]oins[\s\u00a0]|[-−])$/u;

const joiner =
  /^(?:[\s\u00a0]*[-–—][\s\u00a0]*|[\s\u00a0]+(?:or|to|and|або|чи|до|та|і|oder|bis|und|ou|à|et)[\s\u00a0]+)$/u;

/**
 * The counts and measures that a text states, in order. Dates, sums of money, labels ("Thesis 3", "(2)", "[5]") and anaphora ("the two
 * sides") are none. A span ("two or three books") gives both its ends, each approximate and with the range. The text is as
 * `visibleText` gives it, with its numbers and the places of its dates and sums.
 */
export function extractQuantities(plain: string, all: readonly NumberToken[], taken: SpanMask): FoundQuantity[] {
  const numbers = all.filter(({ start, end }) => taken.isFree(start, end));
  const isGerman = hasGermanWords(plain);
  const values = numbers.map((number) => readQuantity(plain, number, isGerman));
  const found: FoundQuantity[] = [];
  numbers.forEach((number, index) => {
    const read = values[index] ?? null;
    if (read === null) return;
    const first = numbers[index - 1];
    const factor = first?.multiplier === 1 && !first.isGrouped ? number.multiplier : 1;
    const from = (first?.value ?? 0) * factor;
    const isSpan =
      first !== undefined &&
      isBare(values[index - 1]) &&
      !isLabel(plain, first.start, first.end) &&
      joiner.test(plain.slice(first.end, number.start)) &&
      from < number.value;
    const sign =
      /^(?:%|degree)/u.test(read.unit) && minusBefore.test(plain.slice(Math.max(0, number.start - 8), number.start))
        ? -1
        : 1;
    const range = isSpan ? { range: { from, to: number.value } } : {};
    // "200,000 to 250,000 people": alone, the first was a mere number.
    if (isSpan && found.at(-1)?.start === first.start) found.pop();
    if (isSpan) found.push({ ...read, ...range, start: first.start, value: from, isApproximate: true });
    found.push({
      ...read,
      ...range,
      start: number.start,
      value: sign * number.value,
      isApproximate: isSpan || isApproximated(plain, number.start),
    });
  });
  return found.map((quantity) => ({ ...quantity, counted: quantity.counted.replace(/\s+/gu, ' ') }));
}

function isBare(value: QuantityValue | null | undefined): boolean {
  return value == null || (value.unit === '' && value.counted === '');
}
