import { createHash } from 'node:crypto';
import { visibleText } from './visible-text';

// "[5]", "[5, 6]", "[3–7]", "[^note]": they point at a list that the fact does not have.
const referenceMark = /\s*\[(?:\^[^\]\s]{1,40}|\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,20})\]/gu;
const markdownLink = /!?\[([^\]\n]{1,300})\]\([^()\s]{0,2000}\)/gu;
// An underscore or a star within a word is the word's own.
const markdownMarker = /\*\*|__|`|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;

/** The words of a claim as the statement of a fact: one line, without reference marks and the markers of Markdown. */
export function statementOf(words: string, mediaType: string): string {
  const plain = mediaType === 'text/markdown' ? words.replace(markdownLink, '$1').replace(markdownMarker, '') : words;
  const statement = visibleText(plain).visible.replace(referenceMark, '').replace(/\s+/gu, ' ').trim();
  // A sentence of nothing else is still what somebody accepted.
  return statement === '' ? words.replace(/\s+/gu, ' ').trim() : statement;
}

/** The same for the same statement, however it is capitalised, quoted and spaced. */
export function hashOfWords(words: string, mediaType: string): string {
  const folded = statementOf(words, mediaType)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»"‘’‚']/gu, "'")
    .replace(/[‐‑‒–—]/gu, '-');
  return createHash('sha256').update(folded).digest('hex');
}
