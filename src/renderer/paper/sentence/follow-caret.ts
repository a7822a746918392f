import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import type { ChainSubject } from '../../../contract/chain';
import { $isCitationNode } from '../citation/CitationNode';
import { sentenceAt } from './sentence-at';
import { $readRun, type TextRun } from './text-run';

// The chain follows the caret when it rests, not while it runs along a line.
const restMs = 150;

interface FollowOptions {
  readonly paperId: string;
  locale(): string;
  onSubject(subject: ChainSubject): void;
}

/** Tells what the caret or the selection is about: the sentence there, or the work of a selected citation. */
export function followCaret(editor: LexicalEditor, { paperId, locale, onSubject }: FollowOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const tell = () => {
    const root = editor.getRootElement();
    if (root === null || !root.contains(document.activeElement)) return;
    const subject = editor.read(() => $subject(paperId, locale()));
    const key = JSON.stringify(subject);
    if (subject === null || key === last) return;
    last = key;
    onSubject(subject);
  };
  const stop = editor.registerUpdateListener(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, restMs);
  });
  const stopRoot = editor.registerRootListener((root, previous) => {
    const onFocus = () => {
      // Whatever was looked at elsewhere meanwhile, here is the caret again.
      last = '';
      clearTimeout(timer);
      timer = setTimeout(tell, restMs);
    };
    previous?.removeEventListener('focus', onFocus);
    root?.addEventListener('focus', onFocus);
    return () => root?.removeEventListener('focus', onFocus);
  });
  return () => {
    clearTimeout(timer);
    stop();
    stopRoot();
  };
}

function $subject(paperId: string, locale: string): ChainSubject | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const node = selection.getNodes().find($isCitationNode);
    const [item] = node?.getItems() ?? [];
    return item === undefined ? null : { kind: 'source', id: item.sourceId };
  }
  if (!$isRangeSelection(selection)) return null;
  const block = $findMatchingParent(selection.anchor.getNode(), (node) => $isElementNode(node) && !node.isInline());
  if (!$isElementNode(block)) return null;
  const run = $readRun(block);
  const sentence = sentenceAt(run, $offsetIn(run, selection), locale);
  if (sentence === null) return null;
  const { text, factIds, sourceIds } = sentence;
  return { kind: 'sentence', paperId, text, factIds: [...factIds], sourceIds: [...sourceIds] };
}

function $offsetIn({ spans, text }: TextRun, { anchor }: RangeSelection): number {
  const span = spans.find(({ nodeKey }) => nodeKey === anchor.key);
  if (span !== undefined) return Math.min(span.start + anchor.offset, Math.max(span.start, span.end - 1));
  const node = anchor.getNode();
  if (!$isElementNode(node)) return 0;
  const before = node
    .getChildren()
    .slice(0, anchor.offset)
    .flatMap((child) => ($isElementNode(child) ? child.getAllTextNodes() : [child]))
    .map((child) => spans.find(({ nodeKey }) => nodeKey === child.getKey()))
    .findLast((found) => found !== undefined);
  return before === undefined ? 0 : Math.min(text.length, Math.max(before.start, before.end - 1));
}
