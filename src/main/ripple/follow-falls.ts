import { now } from '../library/clock';
import type { Connection } from '../library/connection';
import type { ChangedEntities, Library } from '../library/library';
import { readRemovedStatements } from './activity-queries';
import { compareFlags, type FlagChanges } from './compare-flags';
import {
  deleteFlag,
  forgetUnusedBasis,
  insertFlag,
  listFactsRestingOnFacts,
  listFactsRestingOnPassages,
  listMissingFacts,
  readDueFlags,
  readFlags,
  updateFlag,
} from './flag-queries';
import { tellFalls } from './tell-falls';

/** Keeps the flags of facts true to what every write leaves, and tells of each in the activities. Returns the function that stops it. */
export function followFalls(library: Library): () => void {
  const { connection } = library;
  return library.beforeCommit((entities) => {
    const papers = entities.get('paper') ?? new Set();
    const touched = listTouchedFacts(connection, entities);
    const missing = papers.size === 0 ? [] : listMissingFacts(connection, papers);
    if (touched.size === 0 && missing.length === 0) return;
    const { came, went, kept } = updateFlags(connection, new Set([...touched, ...missing]));
    // What only the text of a paper brought up, or took away, its author knows.
    const told = ({ factId }: { readonly factId: string }): boolean => touched.has(factId);
    tellFalls(connection, { came: came.filter(told), went: went.filter(told), kept: kept.filter(told) }, papers);
  });
}

function listTouchedFacts(connection: Connection, entities: ChangedEntities): ReadonlySet<string> {
  const facts = entities.get('fact') ?? new Set();
  const annotations = entities.get('annotation') ?? new Set();
  return new Set([
    ...facts,
    ...(facts.size === 0 ? [] : listFactsRestingOnFacts(connection, facts)),
    ...(annotations.size === 0 ? [] : listFactsRestingOnPassages(connection, annotations)),
  ]);
}

function updateFlags(connection: Connection, factIds: ReadonlySet<string>): Omit<FlagChanges, 'reworded'> {
  forgetUnusedBasis(connection, factIds);
  const { came, went, kept, reworded } = compareFlags(
    readFlags(connection, factIds),
    readDueFlags(connection, factIds),
  );
  const removed = came.some(({ kind }) => kind === 'removed') ? readRemovedStatements(connection) : undefined;
  const worded = came.map((flag) =>
    flag.kind === 'removed' ? { ...flag, detail: removed?.get(flag.factId) ?? '' } : flag,
  );
  const since = now();
  for (const flag of went) deleteFlag(connection, flag);
  for (const flag of reworded) updateFlag(connection, flag);
  for (const flag of worded) insertFlag(connection, flag, since);
  return { came: worded, went, kept };
}
