import { create } from 'zustand';
import type { SourceColumn, SourceFilter } from '../../contract/sources';

interface SourcesListState {
  /** On top of what the view itself narrows to. */
  readonly filter: SourceFilter;
  readonly column: SourceColumn;
  readonly isDescending: boolean;
  /** Raised when the filter field is asked to take the focus. */
  readonly focusCount: number;
  /** Changes parts of the filter; undefined takes a part out. */
  narrow(change: { readonly [P in keyof SourceFilter]?: SourceFilter[P] | undefined }): void;
  clearFilter(): void;
  focusFilter(): void;
  /** Sorts by a column; the same one again turns the order round. */
  sortBy(column: SourceColumn): void;
}

/** Columns whose highest value is the one looked for. */
const fromHighest: ReadonlySet<SourceColumn> = new Set(['added', 'annotations', 'facts', 'versions', 'year']);

/** How the list of sources is filtered and sorted, kept while other screens are open. */
export const useSourcesList = create<SourcesListState>()((set, get) => ({
  filter: {},
  column: 'added',
  isDescending: true,
  focusCount: 0,
  narrow(change) {
    const parts = Object.entries({ ...get().filter, ...change });
    set({ filter: Object.fromEntries(parts.filter(([, value]) => value !== undefined && value !== '')) });
  },
  clearFilter() {
    set({ filter: {} });
  },
  focusFilter() {
    set({ focusCount: get().focusCount + 1 });
  },
  sortBy(column) {
    const former = get();
    set({ column, isDescending: former.column === column ? !former.isDescending : fromHighest.has(column) });
  },
}));
