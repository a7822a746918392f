import { hasLabelBefore, isLabel } from './number-labels';
import { isCountedNoun } from './read-counted-noun';
import type { SpanMask } from './span-mask';

const yearBefore =
  /(?:^|[^\p{L}])(?:in|since|from|until|till|by|of|for|after|before|during|between|and|to|year|years|around|circa|ca|late|early|mid|already|spring|summer|autumn|fall|winter|fiscal|season|edition|election|elections|class of|cup|games|у|в|з|із|зі|до|від|після|перед|по|між|та|і|й|на|роки|років|року|рік|im|in|seit|bis|von|nach|vor|zwischen|und|jahr|jahre|ab|en|depuis|dès|avant|après|entre|et|de|jusqu’en|em|desde|hasta|até)\.?[\s\u00a0(]*$/u;
const yearAfter = /^[\s\u00a0]*(?:р\.|рр\.|рік|року|році|роки|років|роках|г\.|года?|году|-го|-му|-й|-ий|AD|CE|A\.D\.)/u;
// Only in this span is a bare four-digit number before a noun more often a year than a count.
const [firstLikely, lastLikely] = [1900, 2035];

const yearlyEvent =
  /^[\s\u00a0]+(?:(?:Summer|Winter|World|European|Commonwealth|Asian|Paralympic|Olympic)[\s\u00a0]+){0,2}(?:Games|Olympics|Paralympics|Championships?|Cup|Cups|Open|Finals?|Masters|Elections?|Accords?|Agreements?|Protocols?|Census)(?!\p{L})/u;

interface BareYears {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  /** Of a span: "2014–2022", "1972–89". */
  readonly last?: number;
}

const bare =
  /(?<![\p{L}\d])(?<!\d[.,/])(1\d{3}|20\d{2})(?:([\s\u00a0]?[-–—/][\s\u00a0]?)(1\d{3}|20\d{2}|\d{2})(?![\d\p{L}]|[.,]\d|[-–—/]\d))?(?!\d|[.,]\d{3}(?!\d)|\.\d(?!\d)|[\s\u00a0]?%)/gu;

/** Four-digit numbers from 1000 to 2099 that name a year, by the words around them, and spans of two of them. */
export function findBareYears(text: string, mask: SpanMask): BareYears[] {
  const years: BareYears[] = [];
  for (const match of text.matchAll(bare)) {
    const [start, end, first] = [match.index, match.index + match[0].length, Number(match[1])];
    if (!mask.isFree(start, start + 4)) continue;
    const last = lastYear(first, match[3]);
    if (last !== undefined && isSpan(text, start, end, first, last)) years.push({ start, end, first, last });
    else {
      if (isYear(text, start, start + 4, first)) years.push({ start, end: start + 4, first });
      const second = Number(match[3]);
      if (match[3]?.length === 4 && isYear(text, end - 4, end, second))
        years.push({ start: end - 4, end, first: second });
    }
  }
  return years;
}

function lastYear(first: number, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const last = written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written);
  return last > first ? last : undefined;
}

function isSpan(text: string, start: number, end: number, first: number, last: number): boolean {
  const lowerBefore = text.slice(Math.max(0, start - 40), start).toLowerCase();
  const after = text.slice(end, end + 80);
  if (hasLabelBefore(text, start) || /[$€£¥₴]\s?$/u.test(lowerBefore) || /^[\s\u00a0]?[$€£¥₴%]/u.test(after))
    return false;
  if (yearAfter.test(after)) return true;
  if (first < firstLikely || last > lastLikely)
    return yearBefore.test(lowerBefore) && !isCountedNoun(after) && first >= 1500;
  return !isCountedNoun(after) || yearBefore.test(lowerBefore);
}

function isYear(text: string, start: number, end: number, value: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const lowerBefore = before.toLowerCase();
  const after = text.slice(end, end + 80);
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
  if (/(?:^|[^\p{L}])(?:mid|early|late|pre|post|end|year-end|start)[-–]$/u.test(lowerBefore)) return true;
  if (/\p{L}[-–]$/u.test(before) || isLabel(text, start, end)) return false;
  if (
    isLikely &&
    /(?<!\d)(?:1\d{3}|20\d{2})[\s\u00a0]+(?:and|to|und|bis|et|à|та|і|й|до|по)[\s\u00a0]+$/u.test(lowerBefore)
  )
    return true;
  if (isLikely && isAttributive(lowerBefore, after)) return true;
  if (value >= 1800 && /(?:^|[^\p{L}])the[\s\u00a0]+$/u.test(lowerBefore) && yearlyEvent.test(after)) return true;
  if (isCountedNoun(after))
    return (
      isLikely && /(?:^|[^\p{L}])(?:in|since|from|until|till|у|в|з|до|im|seit|en|depuis)[\s\u00a0]+$/u.test(lowerBefore)
    );
  if (yearBefore.test(lowerBefore)) return true;
  return isLikely && (!/^[\s\u00a0]+\p{Ll}/u.test(after) || /(?:^|[^\p{L}])the[\s\u00a0]+$/u.test(lowerBefore));
}

/** "A 2014 study", "the 1998 report covers": the year goes before what it is the year of, which is one. */
function isAttributive(lowerBefore: string, after: string): boolean {
  const article = /(?:^|[^\p{L}])(a|an|the|this|that|its|his|her|their|our)[\s\u00a0]+$/u.exec(lowerBefore)?.[1];
  if (article === undefined) return false;
  const noun = /^[\s\u00a0]+(\p{Ll}+)/u.exec(after)?.[1];
  if (noun === undefined) return false;
  return (
    article === 'a' ||
    article === 'an' ||
    !/(?:s|ed|people|men|women|children)$/u.test(noun) ||
    /(?:ss|us|is|census)$/u.test(noun)
  );
}
