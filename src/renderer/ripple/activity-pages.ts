import type { QueryClient } from '@tanstack/react-query';
import type { ParamsOf, ResultOf } from '../../contract/api';
import type { Activity } from '../../contract/ripple';
import { callHost } from '../host/call-host';
import { useRequest } from '../host/requests';

/** Activities in one answer of the core. */
const pageSize = 50;

/**
 * The parameters of the page on which the activity at a 0-based index stands.
 * @param paper Id, or '' for all papers.
 */
export function pageParams(paper: string, index: number): ParamsOf<'activity.list'> {
  return {
    ...(paper === '' ? {} : { paper }),
    offset: Math.floor(index / pageSize) * pageSize,
    limit: pageSize,
  };
}

/** The activity at a 0-based index of the feed; undefined until its page has come, and before the first one. */
export function useActivityAt(paper: string, index: number): Activity | undefined {
  const { data } = useRequest('activity.list', pageParams(paper, Math.max(index, 0)), { keepsPrevious: true });
  return index < 0 ? undefined : activityIn(data, index);
}

function activityIn(page: ResultOf<'activity.list'> | undefined, index: number): Activity | undefined {
  return page?.activities[index % pageSize];
}

/** Resolves when the activity at an index can be shown: a row that grows when it is filled would push away what was scrolled to. */
export async function fetchPage(client: QueryClient, paper: string, index: number): Promise<void> {
  const params = pageParams(paper, index);
  await client.prefetchQuery({ queryKey: ['activity.list', params], queryFn: () => callHost('activity.list', params) });
}
