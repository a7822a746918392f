import { hasLabelBefore, isLabel } from './number-labels';
import { isCountedNoun } from './read-counted-noun';

interface Taken {
  readonly start: number;
  readonly end: number;
}

const yearBefore =
  /(?:^|[^\p{L}])(?:in|since|from|until|till|by|of|for|after|before|during|between|and|to|year|years|around|circa|ca|late|early|mid|already|spring|summer|autumn|fall|winter|у|в|з|із|зі|до|від|після|перед|по|між|та|і|й|на|роки|років|року|рік|im|in|seit|bis|von|nach|vor|zwischen|und|jahr|jahre|ab|en|depuis|dès|avant|après|entre|et|de|jusqu’en|em|desde|hasta|até)\.?[\s\u00a0(]*$/u;
const yearAfter = /^[\s\u00a0]*(?:р\.|рр\.|рік|року|році|роки|років|роках|г\.|года?|году|AD|CE|A\.D\.)/u;
// Only in this span is a bare four-digit number before a noun more often a year than a count.
const [firstLikely, lastLikely] = [1900, 2035];

/** Four-digit numbers from 1000 to 2099 that name a year, by the words around them. */
export function findBareYears(text: string, taken: readonly Taken[]): { start: number; end: number; value: number }[] {
  const years: { start: number; end: number; value: number }[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\d])(?<!\d[.,/])(1\d{3}|20\d{2})(?!\d|[.,]\d{3}(?!\d)|\.\d(?!\d)|[\s\u00a0]?%)/gu,
  )) {
    const [start, end, value] = [match.index, match.index + 4, Number(match[1])];
    if (taken.some((other) => start < other.end && other.start < end)) continue;
    if (isYear(text, start, end, value)) years.push({ start, end, value });
  }
  return years;
}

function isYear(text: string, start: number, end: number, value: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const lowerBefore = before.toLowerCase();
  const after = text.slice(end);
  if (
    /[$€£¥₴]\s?$|(?:USD|EUR|UAH|JPY|GBP)\s?$/u.test(before) ||
    /^[\s\u00a0]*(?:[$€£¥₴]|(?:USD|EUR|UAH|JPY|GBP|US|dollars|euros|yen|грн|円|人)(?!\p{L}))/u.test(after)
  )
    return false;
  if (hasLabelBefore(text, start)) return false;
  if (yearAfter.test(after)) return true;
  const isLikely = value >= firstLikely && value <= lastLikely;
  // Years may stand in brackets, or end a span: "2014-2022", "1972–89".
  if (/\($/u.test(before) && /^\)/u.test(after)) return value >= 1500;
  if (
    /^[\s\u00a0]?[-–—/][\s\u00a0]?\d{2,4}(?!\d)/u.test(after) ||
    /(?<!\d)(?:1\d{3}|20\d{2})[\s\u00a0]?[-–—][\s\u00a0]?$/u.test(before)
  )
    return isLikely || value >= 1500;
  if (/\p{L}[-–]$/u.test(before) || isLabel(text, start, end)) return false;
  if (isCountedNoun(after)) return isLikely && /(?:^|[^\p{L}])(?:in|since|у|в|im|en)[\s\u00a0]+$/u.test(lowerBefore);
  if (yearBefore.test(lowerBefore)) return true;
  return isLikely && (!/^[\s\u00a0]+\p{Ll}/u.test(after) || /(?:^|[^\p{L}])the[\s\u00a0]+$/u.test(lowerBefore));
}
