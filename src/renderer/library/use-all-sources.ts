import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Failure } from '../../contract/result';
import type { SourceSummary } from '../../contract/sources';
import { callHost } from '../host/call-host';

// Small enough that an answer neither blocks the core nor the page for a frame's time.
const pageSize = 2000;

/** Every source, or those with a tag, fetched page by page: sorting needs them all, and rows are cheap. */
export function useAllSources(tag: string | undefined): UseQueryResult<readonly SourceSummary[], Failure> {
  return useQuery<readonly SourceSummary[], Failure>({
    queryKey: ['sources.list', { all: true, tag }],
    placeholderData: (previous) => previous,
    async queryFn() {
      const sources: SourceSummary[] = [];
      for (;;) {
        const page = await callHost('sources.list', {
          offset: sources.length,
          limit: pageSize,
          ...(tag === undefined ? {} : { tag }),
        });
        sources.push(...page.sources);
        if (page.sources.length === 0 || sources.length >= page.total) return sources;
      }
    },
  });
}
