import { type RefObject, useEffect } from 'react';
import type { ListedClaim } from '../../contract/claims';
import { callHost } from '../host/call-host';
import { useReaderStore } from './reader-store';

/**
 * A click on a highlight opens it, the innermost first and then those around it; on a claim, it picks the claim; on a link,
 * it opens the link outside of the program. The paragraph that takes the focus takes the caret.
 */
export function useTextClick(sheet: RefObject<HTMLElement | null>, claims: readonly ListedClaim[]): void {
  const store = useReaderStore();
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const click = (event: Event) => {
      const { target } = event;
      const address = target instanceof Element ? target.closest('a[data-at]')?.getAttribute('href') : undefined;
      if (address !== null && address !== undefined) {
        event.preventDefault();
        if (document.getSelection()?.isCollapsed !== false) void callHost('shell.openExternal', { url: address });
        return;
      }
      const isSelecting = document.getSelection()?.isCollapsed === false;
      if (isSelecting || !(target instanceof Element) || target.closest('[data-floating]') !== null) return;
      const run = target.closest('[data-at]');
      const ids = run?.getAttribute('data-annotations')?.split(' ') ?? [];
      const { selectedId } = store.getState();
      const next = ids[(selectedId === null ? -1 : ids.indexOf(selectedId)) + 1] ?? ids[0] ?? null;
      const at = Number(run?.getAttribute('data-at') ?? Number.NaN);
      const claim = next === null ? claims.find(({ start, end }) => start <= at && at < end) : undefined;
      const picked = claim === undefined ? null : { start: claim.start, end: claim.end };
      store.setState({
        selectedId: next,
        picked,
        draft: null,
        ...(next !== null ? { sideTab: 'annotations' } : picked !== null ? { sideTab: 'claims' } : {}),
      });
    };
    const focus = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest('[data-index]') : null;
      if (row !== null) store.setState({ caret: Number(row.getAttribute('data-index')) });
    };
    element.addEventListener('click', click);
    element.addEventListener('focusin', focus);
    return () => {
      element.removeEventListener('click', click);
      element.removeEventListener('focusin', focus);
    };
  }, [store, sheet, claims]);
}
