import { useCallback, useMemo, useRef, useState } from 'react';

/** The active fact and the selected ones, by id, in any view. */
export interface FactSelection {
  /** Id of the fact that has the keyboard; null where there is none. */
  readonly active: string | null;
  readonly selected: ReadonlySet<string>;
  activate(id: string): void;
  toggle(id: string): void;
  /** Selects everything from the last toggled or activated one to this. */
  extendTo(id: string): void;
  selectAll(): void;
  clear(): void;
  /** The selected facts, else the active one. */
  targets(): readonly string[];
}

interface SelectionState {
  readonly active: string | null;
  /** Where a range began. */
  readonly anchor: string | null;
  readonly selected: ReadonlySet<string>;
}

const noneSelected: ReadonlySet<string> = new Set();

/**
 * Selecting facts in the order of a view. Ids that are gone from it count as not selected.
 * @param ids of all facts of the view
 */
export function useFactSelection(ids: readonly string[]): FactSelection {
  const [state, setState] = useState<SelectionState>({ active: null, anchor: null, selected: noneSelected });
  const indexes = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const index = state.active === null ? undefined : indexes.get(state.active);
  const lastIndex = useRef(0);
  if (index !== undefined) lastIndex.current = index;
  // The keyboard stays where it was in the list when its fact is gone from there.
  const active = index === undefined && state.active !== null ? nearest(ids, lastIndex.current) : state.active;
  const selected = useMemo(
    () => (state.selected.size === 0 ? noneSelected : new Set([...state.selected].filter((id) => indexes.has(id)))),
    [state.selected, indexes],
  );
  const activate = useCallback((id: string) => setState((now) => ({ ...now, active: id, anchor: id })), []);
  const toggle = useCallback((id: string) => {
    setState((now) => {
      const next = new Set(now.selected);
      if (!next.delete(id)) next.add(id);
      return { active: id, anchor: id, selected: next };
    });
  }, []);
  const extendTo = useCallback(
    (id: string) => {
      setState((now) => {
        const to = indexes.get(id);
        if (to === undefined) return now;
        const from = indexes.get(now.anchor ?? id) ?? to;
        const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
        return { active: id, anchor: now.anchor ?? id, selected: new Set(range) };
      });
    },
    [ids, indexes],
  );
  const selectAll = useCallback(
    () => setState((now) => ({ ...now, active: now.active ?? ids[0] ?? null, selected: new Set(ids) })),
    [ids],
  );
  const clear = useCallback(() => setState((now) => ({ ...now, selected: noneSelected })), []);
  return useMemo(
    () => ({
      active,
      selected,
      activate,
      toggle,
      extendTo,
      selectAll,
      clear,
      targets: () => (selected.size > 0 ? [...selected] : active === null ? [] : [active]),
    }),
    [active, selected, activate, toggle, extendTo, selectAll, clear],
  );
}

function nearest(ids: readonly string[], index: number): string | null {
  return ids[Math.min(index, ids.length - 1)] ?? null;
}
