import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceFilter } from '../../../contract/sources';
import { useRequest } from '../../host/requests';
import { useDebounced } from '../../ui/use-debounced';
import type { View } from '../../workbench/workbench-store';
import { useSourcesList } from '../sources-list-store';

interface Arrangement {
  /** Ids of all sources of the view in their order; undefined before the first answer. */
  readonly ids: readonly string[] | undefined;
  /** Of the whole library. */
  readonly total: number;
  readonly failure: Error | null;
  retry(): void;
}

// The core answers in some hundredths of a second for a large library; this spares it the letters of a fast typist.
const settleMs = 60;

/** What a view of sources shows, as filtered and sorted now. */
export function useArrangement(view: Extract<View, { kind: 'sources' }>): Arrangement {
  const { i18n } = useTranslation();
  const { filter, column, isDescending } = useSourcesList();
  const query = useDebounced(filter.query, settleMs);
  const saved = useSavedFilter(view.search);
  const params = useMemo(
    () => ({
      filter: joinFilters({ ...filter, query }, saved, view),
      sort: { column, isDescending },
      locale: i18n.language,
    }),
    [filter, query, saved, view, column, isDescending, i18n.language],
  );
  const { data, error, refetch } = useRequest('sources.arrange', params, {
    keepsPrevious: true,
    isEnabled: view.search === undefined || saved !== undefined,
  });
  return { ids: data?.ids, total: data?.total ?? 0, failure: error, retry: () => void refetch() };
}

function useSavedFilter(search: string | undefined): SourceFilter | undefined {
  const { data } = useRequest('savedSearches.list', {}, { isEnabled: search !== undefined });
  if (search === undefined || data === undefined) return undefined;
  return data.searches.find(({ id }) => id === search)?.filter ?? {};
}

/** All must hold: the words of both, and what the view itself is about. */
function joinFilters(
  filter: { readonly [P in keyof SourceFilter]?: SourceFilter[P] | undefined },
  saved: SourceFilter | undefined,
  { tag, collection }: Extract<View, { kind: 'sources' }>,
): SourceFilter {
  const query = [saved?.query, filter.query].filter((words) => words !== undefined && words.trim() !== '').join(' ');
  const joined = {
    ...saved,
    ...filter,
    ...(tag === undefined ? {} : { tag }),
    query: query === '' ? undefined : query,
  };
  const parts = Object.entries(collection === undefined ? joined : { ...joined, collection });
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}
