import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../../contract/api';
import type { FactFilter, FactGrouping, FactLayout } from '../../../contract/fact-lists';
import { useRequest } from '../../host/requests';
import { useDebounced } from '../../ui/use-debounced';
import { useFactsList } from './facts-list-store';

interface Arrangement {
  /** Undefined before the first answer. */
  readonly data: ResultOf<'facts.arrange'> | undefined;
  readonly failure: Error | null;
  retry(): void;
}

// The core answers in some hundredths of a second for a large library; this spares it the letters of a fast typist.
const settleMs = 60;

const groupings: Readonly<Record<FactLayout, FactGrouping>> = {
  table: 'none',
  board: 'status',
  timeline: 'year',
  matrix: 'none',
};

// Time runs one way, however the table is sorted.
const chronological = { column: 'date', isDescending: false } as const;

/** The facts that a filter leaves, in the order of a view. */
export function useFactArrangement(filter: FactFilter, layout: FactLayout, isReady: boolean): Arrangement {
  const { i18n } = useTranslation();
  const { column, isDescending } = useFactsList();
  const settled = useDebounced(filter, settleMs);
  const group = groupings[layout];
  const params = useMemo(
    () => ({
      filter: settled,
      sort: group === 'year' ? chronological : { column, isDescending },
      group,
      locale: i18n.language,
    }),
    [settled, column, isDescending, group, i18n.language],
  );
  const { data, error, refetch, isPlaceholderData } = useRequest('facts.arrange', params, {
    keepsPrevious: true,
    isEnabled: isReady,
  });
  // What was grouped for another view is no answer to this one.
  const isOfOtherView = isPlaceholderData && !fits(data, group);
  return { data: isOfOtherView ? undefined : data, failure: error, retry: () => void refetch() };
}

function fits(data: ResultOf<'facts.arrange'> | undefined, group: FactGrouping): boolean {
  const key = data?.groups[0]?.key;
  const found = key === undefined || /^-?\d/.test(key) ? 'year' : key === '' ? 'none' : 'status';
  return found === group;
}
