import type { Conflict } from '../../contract/conflicts';

const withinSource: ReadonlySet<Conflict['detail']> = new Set(['sum', 'glued-dates', 'name']);

/** Two statements, rather than a place where a source does not agree with itself. */
function areStatements({ detail }: Conflict): boolean {
  return !withinSource.has(detail);
}

/** What says the same can be one fact. */
export function canMerge(conflict: Conflict): boolean {
  return conflict.state === 'open' && conflict.kind === 'duplicate' && areStatements(conflict);
}

/** What contradicts can be evidence against each other. */
export function canLink(conflict: Conflict): boolean {
  return conflict.state === 'open' && conflict.kind === 'contradiction' && areStatements(conflict);
}
