import { create } from 'zustand';
import type { FactColumn, FactFilter, FactLayout } from '../../../contract/fact-lists';
import type { PaneSide } from '../../workbench/workbench-store';

/** Changes to parts of a filter; undefined takes a part out. */
export type FilterChange = { readonly [P in keyof FactFilter]?: FactFilter[P] | undefined };

/** What the person made of what a pane's view itself says. */
interface Narrowed {
  /** Of the view that it belongs to: another one begins anew. */
  readonly key: string;
  readonly filter?: FactFilter;
  readonly layout?: FactLayout;
}

interface FactsListState {
  readonly narrowed: Readonly<Partial<Record<PaneSide, Narrowed>>>;
  readonly column: FactColumn;
  readonly isDescending: boolean;
  /** Raised when the filter field is asked to take the focus. */
  readonly focusCount: number;
  narrow(side: PaneSide, narrowed: Narrowed): void;
  /** Shows again what the pane's view says. */
  widen(side: PaneSide): void;
  focusFilter(): void;
  /** Sorts by a column; the same one again turns the order round. */
  sortBy(column: FactColumn): void;
}

/** Columns whose highest value is the one looked for. */
const fromHighest: ReadonlySet<FactColumn> = new Set([
  'priority',
  'supports',
  'contradicts',
  'uses',
  'created',
  'updated',
]);

/** How the facts are filtered, shown and sorted, kept while other screens are open. */
export const useFactsList = create<FactsListState>()((set, get) => ({
  narrowed: {},
  column: 'updated',
  isDescending: true,
  focusCount: 0,
  narrow(side, narrowed) {
    const former = get().narrowed[side];
    const kept = former?.key === narrowed.key ? former : undefined;
    set({ narrowed: { ...get().narrowed, [side]: { ...kept, ...narrowed } } });
  },
  widen(side) {
    const { [side]: _, ...others } = get().narrowed;
    set({ narrowed: others });
  },
  focusFilter() {
    set({ focusCount: get().focusCount + 1 });
  },
  sortBy(column) {
    const former = get();
    set({ column, isDescending: former.column === column ? !former.isDescending : fromHighest.has(column) });
  },
}));

/** The filter with its changes, without parts that say nothing. */
export function changeFilter(filter: FactFilter, change: FilterChange): FactFilter {
  const parts = Object.entries({ ...filter, ...change }).filter(
    ([part, value]) => value !== undefined && (part === 'assignee' || value !== '') && !isEmptyList(value),
  );
  return Object.fromEntries(parts);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
