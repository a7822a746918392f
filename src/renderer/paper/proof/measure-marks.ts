import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical';
import type { CheckedSentence, SentenceState } from '../../../contract/papers';
import { findSentences } from '../sentence/find-sentences';
import { rangeOn } from '../sentence/go-to-sentence';
import { $readRuns } from '../sentence/text-run';

/** A mark in the margin beside a sentence; CSS pixels from the top of the sheet. */
export interface ProofMark {
  readonly top: number;
  readonly height: number;
  readonly state: Exclude<SentenceState, 'exempt'>;
  readonly sentence: CheckedSentence;
}

const gap = 2;
const least = 5;

/** Places a mark beside each sentence that states something. Sentences that were changed since the check have none. */
export function measureMarks(
  editor: LexicalEditor,
  sheet: HTMLElement,
  sentences: readonly CheckedSentence[],
): ProofMark[] {
  const origin = sheet.getBoundingClientRect().top;
  const marks = editor.read(() => {
    const blocks = $getRoot().getChildren();
    return groupByBlock(sentences).flatMap(({ block, members }) => {
      const node = blocks[block];
      if (!$isElementNode(node)) return [];
      const runs = $readRuns(node);
      const found = findSentences(
        runs,
        members.map(({ text }) => text),
      );
      return members.flatMap((sentence, index): ProofMark[] => {
        const place = found[index];
        const run = place == null ? undefined : runs[place.run];
        const { state } = sentence;
        if (place == null || run === undefined || state === 'exempt') return [];
        const box = rangeOn(editor, run, place.start, place.end)?.getBoundingClientRect();
        return box === undefined ? [] : [{ top: box.top - origin, height: box.height, state, sentence }];
      });
    });
  });
  return partMarks(marks);
}

function groupByBlock(sentences: readonly CheckedSentence[]) {
  const groups = new Map<number, CheckedSentence[]>();
  for (const sentence of sentences) {
    const members = groups.get(sentence.block);
    if (members === undefined) groups.set(sentence.block, [sentence]);
    else members.push(sentence);
  }
  return [...groups].map(([block, members]) => ({ block, members }));
}

/** Sentences that share a line share its height too: each mark ends where the next one starts. */
export function partMarks(marks: readonly ProofMark[]): ProofMark[] {
  const parted: ProofMark[] = [];
  for (const mark of [...marks].sort((one, other) => one.top - other.top)) {
    const before = parted.at(-1);
    const bottom = mark.top + mark.height;
    if (before === undefined || before.top + before.height + gap <= mark.top) {
      parted.push(mark);
      continue;
    }
    const border = Math.max(before.top + least, (mark.top + before.top + before.height) / 2);
    parted[parted.length - 1] = { ...before, height: border - gap / 2 - before.top };
    const top = border + gap / 2;
    parted.push({ ...mark, top, height: Math.max(least, bottom - top) });
  }
  return parted;
}
