import { type QueryClient, type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ResultOf } from '../../contract/api';
import type { Paragraph } from '../../contract/sources';
import { callHost } from '../host/call-host';
import { locateParagraph, pageSize } from './locate-paragraph';

type Page = ResultOf<'sources.paragraphs'>;

export interface ParagraphWindow {
  /** By 0-based index. Those that have not come yet are absent. */
  readonly byIndex: ReadonlyMap<number, Paragraph>;
  readonly failure: Error | null;
  retry(): void;
}

/** One page of a version's paragraphs; a version never changes, so neither does the answer. */
function pageQuery(source: string, versionId: string, page: number) {
  const params = { source, versionId, offset: page * pageSize, limit: pageSize };
  return {
    queryKey: ['sources.paragraphs', params],
    queryFn: () => callHost('sources.paragraphs', params),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

function combinePages(results: UseQueryResult<Page>[]) {
  return {
    pages: results.map((result) => result.data?.paragraphs),
    failure: results.find((result) => result.error !== null)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.error !== null) void result.refetch();
    },
  };
}

/** The paragraphs from index `from` to `to`, loaded by the page. */
export function useParagraphs(source: string, versionId: string, from: number, to: number): ParagraphWindow {
  const first = Math.floor(Math.max(from, 0) / pageSize);
  const last = Math.floor(Math.max(to, 0) / pageSize);
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const { pages, failure, retry } = useQueries({
    queries: numbers.map((page) => pageQuery(source, versionId, page)),
    combine: combinePages,
  });
  const byIndex = useMemo(() => {
    const found = new Map<number, Paragraph>();
    pages.forEach((page, position) => {
      page?.forEach((paragraph, index) => {
        found.set((first + position) * pageSize + index, paragraph);
      });
    });
    return found;
  }, [pages, first]);
  return { byIndex, failure, retry };
}

/** 0-based index of the paragraph that holds an offset. */
export function useLocateParagraph(
  source: string,
  versionId: string,
  total: number,
): (offset: number) => Promise<number> {
  const client: QueryClient = useQueryClient();
  return useMemo(() => {
    const loadPage = async (page: number) => {
      const answer = await client.fetchQuery(pageQuery(source, versionId, page));
      return answer.paragraphs;
    };
    return (offset) => locateParagraph(loadPage, total, offset);
  }, [client, source, versionId, total]);
}
