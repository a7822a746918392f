import type { FactEvent, FactFlagKind, FactPriority, FactStatus, FactSummary, SentenceUse } from '../../contract/facts';
import type { Connection, SqlRow } from '../library/connection';
import { datesIn } from './dates-in';

/** A fact's summary with the reason given for its status. */
export interface StoredFact extends FactSummary {
  readonly rationale: string;
}

const speaks = 'fact_id = fact.id AND (annotation_id IS NOT NULL OR other_fact_id IS NOT NULL)';
const summaryColumns = `
  fact.*,
  (SELECT count(*) FROM evidence WHERE ${speaks} AND stance = 'supports') AS supports,
  (SELECT count(*) FROM evidence WHERE ${speaks} AND stance = 'contradicts') AS contradicts,
  (SELECT count(*) FROM evidence WHERE ${speaks} AND stance = 'context') AS context,
  (SELECT count(*) FROM evidence WHERE fact_id = fact.id AND annotation_id IS NULL AND other_fact_id IS NULL) AS searches,
  (SELECT count(DISTINCT paper_id || ' ' || block || ' ' || sentence) FROM citation_use WHERE fact_id = fact.id) AS uses,
  (SELECT json_group_array(kind) FROM fact_flag WHERE fact_id = fact.id) AS flags`;

function valuesOf(row: SqlRow): FactValues {
  return {
    statement: String(row.statement),
    status: row.status as FactStatus,
    rationale: String(row.rationale),
    claimant: String(row.claimant),
    claimedOn: String(row.claimed_on),
    firstSeen: String(row.first_seen),
    tags: JSON.parse(String(row.tags)) as string[],
    assignee: String(row.assignee),
    due: String(row.due),
    priority: row.priority as FactPriority,
  };
}

function factOf(row: SqlRow): StoredFact {
  return {
    ...valuesOf(row),
    id: String(row.id),
    dates: row.dates === '' ? datesIn(String(row.statement)) : (JSON.parse(String(row.dates)) as FactSummary['dates']),
    flags: JSON.parse(String(row.flags)) as FactFlagKind[],
    supports: Number(row.supports),
    contradicts: Number(row.contradicts),
    context: Number(row.context),
    searches: Number(row.searches),
    uses: Number(row.uses),
    createdAt: String(row.created_at),
    updatedAt: String(row.updated_at),
  };
}

function eventOf(row: SqlRow): FactEvent {
  return {
    id: String(row.id),
    at: String(row.at),
    by: String(row.by),
    kind: row.kind as FactEvent['kind'],
    before: String(row.before),
    after: String(row.after),
    because: String(row.because),
  };
}

export function findFact(connection: Connection, id: string): StoredFact | undefined {
  const row = connection.get(`SELECT ${summaryColumns} FROM fact WHERE id = ?`, [id]);
  return row === undefined ? undefined : factOf(row);
}

