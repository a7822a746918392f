import { hashText, joinHashes } from './hash-text';
import { bandsOf } from './min-hash';
import type { ReadStatement } from './read-statement';

const slotSeed = hashText('slot');
const strengthSeed = hashText('strength');
const stemSeed = hashText('stem');
const maskedSeed = hashText('masked');
// A statement that names more is a list.
const mostNames = 4;
const mostFigures = 4;
const mostStems = 16;

/** Keys of the blocks that a statement stands in; each distinct, signed 32-bit. */
export interface BlockKeys {
  /** In common, it is enough to compare two statements: their words with figures and dates masked. */
  readonly masked: number;
  /** Two in common are needed, since one may be shared by chance. */
  readonly weak: readonly number[];
}

/**
 * Weak are the bands of a statement's MinHash, what it counts or claims to be first together with whom it names, and its single words;
 * all of them count only while few statements share them: large blocks are passed over.
 */
export function blockKeys({ statement, words, stems, names, strengths }: ReadStatement): BlockKeys {
  const weak = new Set(bandsOf(shinglesOf(statement.text, words)));
  const listed = wholeNames(words);
  let masked = maskedSeed;
  let figures = 0;
  for (const { kind, stem, value } of words) {
    if (kind !== 'light') masked = joinHashes(masked, kind === 'content' ? stem : hashText(kind));
    if (value?.type !== 'number' || (value.unit === '' && value.counted === 0) || figures >= mostFigures) continue;
    figures += 1;
    const slot = joinHashes(slotSeed, joinHashes(hashText(value.unit), value.counted));
    for (const name of listed) weak.add(joinHashes(slot, name));
  }
  for (const { of } of strengths) for (const name of listed) weak.add(joinHashes(strengthSeed, joinHashes(of, name)));
  for (const stem of [...names, ...stems].slice(0, mostStems)) weak.add(joinHashes(stemSeed, stem));
  weak.delete(masked);
  return { masked, weak: [...weak] };
}

/** Names of one word or several that stand side by side, as one hash each: "Port" alone is shared by too many. */
function wholeNames(words: ReadStatement['words']): number[] {
  const names: number[] = [];
  let isOpen = false;
  for (const { kind, isName, stem } of words) {
    if (kind === 'content' && isName) names.push(isOpen ? joinHashes(names.pop() ?? 0, stem) : stem);
    isOpen = isName;
  }
  return names.slice(0, mostNames);
}

/**
 * Three letters at a time of the words of content: a slip spoils three of them, where it would spoil a whole word. Some come twice, which
 * is nothing to a MinHash.
 */
function shinglesOf(text: string, words: ReadStatement['words']): number[] {
  const shingles: number[] = [];
  for (const { kind, start, end } of words) {
    if (kind !== 'content') continue;
    let [first, second] = [32, 32];
    for (let at = start; at < end; at++) {
      const code = foldedCode(text, at);
      shingles.push((first << 22) ^ (second << 11) ^ code);
      [first, second] = [second, code];
    }
  }
  return shingles;
}

function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return (text[at] ?? '').toLowerCase().charCodeAt(0);
}
