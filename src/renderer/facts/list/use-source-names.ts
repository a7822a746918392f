import { useMemo } from 'react';
import { useRequest } from '../../host/requests';

// A list of choices that is longer than this is no help.
const mostSources = 200;

/** The sources that facts have evidence from, those with the most facts first: titles by id. */
export function useSourceNames(): ReadonlyMap<string, string> {
  const { data } = useRequest('facts.matrixSources', { filter: {} });
  return useMemo(
    () => new Map((data?.sources ?? []).slice(0, mostSources).map(({ id, title }) => [id, title])),
    [data],
  );
}
