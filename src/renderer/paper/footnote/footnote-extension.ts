import { configExtension, defineExtension, type LexicalEditor, mergeRegister, type NodeKey, safeCast } from 'lexical';
import { newCitationId } from '../citation/new-citation-id';
import { AtomsExtension } from '../editor/atoms-extension';
import { FootnoteNode } from './FootnoteNode';

interface FootnoteConfig {
  /** Footnotes came, went or changed. */
  onChange(): void;
}

/** Footnotes in an editor: each with an id of its own. */
export const FootnoteExtension = defineExtension({
  name: 'citewright/footnote',
  config: safeCast<FootnoteConfig>({ onChange: () => undefined }),
  dependencies: [configExtension(AtomsExtension, { kinds: [{ klass: FootnoteNode, panel: 'footnote' }] })],
  nodes: () => [FootnoteNode],
  register: (editor, { onChange }) => registerFootnotes(editor, onChange),
});

function registerFootnotes(editor: LexicalEditor, onChange: () => void): () => void {
  const ids = new Map<NodeKey, string>();
  return mergeRegister(
    editor.registerNodeTransform(FootnoteNode, (node) => {
      const key = node.getKey();
      const id = node.getNoteId();
      const isTaken = [...ids].some(([holder, taken]) => taken === id && holder !== key);
      if (isTaken) node.setNoteId(newCitationId());
    }),
    editor.registerMutationListener(
      FootnoteNode,
      (mutations) => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? undefined : editor.getEditorState()._nodeMap.get(key);
          if (node instanceof FootnoteNode) ids.set(key, node.__noteId);
          else ids.delete(key);
        }
        onChange();
      },
      { skipInitialization: false },
    ),
  );
}
