import { noticeOddities } from '../notices/public';
import { findAcronymVariants } from './find-acronym-variants';
import { findGluedDates } from './find-glued-dates';
import { findNameVariants } from './find-name-variants';
import { findUnsummedParts } from './find-unsummed-parts';
import type { Oddity } from './oddity';
import type { ExaminedDocument } from './read-statements';

// As many as a person would look through.
const mostOddities = 200;

/**
 * What in a text does not agree with itself: parts that do not sum, dates glued together, a name or acronym written two ways, a sentence
 * that stands twice, a reference mark without reference. In the order of the text.
 */
export function findOddities({ text, paragraphs }: ExaminedDocument): Oddity[] {
  const prose = paragraphs.filter(({ kind }) => kind !== 'code' && kind !== 'table' && kind !== 'running-head');
  const inProse = masked(text, prose);
  const found: Oddity[] = [
    ...findGluedDates(inProse),
    ...findAcronymVariants(inProse),
    ...findNameVariants(inProse),
    ...prose.flatMap((paragraph) => findUnsummedParts(text, paragraph)),
    ...noticedOddities(text, paragraphs),
  ];
  return found.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)).slice(0, mostOddities);
}

/** The text with all but its prose blanked, place for place. */
function masked(text: string, prose: ExaminedDocument['paragraphs']): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end } of prose) {
    parts.push('\n'.repeat(Math.max(0, start - at)), text.slice(Math.max(start, at), end));
    at = Math.max(at, end);
  }
  parts.push('\n'.repeat(text.length - at));
  return parts.join('');
}

function noticedOddities(text: string, paragraphs: ExaminedDocument['paragraphs']): Oddity[] {
  return noticeOddities({ text, paragraphs, csl: {} }).flatMap(({ kind, start, end, message }) =>
    kind === 'repeated-sentence' || kind === 'dangling-reference'
      ? [{ kind, spans: [{ start, end }], reason: message }]
      : [],
  );
}
