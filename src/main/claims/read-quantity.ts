import type { FoundQuantity } from './extract-quantities';
import { findUnit } from './find-unit';
import { lowerCase } from './lower-case';
import { isLabel } from './number-labels';
import { readCountedNoun } from './read-counted-noun';
import type { NumberToken } from './read-numbers';

/** What a number measures or counts, and where that ends. */
export type QuantityValue = Pick<FoundQuantity, 'end' | 'unit' | 'counted' | 'rate'>;

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
const counters = /^[\s\u00a0]?(人|名|件|冊|隻|年間|か国|カ国|ヶ国|個|台|本|社|校|回|歳|世帯|地域|団体|種類)/u;

// "One in six people", "7 out of 10 voters": a share, and no six people.
const ratioBefore =
  /(?:\d|(?:^|[^\p{L}])(?:one|two|three|four|five|six|seven|eight|nine|один|одна|eine?r?|une?))[\s\u00a0]+(?:in|in every|out of|out of every|із|von|sur)[\s\u00a0]+$/u;

/** What the number at its place in a text measures or counts; null where it does neither. */
export function readQuantity(text: string, number: NumberToken, isGerman: boolean): QuantityValue | null {
  return readBehind(text, number, isGerman) ?? inBrackets(text, number);
}

function readBehind(text: string, number: NumberToken, isGerman: boolean): QuantityValue | null {
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
  if (ratioBefore.test(before)) return null;
  const unit = findUnit(after);
  if (unit !== null) return withRate(text, number.end + unit.length, unit.unit, '');
  const counter = counters.exec(after);
  if (counter !== null) return { end: number.end + counter[0].length, unit: '', counted: counter[1] ?? '' };
  const noun = readCountedNoun(after, isGerman);
  if (noun !== null) return withRate(text, number.end + noun.length, '', noun.noun);
  const large = number.multiplier > 1 || number.isGrouped;
  return large ? { end: number.end, unit: '', counted: '' } : null;
}

function withRate(text: string, end: number, unit: string, counted: string): QuantityValue {
  const found = rate.exec(lowerCase(text.slice(end, end + 40)));
  if (found === null) return { end, unit, counted };
  const per = rateNames[found[1] ?? ''] ?? found[1] ?? '';
  return { end: end + found[0].length, unit: `${unit} per ${per}`.trim(), counted, rate: per };
}

// As far back as one sentence goes.
const bracketReach = 300;

/** "A number of Ukrainians … (1415)", "an earthquake (5.2)": the figure stands in brackets behind what it belongs to. */
function inBrackets(text: string, number: NumberToken): QuantityValue | null {
  const before = text.slice(Math.max(0, number.start - bracketReach), number.start);
  if (number.isWord || text[number.start - 1] !== '(' || text[number.end] !== ')') return null;
  const end = number.end;
  if (/(?:quake|землетрус|magnitude|магнітуд)/iu.test(before) && number.value < 10)
    return { end, unit: 'magnitude', counted: '' };
  const counted = /(?:^|[^\p{L}])number of (\p{L}[\p{L}’'-]*)/iu.exec(before)?.[1];
  return counted !== undefined && number.value >= 20 ? { end, unit: '', counted } : null;
}

function isClock(before: string, after: string): boolean {
  if (/^[\s\u00a0]?(?:a\.?m\.?|p\.?m\.?|o['’]clock|uhr)(?!\p{L})/u.test(after)) return true;
  if (/годин\p{L}*[\s\u00a0]+$/u.test(before) && /^[\s\u00a0]+хвилин/u.test(after)) return true;
  return /(?:^|[^\p{L}])(?:о|об|at)[\s\u00a0]+$/u.test(before) && /^[\s\u00a0]+(?:годині|годин)/u.test(after);
}
