import type { NodeKey } from 'lexical';
import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The panel that is open over an editor, and the node it is about. */
export interface OpenPanel {
  readonly kind: 'citation' | 'footnote' | 'link';
  readonly nodeKey: NodeKey;
}

/** What belongs to one editor on the screen: the paper's, or that of a footnote. */
export interface EditorScope {
  readonly panel: StoreApi<{ readonly open: OpenPanel | null }>;
  /** Keys of the nodes selected as such. One store for all chips: none of them listens to every keystroke. */
  readonly selected: StoreApi<{ readonly keys: ReadonlySet<NodeKey> }>;
}

export function createEditorScope(): EditorScope {
  return {
    panel: createStore<{ readonly open: OpenPanel | null }>()(() => ({ open: null })),
    selected: createStore<{ readonly keys: ReadonlySet<NodeKey> }>()(() => ({ keys: new Set<NodeKey>() })),
  };
}

export const EditorScopeContext = createContext<EditorScope | null>(null);

export function useEditorScope(): EditorScope {
  const scope = useContext(EditorScopeContext);
  if (scope === null) throw new Error('Part of an editor drawn outside of one.');
  return scope;
}
