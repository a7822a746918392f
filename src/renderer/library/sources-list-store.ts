import { create } from 'zustand';

export type SourceColumn = 'title' | 'authors' | 'year' | 'type' | 'annotations' | 'facts' | 'added';

interface SourcesListState {
  readonly filter: string;
  readonly column: SourceColumn;
  readonly isDescending: boolean;
  setFilter(filter: string): void;
  /** Sorts by a column; the same one again turns the order round. */
  sortBy(column: SourceColumn): void;
}

/** How the list of sources is filtered and sorted, kept while other screens are open. */
export const useSourcesList = create<SourcesListState>()((set, get) => ({
  filter: '',
  column: 'added',
  isDescending: true,
  setFilter(filter) {
    set({ filter });
  },
  sortBy(column) {
    const former = get();
    const isCount = column === 'added' || column === 'annotations' || column === 'facts' || column === 'year';
    set({ column, isDescending: former.column === column ? !former.isDescending : isCount });
  },
}));
