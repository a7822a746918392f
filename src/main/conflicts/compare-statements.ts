import { compareCopies } from './compare-copies';
import { compareParaphrases, leastCount, leastShare } from './compare-paraphrases';
import type { ReadStatement } from './read-statement';
import { overlapOf, type Strangers, shareAtLeast, strangersOf } from './statement-overlap';
import type { Verdict } from './verdict';

// Of the longer side's words; slips of the pen may have hidden a part of what they share.
const leastOfCopies = 0.3;

/** Whether two statements share enough words to be compared. Called for every pair of a block: it takes no memory. */
export function mayConcern({ stems: a }: ReadStatement, { stems: b }: ReadStatement): boolean {
  const ofCopies = Math.max(a.length, b.length) * leastOfCopies;
  const ofParaphrases = Math.max(leastCount, Math.min(a.length, b.length) * leastShare);
  return shareAtLeast(Math.ceil(Math.min(ofCopies, ofParaphrases)), a, b);
}

/**
 * What two statements are to each other; null where they neither repeat nor contradict one another. The sides of the verdict are those
 * of `a` and `b`; what it says does not depend on which is which.
 */
export function compareStatements(a: ReadStatement, b: ReadStatement): Verdict | null {
  const overlap = overlapOf(a, b);
  if (overlap.shareOfLonger >= leastOfCopies && mayBeCopies(strangersOf(a, b))) {
    const verdict = compareCopies(a, b);
    if (verdict !== null) return verdict === 'apart' ? null : verdict;
  }
  const verdict = compareParaphrases(a, b, overlap);
  // Laying two sentences side by side takes longest, so the few that state something comparable are seen to last: one sentence said of
  // two things is no contradiction.
  return verdict !== null && compareCopies(a, b) === 'apart' ? null : verdict;
}

/** A word on each side that the other lacks and that is no misspelling makes two sentences of them; unless it is the opposite. */
function mayBeCopies({ ofA, ofB, areNames, isRunTogether }: Strangers): boolean {
  return isRunTogether || ofA === 0 || ofB === 0 || (ofA === 1 && ofB === 1 && !areNames);
}
