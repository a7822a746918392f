import type { CslItem } from '../../contract/csl';
import type { SourceNotice } from '../../contract/sources';
import { foldText, splitSentences } from '../sentences/public';
import { findAuthorLine } from './find-author-line';
import { findDanglingMarks } from './find-dangling-marks';
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
    ...findDanglingMarks(text, paragraphs),
    ...repeatedSentences(text, paragraphs),
    ...missingAuthor(text, paragraphs, csl),
    ...damagedCharacters(text),
  ];
  return notices.sort((a, b) => a.start - b.start).slice(0, mostNotices);
}

function repeatedSentences(text: string, paragraphs: readonly TextParagraph[]): SourceNotice[] {
  const firstOf = new Map<string, number>();
  const notices: SourceNotice[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (['code', 'table', 'running-head'].includes(paragraph.kind)) continue;
    for (const { start, end } of splitSentences(text, { start: paragraph.start, end: paragraph.end })) {
      const quote = text.slice(start, end);
      const words = foldText(quote).folded.trim();
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

function missingAuthor(text: string, paragraphs: readonly TextParagraph[], csl: Partial<CslItem>): SourceNotice[] {
  if (findAuthorLine(paragraphs.slice(0, 8).map(({ start, end }) => text.slice(start, end))) !== undefined) return [];
  const signature = findSignature(text);
  const isSigned =
    signature !== undefined && csl.author?.some(({ family }) => family === signature.name.family) === true;
  if (csl.author !== undefined && !isSigned) return [];
  if (signature === undefined) {
    return [
      {
        kind: 'missing-author',
        quote: '',
        start: 0,
        end: 0,
        message: 'The text names no author, neither in a line of its own nor by a signature. Set the author by hand.',
      },
    ];
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

// UTF-8 that was read as windows-1252 or windows-1251: "donâ€™t", "Ã©", "РџСЂРё".
const mojibake = /â€[\u0080-\u00bf™œžŸ¦“”˜]|Ã[\u0080-\u00bf©¨¤¶¼ª«¯´º]|(?:[РС][\u0080-\u00bf°-¿Ђ-џ‚-›№ё]){3}/gu;
// One such pair may be meant; three are an accident.
const fewestMojibake = 3;

function damagedCharacters(text: string): SourceNotice[] {
  const advice = 'Import the file again and say its encoding, if the file itself is sound.';
  const firstLost = text.indexOf('\ufffd');
  const misread = [...text.matchAll(mojibake)];
  const notices: SourceNotice[] = [];
  if (firstLost !== -1) {
    const lost = countOf(text, '\ufffd');
    const what = lost === 1 ? 'One character' : `${lost} characters`;
    notices.push(damage(text, firstLost, `${what} could not be read and became “\ufffd”. ${advice}`));
  }
  if (misread[0] !== undefined && misread.length >= fewestMojibake) {
    const message = `${misread.length} places look as if they were read in the wrong encoding, such as “${misread[0][0]}”. ${advice}`;
    notices.push(damage(text, misread[0].index, message));
  }
  return notices;
}

function damage(text: string, at: number, message: string): SourceNotice {
  const start = at - (/\S{0,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0);
  const end = at + (/^\S{1,20}/u.exec(text.slice(at))?.[0].length ?? 1);
  return { kind: 'damaged-characters', quote: text.slice(start, end), start, end, message };
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
