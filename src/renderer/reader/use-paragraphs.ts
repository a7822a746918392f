import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Paragraph, SourceVersion } from '../../contract/sources';
import { callHost } from '../host/call-host';
import { locateParagraph, pageSize } from './locate-paragraph';
import { shownText } from './shown-text';
import type { TextRange } from './text-marks';

interface Page {
  readonly page: number;
  readonly paragraphs: readonly Paragraph[];
}

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
    queryFn: async (): Promise<Page> => ({
      page,
      paragraphs: (await callHost('sources.paragraphs', params)).paragraphs,
    }),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

function combinePages(results: UseQueryResult<Page>[]) {
  return {
    pages: results.flatMap((result) => (result.data === undefined ? [] : [result.data])),
    failure: results.find((result) => result.error !== null)?.error ?? null,
  };
}

/** The paragraphs with these 0-based indexes, loaded by the page. */
export function useParagraphs(source: string, versionId: string, indexes: readonly number[]): ParagraphWindow {
  const client = useQueryClient();
  const numbers = [...new Set(indexes.map((index) => Math.floor(index / pageSize)))];
  const { pages, failure } = useQueries({
    queries: numbers.map((page) => pageQuery(source, versionId, page)),
    combine: combinePages,
  });
  const byIndex = useMemo(() => {
    const found = new Map<number, Paragraph>();
    for (const { page, paragraphs } of pages) {
      paragraphs.forEach((paragraph, index) => {
        found.set(page * pageSize + index, paragraph);
      });
    }
    return found;
  }, [pages]);
  const retry = () => void client.refetchQueries({ queryKey: ['sources.paragraphs'], type: 'active' });
  return { byIndex, failure, retry };
}

export interface TextAccess {
  /** 0-based index of the paragraph that holds an offset of the canonical text. */
  locate(offset: number): Promise<number>;
  /** The paragraph with a 0-based index; undefined where there is none. */
  at(index: number): Promise<Paragraph | undefined>;
  /** The words of a range as the page shows them, whether it does so now or not. */
  read(range: TextRange): Promise<{ readonly text: string; readonly paragraph: number; readonly page: string }>;
}

/** Reaches any place of the text, loading what it needs. */
export function useTextAccess(
  source: string,
  { id: versionId, paragraphs: total, mediaType }: SourceVersion,
): TextAccess {
  const client = useQueryClient();
  return useMemo(() => {
    const loadPage = async (page: number) => (await client.fetchQuery(pageQuery(source, versionId, page))).paragraphs;
    const locate = (offset: number) => locateParagraph(loadPage, total, offset);
    return {
      locate,
      at: async (index) => (await loadPage(Math.floor(index / pageSize)))[index % pageSize],
      async read(range) {
        const first = Math.floor((await locate(range.start)) / pageSize);
        const last = Math.floor((await locate(range.end - 1)) / pageSize);
        const touched: Paragraph[] = [];
        for (let page = first; page <= last; page++) touched.push(...(await loadPage(page)));
        const holder = touched.find(({ end }) => end > range.start);
        return {
          text: shownText(touched, range, mediaType),
          paragraph: holder?.number ?? 1,
          page: holder?.page ?? '',
        };
      },
    };
  }, [client, source, versionId, total, mediaType]);
}
