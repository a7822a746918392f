import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ComparedBlock } from '../../../contract/source-reading';

/** A paragraph of one of the two texts. */
export interface ComparedParagraph {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Two texts that share nothing need as many steps as they have paragraphs together; beyond this they are shown as replaced.
const mostEdits = 20_000;
// A comparison of words takes time that grows with the square of what differs.
const longestPair = 20_000;
const wordsTimeout = 200;
const allTimeout = 5000;

/** Two texts side by side, paragraph by paragraph; where one was changed into another, with the words that differ. */
export function compareVersions(
  before: readonly ComparedParagraph[],
  after: readonly ComparedParagraph[],
): ComparedBlock[] {
  const started = performance.now();
  const blocks: ComparedBlock[] = [];
  let [left, right] = [0, 0];
  let removed: ComparedParagraph[] = [];
  let added: ComparedParagraph[] = [];
  const changes = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
    { maxEditLength: mostEdits, timeout: allTimeout },
  ) ?? [
    { value: before, removed: true, added: false, count: before.length },
    { value: after, removed: false, added: true, count: after.length },
  ];
  for (const { added: isAdded, removed: isRemoved, value } of changes) {
    const count = value.length;
    if (isRemoved) removed.push(...before.slice(left, left + count));
    else if (isAdded) added.push(...after.slice(right, right + count));
    else {
      pair();
      for (let index = 0; index < count; index += 1) {
        blocks.push(blockOf('same', before[left + index] ?? null, after[right + index] ?? null));
      }
    }
    if (!isAdded) left += count;
    if (!isRemoved) right += count;
  }
  pair();
  return blocks;

  /** What went and what came between two places that are the same: in order, as far as they resemble one another. */
  function pair(): void {
    const waiting = [...added];
    for (const one of removed) {
      const at = waiting.findIndex((other) => resemble(one.text, other.text));
      if (at === -1) {
        blocks.push(blockOf('removed', one, null));
        continue;
      }
      for (const other of waiting.splice(0, at)) blocks.push(blockOf('added', null, other));
      const [other] = waiting.splice(0, 1);
      if (other !== undefined) blocks.push(changedBlock(one, other, performance.now() - started < allTimeout));
    }
    for (const other of waiting) blocks.push(blockOf('added', null, other));
    removed = [];
    added = [];
  }
}

function blockOf(
  kind: 'same' | 'removed' | 'added',
  before: ComparedParagraph | null,
  after: ComparedParagraph | null,
): ComparedBlock {
  return { kind, before, after, words: [] };
}

function changedBlock(before: ComparedParagraph, after: ComparedParagraph, hasTime: boolean): ComparedBlock {
  const isShort = before.text.length + after.text.length <= longestPair;
  const parts = hasTime && isShort ? diffWordsWithSpace(before.text, after.text, { timeout: wordsTimeout }) : undefined;
  const words: ComparedBlock['words'] = parts?.map(({ value, added, removed }) => ({
    text: value,
    side: added ? 'after' : removed ? 'before' : 'both',
  })) ?? [
    { text: before.text, side: 'before' },
    { text: after.text, side: 'after' },
  ];
  return { kind: 'changed', before, after, words };
}

/** Whether at least a third of the words of two paragraphs are the same. */
function resemble(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size === 0 || right.size === 0) return false;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (3 * shared) / Math.max(left.size, right.size) >= 1;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const longestLookedAt = 4000;

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.slice(0, longestLookedAt).toLowerCase())) {
    if (isWordLike === true) words.add(segment);
  }
  return words;
}
