import type { FactEvent, FactStatus, FactSummary, SentenceUse, Stance } from '../../contract/facts';
import type { Connection, SqlRow } from '../library/connection';

/** A fact's summary with the reason given for its status. */
export interface StoredFact extends FactSummary {
  readonly rationale: string;
}

export interface StoredEvidence {
  readonly id: string;
  readonly factId: string;
  /** Null for a search that was made. */
  readonly annotationId: string | null;
  readonly stance: Stance;
  readonly searchQuery: string;
  readonly searchCorpus: string;
  readonly createdAt: string;
}

const summaryColumns = `
  fact.*,
  (SELECT count(*) FROM evidence WHERE fact_id = fact.id AND stance = 'supports' AND annotation_id IS NOT NULL) AS supports,
  (SELECT count(*) FROM evidence WHERE fact_id = fact.id AND stance = 'contradicts' AND annotation_id IS NOT NULL) AS contradicts,
  (SELECT count(*) FROM evidence WHERE fact_id = fact.id AND stance = 'context' AND annotation_id IS NOT NULL) AS context,
  (SELECT count(DISTINCT paper_id || ' ' || block || ' ' || sentence) FROM citation_use WHERE fact_id = fact.id) AS uses`;

function factOf(row: SqlRow): StoredFact {
  return {
    id: String(row.id),
    statement: String(row.statement),
    status: row.status as FactStatus,
    rationale: String(row.rationale),
    claimant: String(row.claimant),
    tags: JSON.parse(String(row.tags)) as string[],
    supports: Number(row.supports),
    contradicts: Number(row.contradicts),
    context: Number(row.context),
    uses: Number(row.uses),
    createdAt: String(row.created_at),
    updatedAt: String(row.updated_at),
  };
}

function evidenceOf(row: SqlRow): StoredEvidence {
  return {
    id: String(row.id),
    factId: String(row.fact_id),
    annotationId: row.annotation_id === null ? null : String(row.annotation_id),
    stance: row.stance as Stance,
    searchQuery: String(row.search_query),
    searchCorpus: String(row.search_corpus),
    createdAt: String(row.created_at),
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

/** Of all facts, in no order that means anything. */
export function listFactIds(connection: Connection): string[] {
  return connection.all('SELECT id FROM fact').map((row) => String(row.id));
}

export interface FactFilter {
  readonly status?: FactStatus | undefined;
  readonly tag?: string | undefined;
  readonly query?: string | undefined;
}

/** The most recently changed first. `total` counts all that match. */
export function listFacts(
  connection: Connection,
  filter: FactFilter,
  offset: number,
  limit: number,
): { facts: StoredFact[]; total: number } {
  const words = (filter.query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const where = `
    (:status IS NULL OR status = :status)
    AND (:tag IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = :tag))`;
  const matching = connection
    .all(`SELECT id, statement, claimant, tags FROM fact WHERE ${where} ORDER BY updated_at DESC, id`, {
      status: filter.status ?? null,
      tag: filter.tag ?? null,
    })
    // SQLite folds the case of ASCII letters only.
    .filter((row) => {
      const text = `${row.statement} ${row.claimant} ${row.tags}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const ids = matching.slice(offset, offset + limit).map((row) => String(row.id));
  const facts = ids.map((id) => findFact(connection, id)).filter((fact) => fact !== undefined);
  return { facts, total: matching.length };
}

export function insertFact(
  connection: Connection,
  fact: {
    readonly id: string;
    readonly statement: string;
    readonly claimant: string;
    readonly tags: readonly string[];
    readonly at: string;
  },
): void {
  connection.run(
    "INSERT INTO fact (id, statement, status, rationale, claimant, tags, created_at, updated_at) VALUES (?, ?, 'unverified', '', ?, ?, ?, ?)",
    [fact.id, fact.statement, fact.claimant, JSON.stringify(fact.tags), fact.at, fact.at],
  );
}

export function updateFact(
  connection: Connection,
  id: string,
  change: Pick<StoredFact, 'statement' | 'status' | 'rationale' | 'claimant' | 'tags'> & { readonly at: string },
): void {
  connection.run(
    'UPDATE fact SET statement = ?, status = ?, rationale = ?, claimant = ?, tags = ?, updated_at = ? WHERE id = ?',
    [change.statement, change.status, change.rationale, change.claimant, JSON.stringify(change.tags), change.at, id],
  );
}

export function touchFact(connection: Connection, id: string, at: string): void {
  connection.run('UPDATE fact SET updated_at = ? WHERE id = ?', [at, id]);
}

export function deleteFact(connection: Connection, id: string): void {
  connection.run('DELETE FROM fact WHERE id = ?', [id]);
}

/** In the order in which it was gathered. */
export function listEvidence(connection: Connection, factId: string): StoredEvidence[] {
  return connection
    .all('SELECT * FROM evidence WHERE fact_id = ? ORDER BY created_at, rowid', [factId])
    .map(evidenceOf);
}

export function findEvidence(connection: Connection, id: string): StoredEvidence | undefined {
  const row = connection.get('SELECT * FROM evidence WHERE id = ?', [id]);
  return row === undefined ? undefined : evidenceOf(row);
}

export function insertEvidence(connection: Connection, evidence: StoredEvidence): void {
  connection.run(
    'INSERT INTO evidence (id, fact_id, annotation_id, stance, search_query, search_corpus, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [
      evidence.id,
      evidence.factId,
      evidence.annotationId,
      evidence.stance,
      evidence.searchQuery,
      evidence.searchCorpus,
      evidence.createdAt,
    ],
  );
}

export function setStance(connection: Connection, id: string, stance: Stance): void {
  connection.run('UPDATE evidence SET stance = ? WHERE id = ?', [stance, id]);
}

export function deleteEvidence(connection: Connection, id: string): void {
  connection.run('DELETE FROM evidence WHERE id = ?', [id]);
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

/** Facts that have any of these annotations as evidence. */
export function listFactsOnAnnotation(connection: Connection, annotationId: string): StoredFact[] {
  return connection
    .all(
      `SELECT ${summaryColumns} FROM fact WHERE id IN (SELECT fact_id FROM evidence WHERE annotation_id = ?) ORDER BY created_at`,
      [annotationId],
    )
    .map(factOf);
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
