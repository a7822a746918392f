import { datesIn } from '../facts/public';
import type { Connection } from '../library/connection';
import type {
  ActivityRecord,
  ClaimRecord,
  ConflictRecord,
  EvidenceRecord,
  FactRecord,
  FlagRecord,
  ViewRecord,
} from './archive-records';
import { type Field, insert, recordOf } from './map-rows';

const factFields: readonly Field[] = [
  ['id', 'id'],
  ['statement', 'statement'],
  ['status', 'status'],
  ['rationale', 'rationale'],
  ['claimant', 'claimant'],
  ['tags', 'tags', 'json'],
  ['created_at', 'createdAt'],
  ['updated_at', 'updatedAt'],
  ['claimed_on', 'claimedOn'],
  ['first_seen', 'firstSeen'],
  ['assignee', 'assignee'],
  ['due', 'due'],
  ['priority', 'priority'],
];
const evidenceFields: readonly Field[] = [
  ['id', 'id'],
  ['annotation_id', 'annotationId'],
  ['stance', 'stance'],
  ['search_query', 'searchQuery'],
  ['search_corpus', 'searchCorpus'],
  ['created_at', 'createdAt'],
  ['other_fact_id', 'otherFactId'],
  ['searched_source_id', 'searchedSourceId'],
  ['searched_on', 'searchedOn'],
];
const basisFields: readonly Field[] = [
  ['evidence_id', 'evidenceId'],
  ['exact', 'exact'],
];
const eventFields: readonly Field[] = ['id', 'at', 'by', 'kind', 'before', 'after', 'because'].map(
  (name) => [name, name] as const,
);
const flagFields: readonly Field[] = [
  ['fact_id', 'factId'],
  ['kind', 'kind'],
  ['detail', 'detail'],
  ['since', 'since'],
];
const activityFields: readonly Field[] = [
  ['id', 'id'],
  ['at', 'at'],
  ['by', 'by'],
  ['kind', 'kind'],
  ['flag', 'flag'],
  ['fact_id', 'factId'],
  ['statement', 'statement'],
  ['detail', 'detail'],
];
const touchedFields: readonly Field[] = [
  ['paper_id', 'paperId'],
  ['title', 'title'],
  ['sentences', 'sentences', 'number'],
];
const viewFields: readonly Field[] = [
  ['id', 'id'],
  ['name', 'name'],
  ['layout', 'layout'],
  ['filter', 'filter', 'json'],
  ['created_at', 'createdAt'],
];
const claimFields: readonly Field[] = [
  ['source_id', 'sourceId'],
  ['text_sha256', 'textSha256'],
  ['quote', 'quote'],
  ['by', 'by'],
  ['at', 'at'],
];
const conflictFields: readonly Field[] = ['id', 'by', 'at'].map((name) => [name, name] as const);

/** By id; evidence and history in the order in which they are listed, which rows keep by their place. */
export function readFacts(connection: Connection): FactRecord[] {
  return connection.all('SELECT * FROM fact ORDER BY id').map((row) => ({
    ...(recordOf(factFields, row) as Omit<FactRecord, 'evidence' | 'basis' | 'history'>),
    evidence: connection
      .all('SELECT * FROM evidence WHERE fact_id = ? ORDER BY created_at, rowid', [String(row.id)])
      .map((one) => recordOf(evidenceFields, one) as EvidenceRecord),
    basis: connection
      .all('SELECT * FROM fact_basis WHERE fact_id = ? ORDER BY evidence_id', [String(row.id)])
      .map((one) => recordOf(basisFields, one) as NonNullable<FactRecord['basis']>[number]),
    history: connection
      .all('SELECT * FROM fact_event WHERE fact_id = ? ORDER BY at, rowid', [String(row.id)])
      .map((one) => recordOf(eventFields, one) as FactRecord['history'][number]),
  }));
}

/** The fact with its history; its evidence may speak of facts that are still to come. */
export function insertFactRecord(
  connection: Connection,
  { evidence: _evidence, basis: _basis, history, ...fact }: FactRecord,
): void {
  insert(connection, 'fact', factFields, fact, { dates: JSON.stringify(datesIn(fact.statement)) });
  for (const one of history) insert(connection, 'fact_event', eventFields, one, { fact_id: fact.id });
}

