import { splitSentences, type TextSpan } from '../sentences/public';

// Takes some 20 ms to read.
const longestPart = 5000;

/** A paragraph, or parts of one that is as long as a document: whole sentences, or pieces of one that has no end. */
export function* partsOfParagraph(text: string, { start, end }: TextSpan): Generator<TextSpan> {
  let at = start;
  while (end - at > longestPart) {
    // The last one may go on.
    const last = splitSentences(text, { start: at, end: at + longestPart }).at(-1);
    const cut = last !== undefined && last.start > at ? last.start : at + longestPart;
    yield { start: at, end: cut };
    at = cut;
  }
  yield { start: at, end };
}
