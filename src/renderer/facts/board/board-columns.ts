import type { ResultOf } from '../../../contract/api';
import type { FactStatus } from '../../../contract/facts';
import { factStatuses } from '../fact-statuses';

export interface BoardColumnFacts {
  readonly status: FactStatus;
  readonly ids: readonly string[];
}

/** The facts of each status, in the order of the work; all six are there. */
export function boardColumns(
  ids: readonly string[],
  groups: ResultOf<'facts.arrange'>['groups'],
): readonly BoardColumnFacts[] {
  const byStatus = new Map<string, readonly string[]>();
  let from = 0;
  for (const { key, count } of groups) {
    byStatus.set(key, ids.slice(from, from + count));
    from += count;
  }
  return factStatuses.map((status) => ({ status, ids: byStatus.get(status) ?? [] }));
}

/** A place on the board: a column, and a card in it, both from 0. */
export interface BoardPlace {
  readonly column: number;
  readonly index: number;
}

/** Where a card is; undefined for one that is on no column. */
export function placeOf(columns: readonly BoardColumnFacts[], id: string): BoardPlace | undefined {
  for (const [column, { ids }] of columns.entries()) {
    const index = ids.indexOf(id);
    if (index >= 0) return { column, index };
  }
  return undefined;
}

/**
 * The card beside a card: in the next column that has any, at the same height where that reaches so far.
 * @param isPassed says of a column that it is stepped over
 */
export function cardBeside(
  columns: readonly BoardColumnFacts[],
  { column, index }: BoardPlace,
  step: 1 | -1,
  isPassed: (status: FactStatus) => boolean,
): string | undefined {
  for (let next = column + step; next >= 0 && next < columns.length; next += step) {
    const facts = columns[next];
    if (facts === undefined || facts.ids.length === 0 || isPassed(facts.status)) continue;
    return facts.ids[Math.min(index, facts.ids.length - 1)];
  }
  return undefined;
}
