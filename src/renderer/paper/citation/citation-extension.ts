import { configExtension, defineExtension, type LexicalEditor, mergeRegister, type NodeKey, safeCast } from 'lexical';
import { AtomsExtension } from '../editor/atoms-extension';
import { $isCitationNode, CitationNode } from './CitationNode';
import { canMerge } from './can-merge';
import { newCitationId } from './new-citation-id';

interface CitationConfig {
  /** Citations came, went or changed. */
  onChange(): void;
}

/** Citations in an editor: each with an id of its own, neighbours merged into one. */
export const CitationExtension = defineExtension({
  name: 'citewright/citation',
  config: safeCast<CitationConfig>({ onChange: () => undefined }),
  dependencies: [configExtension(AtomsExtension, { kinds: [{ klass: CitationNode, panel: 'citation' }] })],
  nodes: () => [CitationNode],
  register: (editor, { onChange }) => registerCitations(editor, onChange),
});

function registerCitations(editor: LexicalEditor, onChange: () => void): () => void {
  const ids = new Map<NodeKey, string>();
  return mergeRegister(
    editor.registerNodeTransform(CitationNode, (node) => {
      const previous = node.getPreviousSibling();
      if ($isCitationNode(previous) && canMerge(previous) && canMerge(node)) {
        previous.setItems([...previous.getItems(), ...node.getItems()]);
        node.remove();
        return;
      }
      const key = node.getKey();
      const id = node.getCitationId();
      const isTaken = [...ids].some(([holder, taken]) => taken === id && holder !== key);
      if (isTaken) node.setCitationId(newCitationId());
    }),
    editor.registerMutationListener(
      CitationNode,
      (mutations) => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? undefined : editor.getEditorState()._nodeMap.get(key);
          if (node instanceof CitationNode) ids.set(key, node.__citationId);
          else ids.delete(key);
        }
        onChange();
      },
      { skipInitialization: false },
    ),
  );
}
