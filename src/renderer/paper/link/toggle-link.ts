import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { EditorScope } from '../editor/editor-scope';

/** Opens the link at the caret, or makes one of the selected words (or of new ones) and asks for its address. */
export function toggleLink(editor: LexicalEditor, scope: EditorScope, newWords: string): void {
  editor.update(
    () => {
      const key = $linkAtCaret() ?? $makeLink(newWords);
      // After the update, when the link is on the page and can hold the panel.
      if (key !== null) setTimeout(() => scope.panel.setState({ open: { kind: 'link', nodeKey: key } }), 0);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

function $linkAtCaret(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode)?.getKey() ?? null;
}

function $makeLink(newWords: string): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  if (selection.isCollapsed()) {
    const link = $createLinkNode('').append($createTextNode(newWords));
    selection.insertNodes([link]);
    return link.getKey();
  }
  // The address comes from the panel; until then a link to nowhere.
  $toggleLink({ url: '' });
  return $linkAtCaret();
}
