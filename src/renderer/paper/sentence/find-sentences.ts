import type { TextRun } from './text-run';

export interface FoundSentence {
  /** Index of the run. */
  readonly run: number;
  /** In the run's text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where sentences, known by their words, stand in the runs of a block: each found after the one before it. null for one
 * that was changed since.
 */
export function findSentences(
  runs: readonly Pick<TextRun, 'text'>[],
  sentences: readonly string[],
): (FoundSentence | null)[] {
  let run = 0;
  let from = 0;
  return sentences.map((sentence) => {
    for (let index = run; index < runs.length; index += 1) {
      const start = (runs[index]?.text ?? '').indexOf(sentence, index === run ? from : 0);
      if (start === -1) continue;
      run = index;
      from = start + sentence.length;
      return { run, start, end: from };
    }
    return null;
  });
}
