import { useCallback, useMemo, useState } from 'react';

interface SelectionState {
  /** Where the keyboard is. */
  readonly activeId: string | null;
  /** Where a range began. */
  readonly anchorId: string | null;
  readonly selected: ReadonlySet<string>;
}

export interface ListSelection extends SelectionState {
  readonly activeIndex: number;
  /** Selects one row alone. */
  select(id: string): void;
  /** Adds a row to the selection, or takes it out. */
  toggle(id: string): void;
  /** Selects from where the range began to this row. */
  extendTo(id: string): void;
  selectAll(): void;
  clear(): void;
  /** Moves by rows, clamped to the list; extends the range with Shift. */
  move(step: number, isExtending: boolean): void;
}

const none: SelectionState = { activeId: null, anchorId: null, selected: new Set() };

/** Selecting rows of a list as file managers do. Ids that are gone from the list count as not selected. */
export function useListSelection(ids: readonly string[]): ListSelection {
  const [state, setState] = useState<SelectionState>(none);
  const indexes = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const activeIndex = state.activeId === null ? -1 : (indexes.get(state.activeId) ?? -1);
  const select = useCallback((id: string) => setState({ activeId: id, anchorId: id, selected: new Set([id]) }), []);
  const extendTo = (id: string) => {
    const from = indexes.get(state.anchorId ?? id) ?? indexes.get(id) ?? 0;
    const to = indexes.get(id) ?? from;
    const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    setState({ activeId: id, anchorId: state.anchorId ?? id, selected: new Set(range) });
  };
  const selected = useMemo(
    () => new Set([...state.selected].filter((id) => indexes.has(id))),
    [state.selected, indexes],
  );
  return {
    ...state,
    selected,
    activeIndex,
    select,
    extendTo,
    toggle(id) {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      setState({ activeId: id, anchorId: id, selected: next });
    },
    selectAll: () => setState({ ...state, activeId: state.activeId ?? ids[0] ?? null, selected: new Set(ids) }),
    clear: () => setState(none),
    move(step, isExtending) {
      const from = activeIndex === -1 ? (step > 0 ? -1 : ids.length) : activeIndex;
      const id = ids[Math.max(0, Math.min(ids.length - 1, from + step))];
      if (id === undefined) return;
      if (isExtending) extendTo(id);
      else select(id);
    },
  };
}
