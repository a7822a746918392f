import type { ParagraphKind } from '../../contract/sources';
import { cutParagraph } from '../claims/public';
import { findAcronymVariants } from './find-acronym-variants';
import { findGluedDates } from './find-glued-dates';
import { findNameVariants } from './find-name-variants';
import { type FirstPlaces, findRepeatedSentences } from './find-repeated-sentences';
import { findUnsummedParts } from './find-unsummed-parts';
import type { Oddity } from './oddity';

interface OddText {
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly kind: ParagraphKind }[];
}

// As many as a person would look through.
const mostOddities = 200;
// Takes some milliseconds to read.
const charactersOfPart = 20_000;

/**
 * What in a text does not agree with itself: parts that do not sum, dates glued together, a name or acronym written two ways, a sentence
 * that stands twice. In the order of the text.
 */
export function findOddities(document: OddText): Oddity[] {
  return inOrder([...oddityParts(document)].flat());
}

export function inOrder(oddities: readonly Oddity[]): Oddity[] {
  return [...oddities].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)).slice(0, mostOddities);
}

/** The same, a part of the text or a sort of oddity at a time, so that who reads a long text can pause. Not in order. */
export function* oddityParts({ text, paragraphs }: OddText): Generator<readonly Oddity[]> {
  const prose = paragraphs.filter(({ kind }) => kind !== 'code' && kind !== 'table' && kind !== 'running-head');
  const firsts: FirstPlaces = new Map();
  let [read, found]: [number, Oddity[]] = [0, []];
  for (const paragraph of prose) {
    for (const part of cutParagraph(text, paragraph)) {
      found.push(...findUnsummedParts(text, part), ...findRepeatedSentences(text, part, firsts));
      read += part.end - part.start;
      if (read < charactersOfPart) continue;
      yield found;
      [read, found] = [0, []];
    }
  }
  yield found;
  const inProse = masked(text, prose);
  yield findGluedDates(inProse);
  yield findAcronymVariants(inProse);
  yield findNameVariants(inProse);
}

/** The text with all but its prose blanked, place for place. */
function masked(text: string, prose: OddText['paragraphs']): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end } of prose) {
    parts.push('\n'.repeat(Math.max(0, start - at)), text.slice(Math.max(start, at), end));
    at = Math.max(at, end);
  }
  parts.push('\n'.repeat(text.length - at));
  return parts.join('');
}
