import type { ParamsOf, ResultOf } from '../../contract/api';
import type { FactStatus, FactSummary } from '../../contract/facts';
import { useRequest } from '../host/requests';

export interface FactFilter {
  readonly status: FactStatus | null;
  /** '' for all. */
  readonly tag: string;
  readonly query: string;
}

/** Facts in one answer of the core. */
const pageSize = 100;

/** The parameters of the page on which the fact at a 0-based index stands. */
export function pageParams({ status, tag, query }: FactFilter, index: number): ParamsOf<'facts.list'> {
  return {
    ...(status === null ? {} : { status }),
    ...(tag === '' ? {} : { tag }),
    ...(query.trim() === '' ? {} : { query: query.trim() }),
    offset: Math.floor(index / pageSize) * pageSize,
    limit: pageSize,
  };
}

/** The fact at a 0-based index of the filtered list; undefined until its page has come. */
export function useFactAt(filter: FactFilter, index: number): FactSummary | undefined {
  const { data } = useRequest('facts.list', pageParams(filter, index), { keepsPrevious: true });
  return factIn(data, index);
}

export function factIn(page: ResultOf<'facts.list'> | undefined, index: number): FactSummary | undefined {
  return page?.facts[index % pageSize];
}
