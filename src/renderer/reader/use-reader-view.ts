import { useCallback } from 'react';
import type { SourceVersion } from '../../contract/sources';
import { usePreference, useSavePreference } from '../workbench/preferences';
import type { ReaderView } from './pages/ViewSwitch';
import { jumpTo, useReader, useReaderStore } from './reader-store';
import type { TextAccess } from './use-paragraphs';

interface ShownView {
  /** null for a document that has no pages to show. */
  readonly view: ReaderView | null;
  /** Shows the document the other way, at the same place, and remembers it for all documents. */
  show(view: ReaderView): void;
}

/** How a document is shown: a PDF as its pages, unless the person chose its text or the pages cannot be shown. */
export function useReaderView({ mediaType, pages }: SourceVersion, access: TextAccess): ShownView {
  const store = useReaderStore();
  const chosen = usePreference('readerView') ?? 'pages';
  const save = useSavePreference();
  const trouble = useReader((state) => state.trouble);
  const show = useCallback(
    (view: ReaderView) => {
      store.setState({ trouble: null });
      save('readerView', view);
      // The view that comes carries out the last jump.
      void access.at(store.getState().place).then((paragraph) => {
        if (paragraph !== undefined) jumpTo(store, { start: paragraph.start, end: paragraph.end }, false);
      });
    },
    [store, save, access],
  );
  if (mediaType !== 'application/pdf' || pages === 0) return { view: null, show };
  return { view: trouble === null ? chosen : 'text', show };
}
