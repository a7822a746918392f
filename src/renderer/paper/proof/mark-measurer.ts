import { $getRoot, $isElementNode, type ElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import type { CheckedSentence, SentenceState } from '../../../contract/papers';
import { findSentences } from '../sentence/find-sentences';
import { rangeOn } from '../sentence/go-to-sentence';
import { $readRuns } from '../sentence/text-run';

/** A mark in the margin beside a sentence; CSS pixels from the top of the text. */
export interface ProofMark {
  readonly top: number;
  readonly height: number;
  readonly state: SentenceState;
  readonly sentence: CheckedSentence;
  /** Where the sentence stands in the page, of one that rests on what fell; else null. */
  readonly range: Range | null;
}

/** What was measured of a block: its marks from its own top, and what they depend on. */
interface MeasuredBlock {
  readonly element: HTMLElement;
  readonly width: number;
  readonly height: number;
  readonly members: string;
  readonly marks: readonly ProofMark[];
}

const gap = 2;
const least = 5;

/**
 * Places marks beside the sentences that state something or rest on what fell, measuring only the blocks that changed: the lines of the others
 * stand in them as before.
 */
export class MarkMeasurer {
  readonly #editor: LexicalEditor;
  #blocks = new Map<NodeKey, MeasuredBlock>();

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /** These elements of the editor were edited. */
  forget(keys: Iterable<NodeKey>): void {
    for (const key of keys) this.#blocks.delete(key);
  }

  /** Lines may break elsewhere in any block. */
  forgetAll(): void {
    this.#blocks.clear();
  }

  /** @param body What the marks are placed in, above the text. */
  measure(body: HTMLElement, sentences: readonly CheckedSentence[]): ProofMark[] {
    const origin = body.getBoundingClientRect().top;
    const measured = new Map<NodeKey, MeasuredBlock>();
    const marks: ProofMark[] = [];
    this.#editor.read(() => {
      const blocks = $getRoot().getChildren();
      for (const { block, members } of groupByBlock(sentences)) {
        const node = blocks[block];
        const element = node === undefined ? null : this.#editor.getElementByKey(node.getKey());
        if (!$isElementNode(node) || element === null) continue;
        const box = element.getBoundingClientRect();
        const known = this.#blocks.get(node.getKey());
        const description = members.map(({ state, flags, text }) => `${state} ${flags.join(' ')} ${text}`).join('\n');
        const isKnown =
          known?.element === element &&
          known.width === box.width &&
          known.height === box.height &&
          known.members === description;
        const now = isKnown ? known.marks : this.#measureBlock(node, members, box.top);
        const { width, height } = box;
        measured.set(node.getKey(), { element, width, height, members: description, marks: now });
        for (const mark of now) marks.push({ ...mark, top: Math.round(mark.top + box.top - origin) });
      }
    });
    this.#blocks = measured;
    return marks;
  }

  /** Sentences that were changed since the check have no mark. */
  #measureBlock(node: ElementNode, members: readonly CheckedSentence[], top: number): ProofMark[] {
    const runs = $readRuns(node);
    const found = findSentences(
      runs,
      members.map(({ text }) => text),
    );
    const marks = members.flatMap((sentence, index): ProofMark[] => {
      const place = found[index];
      const run = place == null ? undefined : runs[place.run];
      const { state, flags } = sentence;
      const hasFallen = flags.length > 0;
      if (place == null || run === undefined || (state === 'exempt' && !hasFallen)) return [];
      const range = rangeOn(this.#editor, run, place.start, place.end);
      if (range === null) return [];
      const box = range.getBoundingClientRect();
      return [{ top: box.top - top, height: box.height, state, sentence, range: hasFallen ? range : null }];
    });
    return partMarks(marks);
  }
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
