import type { TransferCounts } from '../../contract/transfer';
import type { Connection } from '../library/connection';
import type {
  ActivityRecord,
  ClaimRecord,
  ConflictRecord,
  FactRecord,
  FlagRecord,
  ViewRecord,
} from './archive-records';
import {
  hasDismissedClaim,
  hasDismissedConflict,
  hasFlag,
  insertActivityRecord,
  insertClaimRecord,
  insertConflictRecord,
  insertEvidenceRecords,
  insertFactRecord,
  insertFlagRecord,
  insertViewRecord,
} from './fact-transfer-queries';
import { hasRow } from './transfer-queries';

interface FactParts {
  readonly facts: readonly FactRecord[];
  readonly flags: readonly FlagRecord[];
}

interface VerificationParts {
  readonly activities: readonly ActivityRecord[];
  readonly views: readonly ViewRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly conflicts: readonly ConflictRecord[];
}

interface Report {
  readonly imported: TransferCounts;
  readonly skipped: TransferCounts;
  readonly failed: { id: string; message: string }[];
}

/** Facts that are not there yet, with what has fallen of them; to be called when the sources and annotations are there. */
export function importFacts(connection: Connection, { facts, flags }: FactParts, report: Report): void {
  const coming = facts.filter(({ id }) => !hasRow(connection, 'fact', id));
  report.skipped.facts += facts.length - coming.length;
  const without = new Set<string>();
  for (const fact of coming) {
    const history = fact.history.filter(({ id }) => !hasRow(connection, 'fact_event', id));
    if (history.length < fact.history.length) without.add(fact.id);
    insertFactRecord(connection, { ...fact, history });
    report.imported.facts += 1;
  }
  for (const fact of coming) {
    const evidence = fact.evidence
      .filter(
        ({ id, annotationId, otherFactId }) =>
          !hasRow(connection, 'evidence', id) &&
          (annotationId === null || hasRow(connection, 'annotation', annotationId)) &&
          (otherFactId === null || hasRow(connection, 'fact', otherFactId)),
      )
      .map((one) => ({ ...one, searchedSourceId: presentSource(connection, one.searchedSourceId) }));
    if (evidence.length < fact.evidence.length) without.add(fact.id);
    insertEvidenceRecords(connection, { ...fact, evidence });
  }
  for (const id of without) {
    report.failed.push({
      id,
      message: 'The fact was imported without the evidence whose passage or fact is not in the library.',
    });
  }
  const own = new Set(coming.map(({ id }) => id));
  for (const flag of flags) {
    // What has fallen of a fact that was there before is told by this library.
    if (!own.has(flag.factId) && hasRow(connection, 'fact', flag.factId)) continue;
    if (!hasFlag(connection, flag)) insertFlagRecord(connection, flag);
  }
}

/** What a person said about facts, claims and conflicts beside the facts themselves, and what happened to those. */
export function importVerification(
  connection: Connection,
  { activities, views, claims, conflicts }: VerificationParts,
): void {
  for (const one of activities) if (!hasRow(connection, 'activity', one.id)) insertActivityRecord(connection, one);
  for (const one of views) if (!hasRow(connection, 'fact_view', one.id)) insertViewRecord(connection, one);
  for (const one of claims) {
    if (hasRow(connection, 'source', one.sourceId) && !hasDismissedClaim(connection, one)) {
      insertClaimRecord(connection, one);
    }
  }
  for (const one of conflicts) if (!hasDismissedConflict(connection, one.id)) insertConflictRecord(connection, one);
}

function presentSource(connection: Connection, id: string | null): string | null {
  return id !== null && hasRow(connection, 'source', id) ? id : null;
}
