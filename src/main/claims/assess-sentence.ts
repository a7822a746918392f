import { scoreSentence } from './score-sentence';

/** How much a sentence states that can be checked, and the rules that say so, in words. */
export interface Assessment {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Scores one sentence: 1.5 and above is worth a check. */
export function assessSentence(text: string): Assessment {
  const { score, reasons } = scoreSentence(text);
  return { score, reasons };
}