/** Where no basis is told, the verdict rests on all passages for the fact, as before anybody kept it. */
export function insertEvidenceRecords(connection: Connection, { id, evidence, basis }: FactRecord): void {
  for (const one of evidence) insert(connection, 'evidence', evidenceFields, one, { fact_id: id });
  for (const one of basis ?? []) insert(connection, 'fact_basis', basisFields, one, { fact_id: id });
  if (basis !== undefined) return;
  connection.run(
    `INSERT INTO fact_basis (fact_id, evidence_id, exact) SELECT evidence.fact_id, evidence.id, annotation.exact
     FROM evidence JOIN annotation ON annotation.id = evidence.annotation_id
     WHERE evidence.fact_id = ? AND evidence.stance = 'supports'`,
    [id],
  );
}

export function readFlags(connection: Connection): FlagRecord[] {
  return connection
    .all('SELECT * FROM fact_flag ORDER BY fact_id, kind')
    .map((row) => recordOf(flagFields, row) as FlagRecord);
}

export function insertFlagRecord(connection: Connection, flag: FlagRecord): void {
  insert(connection, 'fact_flag', flagFields, flag);
}

export function hasFlag(connection: Connection, { factId, kind }: FlagRecord): boolean {
  return (
    connection.get('SELECT 1 AS found FROM fact_flag WHERE fact_id = ? AND kind = ?', [factId, kind]) !== undefined
  );
}

/** In the order in which they happened. */
export function readActivities(connection: Connection): ActivityRecord[] {
  return connection.all('SELECT * FROM activity ORDER BY at, id').map((row) => ({
    ...(recordOf(activityFields, row) as Omit<ActivityRecord, 'papers'>),
    papers: connection
      .all('SELECT * FROM activity_paper WHERE activity_id = ? ORDER BY paper_id', [String(row.id)])
      .map((one) => recordOf(touchedFields, one) as ActivityRecord['papers'][number]),
  }));
}

export function insertActivityRecord(connection: Connection, { papers, ...activity }: ActivityRecord): void {
  insert(connection, 'activity', activityFields, activity);
  for (const one of papers) insert(connection, 'activity_paper', touchedFields, one, { activity_id: activity.id });
}

/** By id. */
export function readViews(connection: Connection): ViewRecord[] {
  return connection.all('SELECT * FROM fact_view ORDER BY id').map((row) => recordOf(viewFields, row) as ViewRecord);
}

export function insertViewRecord(connection: Connection, view: ViewRecord): void {
  insert(connection, 'fact_view', viewFields, view);
}

export function readDismissedClaims(connection: Connection): ClaimRecord[] {
  return connection
    .all('SELECT * FROM dismissed_claim ORDER BY source_id, text_sha256')
    .map((row) => recordOf(claimFields, row) as ClaimRecord);
}

export function insertClaimRecord(connection: Connection, claim: ClaimRecord): void {
  insert(connection, 'dismissed_claim', claimFields, claim);
}

export function hasDismissedClaim(connection: Connection, { sourceId, textSha256 }: ClaimRecord): boolean {
  const found = connection.get('SELECT 1 AS found FROM dismissed_claim WHERE source_id = ? AND text_sha256 = ?', [
    sourceId,
    textSha256,
  ]);
  return found !== undefined;
}

export function readDismissedConflicts(connection: Connection): ConflictRecord[] {
  return connection
    .all('SELECT * FROM dismissed_conflict ORDER BY id')
    .map((row) => recordOf(conflictFields, row) as ConflictRecord);
}

export function insertConflictRecord(connection: Connection, conflict: ConflictRecord): void {
  insert(connection, 'dismissed_conflict', conflictFields, conflict);
}

export function hasDismissedConflict(connection: Connection, id: string): boolean {
  return connection.get('SELECT 1 AS found FROM dismissed_conflict WHERE id = ?', [id]) !== undefined;
}
