import { asciiDigits, extractDates, type FoundDate } from './extract-dates';
import { extractMoney, type FoundMoney } from './extract-money';
import { findUnit } from './find-unit';
import { isApproximated } from './is-approximated';
import { lowerCase } from './lower-case';
import { isLabel } from './number-labels';
import { readCountedNoun } from './read-counted-noun';
import { type NumberToken, readNumbers } from './read-numbers';

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
}

type Value = Pick<FoundQuantity, 'end' | 'unit' | 'counted'>;

const rate =
  /^[\s\u00a0]+(?:a|an|per|each|every|на|за|щороку|pro|par|por)[\s\u00a0]+(second|minute|hour|day|week|month|year|person|capita|секунду|хвилину|годину|день|добу|тиждень|місяць|рік|tag|woche|monat|jahr|jour|semaine|mois|an)(?!\p{L})/u;
const rateNames: Readonly<Record<string, string>> = {
  capita: 'person',
  секунду: 'second',
  хвилину: 'minute',
  годину: 'hour',
  день: 'day',
  добу: 'day',
  тиждень: 'week',
  місяць: 'month',
  рік: 'year',
  tag: 'day',
  woche: 'week',
  monat: 'month',
  jahr: 'year',
  jour: 'day',
  semaine: 'week',
  mois: 'month',
  an: 'year',
};
const joiner =
  /^(?:[\s\u00a0]*[-–][\s\u00a0]*|[\s\u00a0]+(?:or|to|and|або|чи|до|та|і|oder|bis|und|ou|à|et)[\s\u00a0]+)$/u;
const counters = /^[\s\u00a0]?(人|名|件|冊|隻|年間|か国|カ国|ヶ国|個|台|本|社|校|回|歳|世帯|地域|団体|種類)/u;

/**
 * The counts and measures that a text states, in order. Dates, sums of money, labels ("Thesis 3", "(2)", "[5]") and anaphora ("the two
 * sides") are none. A span ("two or three books") gives both its ends, each approximate.
 */
export function extractQuantities(
  text: string,
  dates: readonly FoundDate[] = extractDates(text),
  money: readonly FoundMoney[] = extractMoney(text, dates),
): FoundQuantity[] {
  const plain = asciiDigits(text);
  const taken = [...dates, ...money];
  const numbers = readNumbers(plain).filter(
    ({ start, end }) => !taken.some((other) => start < other.end && other.start < end),
  );
  const found: FoundQuantity[] = [];
  numbers.forEach((number, index) => {
    const read = readValue(plain, number) ?? inBrackets(plain, number);
    if (read === null) return;
    const first = numbers[index - 1];
    const isSpan =
      first !== undefined &&
      isWithoutNoun(plain, first) &&
      joiner.test(plain.slice(first.end, number.start)) &&
      first.value < number.value;
    if (isSpan) {
      const factor = first.multiplier === 1 && !first.isGrouped ? number.multiplier : 1;
      found.push({ ...read, start: first.start, value: first.value * factor, isApproximate: true });
    }
    found.push({
      ...read,
      start: number.start,
      value: number.value,
      isApproximate: isSpan || isApproximated(plain, number.start),
    });
  });
  return found.map((quantity) => ({ ...quantity, counted: quantity.counted.replace(/\s+/gu, ' ') }));
}

function readValue(text: string, number: NumberToken): Value | null {
  const before = lowerCase(text.slice(Math.max(0, number.start - 40), number.start));
  const after = text.slice(number.end, number.end + 80);
  const lowerAfter = lowerCase(after);
  const percent =
    /^[\s\u00a0]?(?:%|％|percent(?:age points?)?|per cent|відсотк\p{L}*|prozent|pour[\s\u00a0]cent|por ciento|por cento|パーセント)/u.exec(
      lowerAfter,
    );
  if (percent !== null) return { end: number.end + percent[0].length, unit: '%', counted: '' };
  if (isLabel(text, number.start, number.end) || isClock(before, lowerAfter)) return null;
  // "the two countries" speaks of what was named before, and counts nothing.
  if (
    number.isWord &&
    /(?:^|[^\p{L}])(?:the|these|those|both|our|their|its|обидва|обидві|ці|ці|обох|die|les)[\s\u00a0]+$/u.test(before)
  )
    return null;
  const unit = findUnit(after);
  if (unit !== null) return withRate(text, number.end + unit.length, unit.unit, '');
  const counter = counters.exec(after);
  if (counter !== null) return { end: number.end + counter[0].length, unit: '', counted: counter[1] ?? '' };
  const noun = readCountedNoun(after);
  if (noun !== null) return withRate(text, number.end + noun.length, '', noun.noun);
  const large = number.multiplier > 1 || number.isGrouped;
  return large ? { end: number.end, unit: '', counted: '' } : null;
}

function withRate(text: string, end: number, unit: string, counted: string): Value {
  const found = rate.exec(lowerCase(text.slice(end, end + 40)));
  if (found === null) return { end, unit, counted };
  const per = found[1] ?? '';
  return { end: end + found[0].length, unit: `${unit} per ${rateNames[per] ?? per}`.trim(), counted };
}

/** "A number of Ukrainians … (1415)", "an earthquake (5.2)": the figure stands in brackets behind what it belongs to. */
function inBrackets(text: string, number: NumberToken): Value | null {
  const before = text.slice(0, number.start);
  if (number.isWord || !/\($/u.test(before) || !/^\)/u.test(text.slice(number.end))) return null;
  const end = number.end;
  if (/(?:quake|землетрус|magnitude|магнітуд)/iu.test(before) && number.value < 10)
    return { end, unit: 'magnitude', counted: '' };
  const counted = /(?:^|[^\p{L}])number of (\p{L}[\p{L}’'-]*)/iu.exec(before)?.[1];
  return counted !== undefined && number.value >= 20 ? { end, unit: '', counted } : null;
}

function isWithoutNoun(text: string, number: NumberToken): boolean {
  return readValue(text, number) === null && !isLabel(text, number.start, number.end);
}

function isClock(before: string, after: string): boolean {
  if (/^[\s\u00a0]?(?:a\.?m\.?|p\.?m\.?|o['’]clock|uhr)(?!\p{L})/u.test(after)) return true;
  if (/годин\p{L}*[\s\u00a0]+$/u.test(before) && /^[\s\u00a0]+хвилин/u.test(after)) return true;
  return /(?:^|[^\p{L}])(?:о|об|at)[\s\u00a0]+$/u.test(before) && /^[\s\u00a0]+(?:годині|годин)/u.test(after);
}
