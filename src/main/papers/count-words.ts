import type { PaperDocument } from './paper-document';
import { readSegments } from './read-segments';

// Chinese and Japanese write without spaces: there each character counts, as word processors count them.
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}'’ʼ-])+/gu;

/** Words of a paper with its footnotes, without its citations. */
export function countWords({ blocks }: PaperDocument): number {
  let words = 0;
  for (const { text } of readSegments(blocks)) {
    for (const [match] of text.matchAll(word)) {
      if (/[\p{L}\p{N}]/u.test(match)) words += 1;
    }
  }
  return words;
}
