import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListNode,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingTagType,
} from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';

export const blockKinds = ['paragraph', 'h1', 'h2', 'h3', 'quote', 'bullet', 'number', 'check'] as const;
/** What a block is: plain text, a heading, a quotation, or an item of a list. */
export type BlockKind = (typeof blockKinds)[number];

/** Makes the blocks of the selection one kind; the kind they already are makes them plain again. */
export function setBlock(editor: LexicalEditor, kind: BlockKind): void {
  const current = editor.read($blockKind);
  const next = current === kind ? 'paragraph' : kind;
  switch (next) {
    case 'bullet':
      editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
      return;
    case 'number':
      editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
      return;
    case 'check':
      editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined);
      return;
    default:
      if (current === 'bullet' || current === 'number' || current === 'check') {
        editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
      }
      editor.update(() => $setBlocksType($getSelection(), () => $createBlock(next)), { tag: HISTORY_PUSH_TAG });
  }
}

function $createBlock(kind: 'paragraph' | 'quote' | HeadingTagType) {
  if (kind === 'paragraph') return $createParagraphNode();
  return kind === 'quote' ? $createQuoteNode() : $createHeadingNode(kind);
}

/** What the block at the caret is. */
export function $blockKind(): BlockKind {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $blockKindAt(selection) : 'paragraph';
}

function $blockKindAt(selection: RangeSelection): BlockKind {
  const node = selection.anchor.getNode();
  const list = $findMatchingParent(node, $isListNode);
  if (list instanceof ListNode) return list.getListType();
  const heading = $findMatchingParent(node, $isHeadingNode);
  if ($isHeadingNode(heading)) {
    const tag = heading.getTag();
    return tag === 'h1' || tag === 'h2' ? tag : 'h3';
  }
  return $findMatchingParent(node, $isQuoteNode) === null ? 'paragraph' : 'quote';
}
