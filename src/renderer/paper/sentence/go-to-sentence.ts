import { $getRoot, $isElementNode, getDOMTextNode, type LexicalEditor } from 'lexical';
import { findSentences } from './find-sentences';
import { $readRuns, type TextRun } from './text-run';

/**
 * Puts the caret at a sentence of a block, or at the block where the sentence is unknown, and shows it.
 * @param onShown when it is in sight and has the focus
 */
export function goToSentence(editor: LexicalEditor, block: number, sentence?: string, onShown?: () => void): void {
  editor.focus(() => {
    editor.update(
      () => {
        const node = $getRoot().getChildAtIndex(block) ?? $getRoot().getLastChild();
        if (node === null) return;
        const range = $isElementNode(node) && sentence !== undefined ? $placeOf($readRuns(node), sentence) : null;
        if (range === null) node.selectStart();
        else {
          const selection = node.selectStart();
          selection.anchor.set(range.nodeKey, range.offset, 'text');
          selection.focus.set(range.nodeKey, range.offset, 'text');
        }
        const key = range?.nodeKey ?? node.getKey();
        setTimeout(() => {
          editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
          onShown?.();
        }, 0);
      },
      { tag: 'skip-scroll-into-view' },
    );
  });
}

/** Where a sentence of a block stands in the page; null where it was changed, or the page has not caught up. */
export function sentenceRange(editor: LexicalEditor, block: number, sentence: string): Range | null {
  return editor.read(() => {
    const node = $getRoot().getChildAtIndex(block);
    if (!$isElementNode(node)) return null;
    const runs = $readRuns(node);
    const [found] = findSentences(runs, [sentence]);
    const run = found == null ? undefined : runs[found.run];
    return found == null || run === undefined ? null : rangeOn(editor, run, found.start, found.end);
  });
}

function $placeOf(runs: readonly TextRun[], sentence: string) {
  const [found] = findSentences(runs, [sentence]);
  const run = found == null ? undefined : runs[found.run];
  return found == null || run === undefined ? null : placeIn(run, found.start);
}

/** The text node at an offset of a run, and the offset in it. */
export function placeIn({ spans }: TextRun, offset: number, isEnd = false) {
  const span = isEnd
    ? spans.find(({ start, end }) => offset > start && offset <= end)
    : spans.find(({ start, end }) => offset >= start && offset < end);
  return span === undefined ? null : { nodeKey: span.nodeKey, offset: offset - span.start };
}

/** The part of the page where a piece of a run stands; null where the page has not caught up. */
export function rangeOn(editor: LexicalEditor, run: TextRun, start: number, end: number): Range | null {
  const from = placeIn(run, start);
  const to = placeIn(run, end, true);
  const first = from === null ? null : textAt(editor, from.nodeKey);
  const last = to === null ? null : textAt(editor, to.nodeKey);
  if (from === null || to === null || first === null || last === null) return null;
  if (from.offset > first.length || to.offset > last.length) return null;
  const range = document.createRange();
  range.setStart(first, from.offset);
  range.setEnd(last, to.offset);
  return range;
}

function textAt(editor: LexicalEditor, nodeKey: string): Text | null {
  return getDOMTextNode(editor.getElementByKey(nodeKey));
}
