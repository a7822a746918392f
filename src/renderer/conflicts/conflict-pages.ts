import type { ParamsOf } from '../../contract/api';
import type { Conflict, ConflictKind, ConflictState } from '../../contract/conflicts';
import { useRequest } from '../host/requests';

export interface ConflictFilter {
  readonly state: ConflictState;
  readonly kind: ConflictKind | null;
  /** Of this source alone. */
  readonly source: string | undefined;
  /** By which the reading tells its progress. */
  readonly taskId: string;
}

/** Conflicts in one answer of the core. */
const pageSize = 100;

/** The parameters of the page on which the conflict at a 0-based index stands. */
export function pageParams({ state, kind, source, taskId }: ConflictFilter, index: number): ParamsOf<'conflicts.list'> {
  return {
    states: [state],
    ...(kind === null ? {} : { kind }),
    ...(source === undefined ? {} : { source }),
    offset: Math.floor(index / pageSize) * pageSize,
    limit: pageSize,
    taskId,
  };
}

/** The conflict at a 0-based index of the filtered list; undefined until its page has come. */
export function useConflictAt(filter: ConflictFilter, index: number): Conflict | undefined {
  const { data } = useRequest('conflicts.list', pageParams(filter, index), { keepsPrevious: true });
  return data?.conflicts[index % pageSize];
}
