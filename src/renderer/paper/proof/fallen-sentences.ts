import type { CheckedSentence, PaperCheck } from '../../../contract/papers';
import type { FallenPlace } from '../session/paper-session';

/** The sentences that rest on what fell, in reading order. */
export function fallenSentences(check: PaperCheck | null): readonly CheckedSentence[] {
  return check?.sentences.filter(({ flags }) => flags.length > 0) ?? [];
}

/**
 * The flagged sentence to go to next, round the end of the paper.
 * @param at the one that is shown, or where the caret is: its top-level block
 */
export function stepToFallen(
  sentences: readonly CheckedSentence[],
  at: FallenPlace | number,
  step: 1 | -1,
): CheckedSentence | undefined {
  if (typeof at === 'number') {
    const following = sentences.findIndex(({ block }) => block >= at);
    const before = sentences.findLastIndex(({ block }) => block <= at);
    return sentences.at(step === 1 ? Math.max(following, 0) : before);
  }
  const shown = indexOfFallen(sentences, at);
  return shown === -1 ? stepToFallen(sentences, at.block, step) : sentences.at((shown + step) % sentences.length);
}

/** -1 where the sentence is not among them. */
export function indexOfFallen(sentences: readonly CheckedSentence[], { block, text }: FallenPlace): number {
  return sentences.findIndex((sentence) => sentence.block === block && sentence.text === text);
}
