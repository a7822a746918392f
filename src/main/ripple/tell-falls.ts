import type { Connection } from '../library/connection';
import { newId } from '../library/new-id';
import {
  type FactDeed,
  insertActivity,
  listDeeds,
  readRestingPapers,
  readStatements,
  type TouchedPaper,
} from './activity-queries';
import { nextActivityTime } from './activity-time';
import type { FlagChanges } from './compare-flags';
import type { FactFlag } from './flag-queries';

/**
 * Tells in the activities what the write that is being made brings down or settles, where papers rest on it. `changedPapers` are those
 * that the write changes.
 */
export function tellFalls(
  connection: Connection,
  { came, went, kept }: Omit<FlagChanges, 'reworded'>,
  changedPapers: ReadonlySet<string>,
): void {
  const fallen = new Set(came.map(({ factId }) => factId));
  // What fell otherwise than before is not settled.
  const settled = went.filter(({ factId }) => !fallen.has(factId));
  const mayHaveMerged = changedPapers.size > 0 && kept.length > 0;
  if (came.length === 0 && settled.length === 0 && !mayHaveMerged) return;

  const deeds = new Map(listDeeds(connection).map((deed) => [deed.factId, deed]));
  // By a merge, papers come to rest on what had fallen before.
  const inherited = mayHaveMerged ? kept.filter(({ factId }) => deeds.get(factId)?.isMerge === true) : [];
  const factIds = new Set([...came, ...settled, ...inherited].map(({ factId }) => factId));
  const papers = readRestingPapers(connection, factIds);
  const statements = readStatements(connection, factIds);
  const at = nextActivityTime(connection);

  function tell(kind: 'fallen' | 'settled', flag: FactFlag, touched: readonly TouchedPaper[], detail: string): void {
    if (touched.length === 0) return;
    const { factId } = flag;
    // The statement of a removed fact is all that is left of it, and stands in the flag.
    const statement = statements.get(factId) ?? (flag.kind === 'removed' ? flag.detail : '');
    const by = deeds.get(factId)?.by ?? '';
    insertActivity(connection, {
      ...{ id: newId(), at, by, kind, flag: flag.kind, factId, statement, detail },
      papers: [...touched],
    });
  }

  const restingOn = ({ factId }: FactFlag): readonly TouchedPaper[] => papers.get(factId) ?? [];
  for (const flag of came) tell('fallen', flag, restingOn(flag), flag.detail);
  for (const flag of inherited) {
    const added = restingOn(flag).filter(({ id }) => changedPapers.has(id));
    tell('fallen', flag, added, flag.detail);
  }
  for (const flag of settled) tell('settled', flag, restingOn(flag), becauseOf(deeds.get(flag.factId)) || flag.detail);
}

function becauseOf(deed: FactDeed | undefined): string {
  return deed?.because ?? '';
}
