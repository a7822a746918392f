import { lowerCase } from './lower-case';

/** A word or figure of a text, in lower case and with a straight apostrophe. Offsets are UTF-16 code units, end exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const apostrophes = /[’ʼ]/gu;

/** The words of a text, in order; hyphens part them. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of lowerCase(text).matchAll(word)) {
    const [found] = match;
    words.push({
      start: match.index,
      end: match.index + found.length,
      lower: found.includes('’') || found.includes('ʼ') ? found.replace(apostrophes, "'") : found,
    });
  }
  return words;
}
