import { splitSentences, type TextSpan } from '../sentences/public';

// Takes some 5 ms to read for claims.
const longestPart = 5000;

/** A paragraph, or parts of one that is as long as a document: whole sentences, or pieces of one that has no end. */
export function* cutParagraph(text: string, { start, end }: TextSpan): Generator<TextSpan> {
  let at = start;
  while (end - at > longestPart) {
    // The last one may go on behind the part.
    const last = splitSentences(text, { start: at, end: at + longestPart }).at(-1);
    const cut = last !== undefined && last.start > at ? last.start : cutBetweenWords(text, at, at + longestPart);
    yield { start: at, end: cut };
    at = cut;
  }
  yield { start: at, end };
}

/** Never between the two halves of a character, and between words where there is white space in the last fifth. */
function cutBetweenWords(text: string, start: number, end: number): number {
  const tail = text.slice(start + longestPart * 0.8, end);
  const space = tail.search(/\s\S*$/u);
  if (space >= 0) return end - tail.length + space + 1;
  return /[\udc00-\udfff]/u.test(text.charAt(end)) ? end - 1 : end;
}
