import { useCallback, useMemo } from 'react';
import type { FactFilter, FactLayout, FactView } from '../../../contract/fact-lists';
import { useRequest } from '../../host/requests';
import { usePreference, useSavePreference } from '../../workbench/preferences';
import type { PaneSide, View } from '../../workbench/workbench-store';
import { changeFilter, type FilterChange, useFactsList } from './facts-list-store';

export interface FactsView {
  readonly filter: FactFilter;
  readonly layout: FactLayout;
  /** The saved view that is shown; undefined where none is. */
  readonly saved: FactView | undefined;
  /** Before that, a saved view is still on its way. */
  readonly isReady: boolean;
  narrow(change: FilterChange): void;
  /** Shows all facts. */
  clear(): void;
  show(layout: FactLayout): void;
}

const everything: FactFilter = {};

/** What a pane's view of facts shows, and how: as the view says, until the person narrows it or looks at it in another way. */
export function useFactsView(view: Extract<View, { kind: 'facts' }>, side: PaneSide): FactsView {
  const { status, tag, layout, saved: savedId } = view;
  const { data } = useRequest('factViews.list', {}, { isEnabled: savedId !== undefined });
  const preferred = usePreference('factLayout');
  const savePreference = useSavePreference();
  const key = JSON.stringify([status, tag, layout, savedId]);
  const narrowed = useFactsList((state) => state.narrowed[side]);
  const own = narrowed?.key === key ? narrowed : undefined;
  const saved = savedId === undefined ? undefined : data?.views.find(({ id }) => id === savedId);
  const asViewSays = useMemo<FactFilter>(
    () => ({
      ...(saved?.filter ?? everything),
      ...(status === undefined ? {} : { statuses: [status] }),
      ...(tag === undefined ? {} : { tags: [tag] }),
    }),
    [saved, status, tag],
  );
  const filter = own?.filter ?? asViewSays;
  const narrow = useCallback(
    (change: FilterChange) => useFactsList.getState().narrow(side, { key, filter: changeFilter(filter, change) }),
    [side, key, filter],
  );
  return {
    filter,
    layout: own?.layout ?? layout ?? saved?.layout ?? preferred ?? 'table',
    saved,
    isReady: savedId === undefined || data !== undefined,
    narrow,
    clear: () => useFactsList.getState().narrow(side, { key, filter: everything }),
    show(next) {
      useFactsList.getState().narrow(side, { key, layout: next });
      if (saved === undefined) savePreference('factLayout', next);
    },
  };
}
