import { useCallback } from 'react';
import { useStore } from 'zustand';
import { FootnotePanel } from '../footnote/FootnotePanel';
import { useEditorScope } from './editor-scope';
import { InlinePanels } from './InlinePanels';

/** The panel of whatever was clicked or asked for in the paper's editor. */
export function PaperPanels() {
  const { panel } = useEditorScope();
  const open = useStore(panel, (state) => state.open);
  const close = useCallback(() => panel.setState({ open: null }), [panel]);
  if (open?.kind !== 'footnote') return <InlinePanels />;
  return <FootnotePanel key={open.nodeKey} nodeKey={open.nodeKey} onClose={close} />;
}
