import { compareCopies } from './compare-copies';
import { compareParaphrases, leastCount, leastShare } from './compare-paraphrases';
import type { ReadStatement } from './read-statement';
import { countShared, type Overlap, overlapOf } from './statement-overlap';
import type { Verdict } from './verdict';

// Of the longer side's words; slips of the pen may have hidden a part of what they share.
const leastOfCopies = 0.3;

/** Whether two statements share enough words to be compared. Called for every pair of a block: it takes no memory. */
export function mayConcern({ stems: a }: ReadStatement, { stems: b }: ReadStatement): boolean {
  const shared = countShared(a, b);
  if (shared >= Math.max(a.length, b.length) * leastOfCopies) return true;
  return shared >= leastCount && shared >= Math.min(a.length, b.length) * leastShare;
}

/**
 * What two statements are to each other; null where they neither repeat nor contradict one another. The sides of the verdict are those
 * of `a` and `b`; what it says does not depend on which is which.
 */
export function compareStatements(a: ReadStatement, b: ReadStatement): Verdict | null {
  const overlap = overlapOf(a, b);
  if (mayBeCopies(overlap)) {
    const verdict = compareCopies(a, b);
    if (verdict !== null) return verdict === 'apart' ? null : verdict;
  }
  const verdict = compareParaphrases(a, b, overlap);
  // Laying two sentences side by side takes longest, so the few that state something comparable are seen to last: one sentence said of
  // two things is no contradiction.
  return verdict !== null && compareCopies(a, b) === 'apart' ? null : verdict;
}

/** A word on each side that the other lacks and that is no misspelling makes two sentences of them; unless it is the opposite. */
function mayBeCopies({ shareOfLonger, strangersA, strangersB, areStrangersNames, isRunTogether }: Overlap): boolean {
  if (shareOfLonger < leastOfCopies) return false;
  return (
    isRunTogether ||
    strangersA === 0 ||
    strangersB === 0 ||
    (strangersA === 1 && strangersB === 1 && !areStrangersNames)
  );
}
