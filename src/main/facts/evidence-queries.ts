import type { Stance } from '../../contract/facts';
import type { Connection, SqlRow } from '../library/connection';

/** A passage (`annotationId`), another fact (`otherFactId`), or else a search that found nothing. */
export interface StoredEvidence {
  readonly id: string;
  readonly factId: string;
  readonly annotationId: string | null;
  readonly otherFactId: string | null;
  readonly stance: Stance;
  readonly searchQuery: string;
  readonly searchCorpus: string;
  /** A work of the library that was searched. */
  readonly searchedSourceId: string | null;
  /** The day of the search; '' where it is that of `createdAt`. */
  readonly searchedOn: string;
  readonly createdAt: string;
}

export function evidenceOf(row: SqlRow): StoredEvidence {
  return {
    id: String(row.id),
    factId: String(row.fact_id),
    annotationId: textOrNull(row.annotation_id),
    otherFactId: textOrNull(row.other_fact_id),
    stance: row.stance as Stance,
    searchQuery: String(row.search_query),
    searchCorpus: String(row.search_corpus),
    searchedSourceId: textOrNull(row.searched_source_id),
    searchedOn: String(row.searched_on),
    createdAt: String(row.created_at),
  };
}

function textOrNull(value: SqlRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
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
    `INSERT INTO evidence (id, fact_id, annotation_id, other_fact_id, stance, search_query, search_corpus, searched_source_id, searched_on, created_at)
     VALUES (:id, :factId, :annotationId, :otherFactId, :stance, :searchQuery, :searchCorpus, :searchedSourceId, :searchedOn, :createdAt)`,
    { ...evidence },
  );
}

/** Passages and other facts that speak for a fact, with their words. */
const speakingFor = `SELECT evidence.fact_id, evidence.id, coalesce(annotation.exact, other.statement) AS exact FROM evidence
  LEFT JOIN annotation ON annotation.id = evidence.annotation_id LEFT JOIN fact other ON other.id = evidence.other_fact_id
  WHERE evidence.stance = 'supports' AND coalesce(annotation.id, other.id) IS NOT NULL`;
/** Those without what has fallen already. */
const standingFor = `${speakingFor} AND evidence.fact_id = :factId
  AND annotation.state IS NOT 'orphan' AND coalesce(other.status, '') NOT IN ('disputed', 'refuted')`;

/** What the verdict on a fact rests on: what speaks for it now, without what has fallen already: that it has weighed. */
export function setBasis(connection: Connection, factId: string): void {
  const before = connection.all('SELECT evidence_id AS id, exact FROM fact_basis WHERE fact_id = ?', [factId]);
  const after = connection.all(standingFor, { factId });
  // Only what is other than before is written: among many facts that is little.
  const missing = after.filter(({ id, exact }) => !before.some((kept) => kept.id === id && kept.exact === exact));
  for (const { id, exact } of before) {
    if (after.some((kept) => kept.id === id && kept.exact === exact)) continue;
    connection.run('DELETE FROM fact_basis WHERE fact_id = ? AND evidence_id = ?', [factId, String(id)]);
  }
  for (const { id, exact } of missing) {
    connection.run('INSERT INTO fact_basis (fact_id, evidence_id, exact) VALUES (?, ?, ?)', [
      factId,
      String(id),
      String(exact),
    ]);
  }
}

/** Adds a piece of evidence to what the fact rests on, where it speaks for it. */
export function addToBasis(connection: Connection, evidenceId: string): void {
  connection.run(`INSERT OR IGNORE INTO fact_basis (fact_id, evidence_id, exact) ${speakingFor} AND evidence.id = ?`, [
    evidenceId,
  ]);
}

export function setStance(connection: Connection, id: string, stance: Stance): void {
  connection.run('UPDATE evidence SET stance = ? WHERE id = ?', [stance, id]);
}

export function deleteEvidence(connection: Connection, id: string): void {
  connection.run('DELETE FROM evidence WHERE id = ?', [id]);
}

/** All evidence of one fact but what another has already, and what speaks of that other itself. */
export function moveEvidence(connection: Connection, from: string, to: string): void {
  connection.run(
    `UPDATE evidence SET fact_id = :to WHERE fact_id = :from AND other_fact_id IS NOT :to
     AND NOT EXISTS (SELECT 1 FROM evidence kept WHERE kept.fact_id = :to
       AND (kept.annotation_id = evidence.annotation_id OR kept.other_fact_id = evidence.other_fact_id))`,
    { from, to },
  );
  connection.run(
    `UPDATE evidence SET other_fact_id = :to WHERE other_fact_id = :from AND fact_id <> :to
     AND NOT EXISTS (SELECT 1 FROM evidence kept WHERE kept.fact_id = evidence.fact_id AND kept.other_fact_id = :to)`,
    { from, to },
  );
  // What could not go over speaks there already.
  connection.run(
    'DELETE FROM fact_basis WHERE evidence_id IN (SELECT id FROM evidence WHERE other_fact_id = ? AND fact_id <> ?)',
    [from, from],
  );
  connection.run(
    `UPDATE fact_basis SET fact_id = :to WHERE fact_id = :from
     AND evidence_id IN (SELECT id FROM evidence WHERE fact_id = :to)`,
    { from, to },
  );
}