/** In the order of `ids`; those that are not there are left out. */
export function listSummaries(connection: Connection, ids: readonly string[]): FactSummary[] {
  const found = new Map(
    connection
      .all(`SELECT ${summaryColumns} FROM fact WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)])
      .map((row) => {
        const { rationale: _rationale, ...summary } = factOf(row);
        return [summary.id, summary];
      }),
  );
  return ids.map((id) => found.get(id)).filter((fact) => fact !== undefined);
}

/** What of a fact a person sets. */
export type FactValues = Pick<
  StoredFact,
  | 'statement'
  | 'status'
  | 'rationale'
  | 'claimant'
  | 'claimedOn'
  | 'firstSeen'
  | 'tags'
  | 'assignee'
  | 'due'
  | 'priority'
>;

/** What a person set, without what is counted for it. */
export function findFactValues(connection: Connection, id: string): FactValues | undefined {
  const row = connection.get('SELECT * FROM fact WHERE id = ?', [id]);
  return row === undefined ? undefined : valuesOf(row);
}

export function hasFact(connection: Connection, id: string): boolean {
  return connection.get('SELECT 1 AS found FROM fact WHERE id = ?', [id]) !== undefined;
}

function columnsOf(id: string, values: FactValues, at: string): Record<string, string> {
  const { statement, status, rationale, claimant, claimedOn, firstSeen, tags, assignee, due, priority } = values;
  const plain = { id, statement, status, rationale, claimant, claimedOn, firstSeen, assignee, due, priority, at };
  return { ...plain, tags: JSON.stringify(tags) };
}

export function insertFact(connection: Connection, id: string, values: FactValues, at: string): void {
  connection.run(
    `INSERT INTO fact (id, statement, status, rationale, claimant, claimed_on, first_seen, tags, assignee, due, priority, dates, created_at, updated_at)
     VALUES (:id, :statement, :status, :rationale, :claimant, :claimedOn, :firstSeen, :tags, :assignee, :due, :priority, :dates, :at, :at)`,
    { ...columnsOf(id, values, at), dates: JSON.stringify(datesIn(values.statement)) },
  );
}

/** All that a person set; the dates of a statement that was reworded are to be updated, too. */
export function updateFact(connection: Connection, id: string, values: FactValues, at: string): void {
  connection.run(
    `UPDATE fact SET statement = :statement, status = :status, rationale = :rationale, claimant = :claimant, claimed_on = :claimedOn,
       first_seen = :firstSeen, tags = :tags, assignee = :assignee, due = :due, priority = :priority, updated_at = :at
     WHERE id = :id`,
    columnsOf(id, values, at),
  );
}

export function updateDates(connection: Connection, id: string, statement: string): void {
  connection.run('UPDATE fact SET dates = ? WHERE id = ?', [JSON.stringify(datesIn(statement)), id]);
}

export function updateStatus(
  connection: Connection,
  id: string,
  status: FactStatus,
  rationale: string,
  at: string,
): void {
  connection.run('UPDATE fact SET status = ?, rationale = ?, updated_at = ? WHERE id = ?', [status, rationale, at, id]);
}

export function touchFact(connection: Connection, id: string, at: string): void {
  connection.run('UPDATE fact SET updated_at = ? WHERE id = ?', [at, id]);
}

export function deleteFact(connection: Connection, id: string): void {
  connection.run('DELETE FROM fact WHERE id = ?', [id]);
}

/** Oldest first. */
export function listFactEvents(connection: Connection, factId: string): FactEvent[] {
  return connection.all('SELECT * FROM fact_event WHERE fact_id = ? ORDER BY at, rowid', [factId]).map(eventOf);
}

export function insertFactEvent(connection: Connection, factId: string, event: FactEvent): void {
  connection.run(
    'INSERT INTO fact_event (id, fact_id, at, by, kind, before, after, because) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [event.id, factId, event.at, event.by, event.kind, event.before, event.after, event.because],
  );
}

/** Grows with every entry of any history. */
export function latestEvent(connection: Connection): number {
  return Number(connection.get('SELECT max(rowid) AS latest FROM fact_event')?.latest ?? 0);
}

/** "FACT WORDS" of the evidence that histories say was removed, since an entry. */
export function listRemovalsAfter(connection: Connection, event: number): Set<string> {
  const rows = connection.all("SELECT fact_id, before FROM fact_event WHERE rowid > ? AND kind = 'evidence-removed'", [
    event,
  ]);
  return new Set(rows.map((row) => `${row.fact_id} ${row.before}`));
}

export function moveHistory(connection: Connection, from: string, to: string): void {
  connection.run('UPDATE fact_event SET fact_id = ? WHERE fact_id = ?', [to, from]);
}

/** Facts that have this annotation as evidence. */
export function listFactsOnAnnotation(connection: Connection, annotationId: string): StoredFact[] {
  return connection
    .all(
      `SELECT ${summaryColumns} FROM fact WHERE id IN (SELECT fact_id FROM evidence WHERE annotation_id = ?) ORDER BY created_at`,
      [annotationId],
    )
    .map(factOf);
}

/** Ids of the facts for which a source was searched in vain. */
export function listFactsSearchedIn(connection: Connection, sourceId: string): string[] {
  return connection
    .all('SELECT DISTINCT fact_id FROM evidence WHERE searched_source_id = ?', [sourceId])
    .map((row) => String(row.fact_id));
}

function useOf(row: SqlRow): SentenceUse {
  return {
    paperId: String(row.paper_id),
    paperTitle: String(row.title),
    block: Number(row.block),
    sentence: String(row.sentence),
    citationId: String(row.citation_id),
    sourceId: String(row.source_id),
    factId: String(row.fact_id),
  };
}

const useTables = 'citation_use JOIN paper ON paper.id = citation_use.paper_id';

/** Sentences of papers that rest on a fact, each once. */
export function listUsesOfFact(connection: Connection, factId: string): SentenceUse[] {
  return connection
    .all(
      `SELECT citation_use.*, paper.title FROM ${useTables} WHERE fact_id = ? GROUP BY paper_id, block, sentence ORDER BY paper.title, position`,
      [factId],
    )
    .map(useOf);
}

/** Sentences of papers that cite a source, each once. */
export function listUsesOfSource(connection: Connection, sourceId: string): SentenceUse[] {
  return connection
    .all(
      `SELECT citation_use.*, paper.title FROM ${useTables} WHERE source_id = ? GROUP BY paper_id, block, sentence ORDER BY paper.title, position`,
      [sourceId],
    )
    .map(useOf);
}

/** What a paper rests on, use by use in reading order. */
export function listUsesInPaper(connection: Connection, paperId: string): SentenceUse[] {
  return connection
    .all(`SELECT citation_use.*, paper.title FROM ${useTables} WHERE paper_id = ? ORDER BY position`, [paperId])
    .map(useOf);
}
