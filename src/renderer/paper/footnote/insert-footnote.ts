import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { newCitationId } from '../citation/new-citation-id';
import type { EditorScope } from '../editor/editor-scope';
import { emptyEditorState } from './empty-editor-state';
import { $createFootnoteNode } from './FootnoteNode';

/** Sets a footnote at the caret and opens it for writing. */
export function insertFootnote(editor: LexicalEditor, scope: EditorScope): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(key, offset, type);
      selection.focus.set(key, offset, type);
      const node = $createFootnoteNode(newCitationId(), emptyEditorState);
      selection.insertNodes([node]);
      setTimeout(() => scope.panel.setState({ open: { kind: 'footnote', nodeKey: node.getKey() } }), 0);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
