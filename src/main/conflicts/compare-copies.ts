import { type Alignment, alignWords } from './align-words';
import { contentOf, type Difference, judgeDifferences } from './judge-differences';
import { judgeGap } from './judge-gap';
import type { ReadStatement, StatementWord } from './read-statement';
import { type Agreement, compareDates, compareNumbers } from './values';
import type { Verdict } from './verdict';

// Of the longer side's words of content: below it the two are no copies of one sentence.
const leastShared = 0.5;

/**
 * Compares two statements that are nearly the same words. A verdict; 'apart' where they are the same sentence about different things or
 * times; null where they are no copies, so that only what they state can be compared.
 */
export function compareCopies(a: ReadStatement, b: ReadStatement): Verdict | 'apart' | null {
  const alignment = alignWords(a.words, b.words);
  if (alignment === null) return null;
  const longer = Math.max(contentOf(a.words), contentOf(b.words));
  const differences = listDifferences(alignment, a, b);
  const slips = differences
    .filter(({ kind }) => kind === 'spelling')
    .reduce((sum, { a: words }) => sum + contentOf(words), 0);
  const shared = alignment.matched + slips;
  if (alignment.matched === 0 || shared < longer * leastShared) return null;
  return judgeDifferences(differences, a, b, shared, longer);
}

function listDifferences(alignment: Alignment, a: ReadStatement, b: ReadStatement): Difference[] {
  const differences: Difference[] = [];
  for (const [wordA, wordB] of alignment.pairs) {
    if (wordA.kind === 'calendar' && wordA.stem !== wordB.stem)
      differences.push({ kind: 'date', a: [wordA], b: [wordB] });
    const agreement = compareValues(wordA, wordB);
    if (agreement === 'same') continue;
    const kind = agreement === 'refines' ? 'refined' : wordA.value?.type === 'date' ? 'date' : 'number';
    differences.push({ kind, a: [wordA], b: [wordB] });
  }
  const judgeAll = (isCareless: boolean) =>
    alignment.gaps.map((gap) => ({ kind: judgeGap(gap, a.statement.text, b.statement.text, isCareless), ...gap }));
  const strict = judgeAll(false);
  const isCareless = strict.some(({ kind }) => kind === 'spelling');
  differences.push(...(isCareless ? judgeAll(true) : strict).filter(({ kind }) => kind !== 'wording'));
  return differences.sort((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ a, b }: Difference): number {
  return a[0]?.start ?? b[0]?.start ?? 0;
}

function compareValues({ value: a }: StatementWord, { value: b }: StatementWord): Agreement {
  if (a === null || b === null) return 'same';
  if (a.type === 'date') return b.type === 'date' ? compareDates(a, b) : 'differs';
  return b.type === 'number' ? compareNumbers(a, b) : 'differs';
}
