import { extractDates } from '../claims/public';
import { calendarValue } from './calendar-words';
import type { Oddity } from './oddity';

const year = String.raw`(?:1[5-9]|20)\d{2}`;
// The first date ends in a year; the next begins at once, or behind a stop or comma with no space.
const glued = [
  new RegExp(
    String.raw`(?<!\d)(${year})[.,;]?(\d{1,2})(?:st|nd|rd|th|\.)?[\s\u00a0]+(?:of[\s\u00a0]+)?(\p{L}{3,12})(?!\p{L})`,
    'gu',
  ),
  new RegExp(String.raw`(?<!\d)(${year})[.,;]?()(\p{L}{3,12})[\s\u00a0]+\d{1,2}(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<!\d)(${year})(${year})()(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<!\d)(${year}-\d{2}-\d{2})[.,;]?(${year}-\d{2}-\d{2})()(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<!\d)(\d{1,2}[./]\d{1,2}[./]${year})[.,;]?(\d{1,2}[./]\d{1,2}[./]${year})()(?!\d)`, 'gu'),
];

/** Dates that run into one another ("2024.13 May 2024"), so that neither can be read for sure. In order. */
export function findGluedDates(text: string): Oddity[] {
  const found = new Map<number, Oddity>();
  for (const pattern of glued) {
    for (const match of text.matchAll(pattern)) {
      const [whole, first = '', second = '', word = ''] = match;
      // "May" and "March" are months beside a day.
      if (word !== '' && calendarValue(word.toLowerCase()) === 0 && !/^(?:may|march|mar)$/iu.test(word)) continue;
      if (word !== '' && calendarValue(word.toLowerCase()) > 100) continue;
      const start = match.index;
      const end = start + whole.length;
      if (found.has(start)) continue;
      const rest = extractDates(text.slice(start + first.length, end + 20))[0];
      const behind = rest === undefined ? end : Math.max(end, start + first.length + rest.end);
      const at = start + first.length;
      found.set(start, {
        kind: 'glued-dates',
        spans: [
          { start, end: at },
          { start: at + (/^[.,;]/u.exec(text.slice(at))?.[0].length ?? 0), end: behind },
        ],
        reason: `Two dates run into one another: “${text.slice(start, behind)}” may be ${first} and then ${second === '' ? word : text.slice(at, behind).replace(/^[.,;]/u, '')}.`,
      });
    }
  }
  return [...found.values()].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
