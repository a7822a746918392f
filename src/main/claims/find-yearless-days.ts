import { type DateValue, dayOfAnyYear } from './date-values';
import { monthOf } from './month-names';
import { hasLabelBefore } from './number-labels';
import { isCountedNoun } from './read-counted-noun';

const gap = String.raw`[\s\u00a0\u202f]`;
const number =
  /(?<![\p{L}\d])(?<!\d[.,:/-])(\d{1,2})(?:st|nd|rd|th|er|\.(?=[\s\u00a0]\p{L})|-го)?(?![\p{L}\d]|[.,:/]\d)/gu;
const nameAfter = new RegExp(`^${gap}*(?:of${gap}+|de${gap}+)?(\\p{L}+)\\.?(?![\\p{L}-])`, 'u');
const nameBefore = new RegExp(`(?<!\\p{L})(\\p{Lu}\\p{L}+)\\.?${gap}+(?:the${gap}+)?$`, 'u');
const reach = 24;
const alsoWords = new Set(['may', 'march', 'mar', 'sat', 'set', 'out', 'ago', 'lis', 'dec']);

/** Days and months without a year ("on 5 May", "5 травня"); `found` is told of each. */
export function findYearlessDays(text: string, found: (start: number, end: number, value: DateValue) => void): void {
  for (const match of text.matchAll(number)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const after = text.slice(end, end + reach);
    const behind = nameAfter.exec(after);
    const month = behind === null ? 0 : monthIn(behind[1]);
    const value = month === 0 ? null : dayOfAnyYear(month, Number(match[1]));
    if (behind !== null && value !== null) {
      found(start, end + behind[0].length, value);
      continue;
    }
    const before = nameBefore.exec(text.slice(Math.max(0, start - reach), start));
    const valueBefore = before === null ? null : dayOfAnyYear(monthIn(before[1]), Number(match[1]));
    // "March 12 miles", "May 12 people": the number counts.
    if (
      before !== null &&
      valueBefore !== null &&
      !isCountedNoun(text.slice(end, end + 80)) &&
      !hasLabelBefore(text, start)
    )
      found(start - before[0].length, end, valueBefore);
  }
}

/** "may" and "march" are words, "May" and "March" are months; in Cyrillic and Romance languages months have no capital. */
function monthIn(name: string | undefined): number {
  return name === undefined || alsoWords.has(name) ? 0 : monthOf(name);
}
