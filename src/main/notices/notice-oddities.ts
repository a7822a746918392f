import type { CslItem } from '../../contract/csl';
import type { SourceNotice } from '../../contract/sources';
import { splitSentences } from '../sentences/public';
import { findSignature } from './find-signature';
import type { TextParagraph } from './guess-metadata';

export interface ExaminedText {
  readonly text: string;
  readonly paragraphs: readonly TextParagraph[];
  readonly csl: Partial<CslItem>;
}

// Shorter sentences ("And so on.") come back by habit, not by mistake.
const shortestRepetition = 40;
const mostNotices = 200;

/** What a careful reader would want to know of a text before resting on it. In the order of the text. */
export function noticeOddities({ text, paragraphs, csl }: ExaminedText): SourceNotice[] {
  const notices = [
    ...danglingReferences(text, paragraphs),
    ...repeatedSentences(text, paragraphs),
    ...missingAuthor(text, csl),
    ...damagedCharacters(text),
  ];
  return notices.sort((a, b) => a.start - b.start).slice(0, mostNotices);
}

/** Marks such as [5] that no entry of a reference list explains. */
function danglingReferences(text: string, paragraphs: readonly TextParagraph[]): SourceNotice[] {
  const listed = new Set<string>();
  for (const { start, end } of paragraphs) {
    const entry = /^(?:\[(\d{1,3})\](?!\()[.:]?\s+\S|\[\^(\d{1,3})\]:)/.exec(text.slice(start, Math.min(end, start + 40)));
    const number = entry?.[1] ?? entry?.[2];
    if (number !== undefined) listed.add(number);
  }
  const notices: SourceNotice[] = [];
  for (const { start, end, kind } of paragraphs) {
    if (kind === 'code') continue;
    for (const mark of text.slice(start, end).matchAll(/\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\](?![(:[])/g)) {
      const missing = (mark[1] ?? '').split(/[^\d]+/).filter((number) => number !== '' && !listed.has(number));
      if (missing.length === 0 || (mark.index === 0 && listed.size > 0)) continue;
      const at = start + mark.index;
      notices.push({
        kind: 'dangling-reference',
        quote: mark[0],
        start: at,
        end: at + mark[0].length,
        message: `The reference mark ${mark[0]} points to no entry: the text has no reference list with ${missing.join(', ')}.`,
      });
    }
  }
  return notices;
}

function repeatedSentences(text: string, paragraphs: readonly TextParagraph[]): SourceNotice[] {
  const firstOf = new Map<string, number>();
  const notices: SourceNotice[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'code' || paragraph.kind === 'table') continue;
    for (const { start, end } of splitSentences(text, { start: paragraph.start, end: paragraph.end })) {
      const quote = text.slice(start, end);
      const words = quote.normalize('NFC').toLowerCase().replace(/[\s\u00a0]+/g, ' ').trim();
      if (words.length < shortestRepetition) continue;
      const first = firstOf.get(words);
      if (first === undefined) {
        firstOf.set(words, index + 1);
        continue;
      }
      notices.push({
        kind: 'repeated-sentence',
        quote,
        start,
        end,
        message: `This sentence stands twice, in paragraph ${first} and in paragraph ${index + 1}.`,
      });
    }
  }
  return notices;
}

function missingAuthor(text: string, csl: Partial<CslItem>): SourceNotice[] {
  const signature = findSignature(text);
  const isSigned = signature !== undefined && csl.author?.some(({ family }) => family === signature.name.family) === true;
  if (csl.author !== undefined && !isSigned) return [];
  if (signature === undefined) {
    return [{ kind: 'missing-author', quote: '', start: 0, end: 0, message: 'The text names no author, neither in a line of its own nor by a signature. Set the author by hand.' }];
  }
  if (signature.start < text.length / 2) return [];
  const quote = text.slice(signature.start, signature.end);
  return [
    {
      kind: 'missing-author',
      quote,
      start: signature.start,
      end: signature.end,
      message: `There is no author line; the text is signed “${quote}” at the end, which was taken as the author.`,
    },
  ];
}

function damagedCharacters(text: string): SourceNotice[] {
  const first = text.indexOf('\uFFFD');
  if (first === -1) return [];
  const count = text.split('\uFFFD').length - 1;
  return [
    {
      kind: 'damaged-characters',
      quote: text.slice(Math.max(0, first - 20), first + 20),
      start: first,
      end: first + 1,
      message: `${count === 1 ? 'One character' : `${count} characters`} could not be read in this encoding and became “\uFFFD”. Import the file again with another encoding if that is wrong.`,
    },
  ];
}
