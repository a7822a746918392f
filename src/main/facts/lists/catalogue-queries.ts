import type { FactPriority, FactStatus } from '../../../contract/facts';
import type { Connection, SqlRow } from '../../library/connection';

/** What lists of facts are made from, without what only one fact is asked for. */
export interface FactRow {
  readonly id: string;
  readonly statement: string;
  readonly status: FactStatus;
  readonly claimant: string;
  readonly firstSeen: string;
  /** JSON array. */
  readonly tags: string;
  readonly assignee: string;
  readonly due: string;
  readonly priority: FactPriority;
  /** JSON array as of FactSummary; '' where it was never read from the statement. */
  readonly dates: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Passages and other facts of each stance. */
export interface EvidenceCounts {
  readonly supports: number;
  readonly contradicts: number;
  readonly context: number;
}

/** Ids of the sources that a fact has passages of, and of those that were searched for it. */
export interface EvidenceSources {
  readonly quoted: readonly string[];
  readonly searched: readonly string[];
}

/** Narrows a query to some facts; all of them where no ids are given. */
function among(column: string, ids: readonly string[] | undefined): { where: string; params: string[] } {
  if (ids === undefined) return { where: 'true', params: [] };
  return { where: `${column} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(ids)] };
}

/** All facts, or those with the given ids that are there, in no order. */
export function listFactRows(connection: Connection, ids?: readonly string[]): FactRow[] {
  const { where, params } = among('id', ids);
  return connection
    .all(
      `SELECT id, statement, status, claimant, first_seen, tags, assignee, due, priority, dates, created_at, updated_at
       FROM fact WHERE ${where}`,
      params,
    )
    .map(rowOf);
}

function rowOf(row: SqlRow): FactRow {
  return {
    id: String(row.id),
    statement: String(row.statement),
    status: row.status as FactStatus,
    claimant: String(row.claimant),
    firstSeen: String(row.first_seen),
    tags: String(row.tags),
    assignee: String(row.assignee),
    due: String(row.due),
    priority: row.priority as FactPriority,
    dates: String(row.dates),
    createdAt: String(row.created_at),
    updatedAt: String(row.updated_at),
  };
}

/** Of the facts that have any. */
export function countEvidence(connection: Connection, ids?: readonly string[]): Map<string, EvidenceCounts> {
  const { where, params } = among('fact_id', ids);
  const rows = connection.all(
    `SELECT fact_id, sum(stance = 'supports') AS supports, sum(stance = 'contradicts') AS contradicts, sum(stance = 'context') AS context
     FROM evidence WHERE (annotation_id IS NOT NULL OR other_fact_id IS NOT NULL) AND ${where} GROUP BY fact_id`,
    params,
  );
  return new Map(
    rows.map((row) => [
      String(row.fact_id),
      { supports: Number(row.supports), contradicts: Number(row.contradicts), context: Number(row.context) },
    ]),
  );
}

/** Of the facts that have any. */
export function listEvidenceSources(connection: Connection, ids?: readonly string[]): Map<string, EvidenceSources> {
  const { where, params } = among('fact_id', ids);
  const found = new Map<string, { quoted: string[]; searched: string[] }>();
  function of(row: SqlRow): { quoted: string[]; searched: string[] } {
    const factId = String(row.fact_id);
    const known = found.get(factId) ?? { quoted: [], searched: [] };
    found.set(factId, known);
    return known;
  }
  const quoted = connection.all(
    `SELECT DISTINCT fact_id, source_id FROM evidence JOIN annotation ON annotation.id = annotation_id WHERE ${where}`,
    params,
  );
  for (const row of quoted) of(row).quoted.push(String(row.source_id));
  const searched = connection.all(
    `SELECT DISTINCT fact_id, searched_source_id AS source_id FROM evidence WHERE searched_source_id IS NOT NULL AND ${where}`,
    params,
  );
  for (const row of searched) of(row).searched.push(String(row.source_id));
  return found;
}

/** Facts that have passages among these annotations as evidence. */
export function listFactsOnAnnotations(connection: Connection, annotationIds: readonly string[]): string[] {
  return connection
    .all('SELECT DISTINCT fact_id FROM evidence WHERE annotation_id IN (SELECT value FROM json_each(?))', [
      JSON.stringify(annotationIds),
    ])
    .map((row) => String(row.fact_id));
}

/** Of the facts that have fallen: true. */
export function listFlagged(connection: Connection, ids?: readonly string[]): Map<string, true> {
  const { where, params } = among('fact_id', ids);
  const rows = connection.all(`SELECT DISTINCT fact_id FROM fact_flag WHERE ${where}`, params);
  return new Map(rows.map((row) => [String(row.fact_id), true]));
}

/** How many sentences of papers rest on each of the facts on which any does. */
export function countUses(connection: Connection, ids?: readonly string[]): Map<string, number> {
  const { where, params } = among('fact_id', ids);
  const rows = connection.all(
    `SELECT fact_id, count(*) AS uses
     FROM (SELECT DISTINCT fact_id, paper_id, block, sentence FROM citation_use WHERE fact_id <> '' AND ${where})
     GROUP BY fact_id`,
    params,
  );
  return new Map(rows.map((row) => [String(row.fact_id), Number(row.uses)]));
}
