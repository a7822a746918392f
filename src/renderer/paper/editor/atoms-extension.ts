import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ENTER_COMMAND,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  safeCast,
  shallowMergeConfig,
} from 'lexical';
import type { EditorScope, OpenPanel } from './editor-scope';

/** A decorator that is selected as a whole and has a panel to edit it. */
interface AtomKind {
  readonly klass: Klass<LexicalNode>;
  readonly panel: OpenPanel['kind'];
}

interface AtomsConfig {
  readonly kinds: readonly AtomKind[];
  /** null in an editor without panels. */
  readonly scope: EditorScope | null;
}

/** Click or Enter on a chip opens its panel; what is selected goes into the scope of the editor. */
export const AtomsExtension = defineExtension({
  name: 'citewright/atoms',
  config: safeCast<AtomsConfig>({ kinds: [], scope: null }),
  mergeConfig(config, partial) {
    const merged = shallowMergeConfig(config, partial);
    return partial.kinds === undefined ? merged : { ...merged, kinds: [...config.kinds, ...partial.kinds] };
  },
  register: (editor, { kinds, scope }) => (scope === null ? () => undefined : registerAtoms(editor, kinds, scope)),
});

function registerAtoms(editor: LexicalEditor, kinds: readonly AtomKind[], scope: EditorScope): () => void {
  const panelOf = (node: LexicalNode | null) => kinds.find(({ klass }) => node instanceof klass)?.panel;
  const open = (panel: OpenPanel['kind'], nodeKey: NodeKey) => scope.panel.setState({ open: { kind: panel, nodeKey } });
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => {
        const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
        const panel = panelOf(node);
        if (node === null || panel === undefined) return false;
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
        open(panel, node.getKey());
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isNodeSelection(selection)) return false;
        const [node, ...more] = selection.getNodes();
        const panel = node === undefined || more.length > 0 ? undefined : panelOf(node);
        if (node === undefined || panel === undefined) return false;
        event?.preventDefault();
        open(panel, node.getKey());
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      const keys = editorState.read(() => {
        const selection = $getSelection();
        return $isNodeSelection(selection)
          ? new Set([...selection._nodes].filter((key) => $getNodeByKey(key)))
          : noKeys;
      });
      const before = scope.selected.getState().keys;
      const isSame = keys.size === before.size && [...keys].every((key) => before.has(key));
      if (!isSame) scope.selected.setState({ keys });
    }),
  );
}

const noKeys: ReadonlySet<NodeKey> = new Set();
