import { useCallback } from 'react';
import { useStore } from 'zustand';
import { CitationPanel } from '../citation/CitationPanel';
import { LinkPanel } from '../link/LinkPanel';
import { useEditorScope } from './editor-scope';

/** The panel of the citation or link that was clicked or asked for, in any editor. */
export function InlinePanels() {
  const { panel } = useEditorScope();
  const open = useStore(panel, (state) => state.open);
  const close = useCallback(() => panel.setState({ open: null }), [panel]);
  if (open?.kind === 'citation') return <CitationPanel key={open.nodeKey} nodeKey={open.nodeKey} onClose={close} />;
  if (open?.kind === 'link') return <LinkPanel key={open.nodeKey} nodeKey={open.nodeKey} onClose={close} />;
  return null;
}
