import type { FactFlagKind } from '../../contract/facts';
import type { PaperFlag } from '../../contract/ripple';
import type { Connection, SqlRow } from '../library/connection';

/** What of a fact has fallen. */
export interface FactFlag {
  readonly factId: string;
  readonly kind: FactFlagKind;
  /** The reason of the verdict, or the words that are gone; of a removed fact its statement, where that is known. */
  readonly detail: string;
}

const given = (ids: Iterable<string>): string => JSON.stringify([...ids]);

/** Facts that have any of these annotations as evidence. */
export function listFactsRestingOnPassages(connection: Connection, annotationIds: Iterable<string>): string[] {
  return connection
    .all(
      `SELECT DISTINCT evidence.fact_id FROM json_each(?) AS given
       CROSS JOIN evidence ON evidence.annotation_id = given.value`,
      [given(annotationIds)],
    )
    .map((row) => String(row.fact_id));
}

/** What these papers rest on and the library does not have, and all that is told to be removed. */
export function listMissingFacts(connection: Connection, paperIds: Iterable<string>): string[] {
  return connection
    .all(
      `SELECT citation_use.fact_id FROM json_each(?) AS given CROSS JOIN citation_use ON citation_use.paper_id = given.value
       WHERE fact_id <> '' AND NOT EXISTS (SELECT 1 FROM fact WHERE id = citation_use.fact_id)
       UNION SELECT fact_id FROM fact_flag WHERE kind = 'removed'`,
      [given(paperIds)],
    )
    .map((row) => String(row.fact_id));
}

/** Facts that have any of these facts as evidence. */
export function listFactsRestingOnFacts(connection: Connection, factIds: Iterable<string>): string[] {
  return connection
    .all(
      `SELECT DISTINCT evidence.fact_id FROM json_each(?) AS given
       CROSS JOIN evidence ON evidence.other_fact_id = given.value`,
      [given(factIds)],
    )
    .map((row) => String(row.fact_id));
}

/** A fact speaks for another only as long as it stands itself. */
const standing = `SELECT 1 FROM evidence LEFT JOIN fact other ON other.id = evidence.other_fact_id
  WHERE evidence.id = fact_basis.evidence_id AND evidence.fact_id = fact_basis.fact_id AND evidence.stance = 'supports'
    AND coalesce(other.status, '') NOT IN ('disputed', 'refuted')`;

/** Nothing rests yet on a fact without a verdict that no paper uses: evidence that it loses is no loss to anybody. */
export function forgetUnusedBasis(connection: Connection, factIds: Iterable<string>): void {
  connection.run(
    `DELETE FROM fact_basis WHERE fact_id IN (
       SELECT fact.id FROM json_each(?) AS given CROSS JOIN fact ON fact.id = given.value
       WHERE fact.status IN ('unverified', 'checking')
         AND NOT EXISTS (SELECT 1 FROM citation_use WHERE citation_use.fact_id = fact.id))
     AND NOT EXISTS (${standing})`,
    [given(factIds)],
  );
}

/** The flags that facts should have, by how the library is now; one for each word that is gone. */
export function readDueFlags(connection: Connection, factIds: Iterable<string>): FactFlag[] {
  return connection
    .all(
      `WITH given AS MATERIALIZED (SELECT value AS id FROM json_each(?))
       SELECT fact.id AS fact_id, fact.status AS kind, fact.rationale AS detail
       FROM given CROSS JOIN fact ON fact.id = given.id WHERE fact.status IN ('disputed', 'refuted')
       UNION ALL SELECT given.id, 'removed', '' FROM given
       WHERE NOT EXISTS (SELECT 1 FROM fact WHERE id = given.id)
         AND EXISTS (SELECT 1 FROM citation_use WHERE fact_id = given.id)
       UNION ALL SELECT fact_basis.fact_id, 'evidence-withdrawn', fact_basis.exact
       FROM given CROSS JOIN fact_basis ON fact_basis.fact_id = given.id WHERE NOT EXISTS (${standing})
       UNION ALL SELECT fact_basis.fact_id, 'evidence-orphaned', annotation.exact
       FROM given CROSS JOIN fact_basis ON fact_basis.fact_id = given.id
       JOIN evidence ON evidence.id = fact_basis.evidence_id JOIN annotation ON annotation.id = evidence.annotation_id
       WHERE evidence.stance = 'supports' AND annotation.state = 'orphan'
       ORDER BY 1, 2, 3`,
      [given(factIds)],
    )
    .map(flagOf);
}

/** The flags that facts have. */
export function readFlags(connection: Connection, factIds: Iterable<string>): FactFlag[] {
  return connection
    .all(
      'SELECT fact_flag.* FROM json_each(?) AS given CROSS JOIN fact_flag ON fact_flag.fact_id = given.value ORDER BY fact_id, kind',
      [given(factIds)],
    )
    .map(flagOf);
}

function flagOf(row: SqlRow): FactFlag {
  return { factId: String(row.fact_id), kind: row.kind as FactFlagKind, detail: String(row.detail) };
}

export function insertFlag(connection: Connection, { factId, kind, detail }: FactFlag, since: string): void {
  connection.run('INSERT INTO fact_flag (fact_id, kind, detail, since) VALUES (?, ?, ?, ?)', [
    factId,
    kind,
    detail,
    since,
  ]);
}

export function updateFlag(connection: Connection, { factId, kind, detail }: FactFlag): void {
  connection.run('UPDATE fact_flag SET detail = ? WHERE fact_id = ? AND kind = ?', [detail, factId, kind]);
}

export function deleteFlag(connection: Connection, { factId, kind }: FactFlag): void {
  connection.run('DELETE FROM fact_flag WHERE fact_id = ? AND kind = ?', [factId, kind]);
}

/** Rows of the uses of what has fallen, a sentence and a flag of a fact each: in one paper, or in all. */
function flaggedUses(paperId: string | null): string {
  // A paper has fewer uses than the library may have flags, and the library has fewer flags than uses.
  const rows =
    paperId === null
      ? 'fact_flag CROSS JOIN citation_use ON citation_use.fact_id = fact_flag.fact_id'
      : 'citation_use CROSS JOIN fact_flag ON fact_flag.fact_id = citation_use.fact_id AND citation_use.paper_id = :paperId';
  return `${rows} JOIN paper ON paper.id = citation_use.paper_id LEFT JOIN fact ON fact.id = citation_use.fact_id
    GROUP BY citation_use.paper_id, citation_use.block, citation_use.sentence, fact_flag.fact_id, fact_flag.kind`;
}

/** Each sentence with each flag of what it rests on, paper by paper in reading order. */
export function listPaperFlags(connection: Connection, paperId: string | null, offset = 0, limit = -1): PaperFlag[] {
  return connection
    .all(
      `SELECT citation_use.paper_id, paper.title, citation_use.block, citation_use.sentence, fact_flag.*,
         coalesce(fact.statement, '') AS statement
       FROM ${flaggedUses(paperId)}
       ORDER BY paper.title, paper.id, min(citation_use.position), fact_flag.kind LIMIT :limit OFFSET :offset`,
      { paperId, offset, limit },
    )
    .map((row) => ({
      paperId: String(row.paper_id),
      paperTitle: String(row.title),
      block: Number(row.block),
      sentence: String(row.sentence),
      factId: String(row.fact_id),
      statement: String(row.statement),
      kind: row.kind as FactFlagKind,
      detail: String(row.detail),
      since: String(row.since),
    }));
}

export function countPaperFlags(connection: Connection, paperId: string | null): number {
  return Number(
    connection.get(`SELECT count(*) AS count FROM (SELECT 1 FROM ${flaggedUses(paperId)})`, { paperId })?.count,
  );
}

export function hasPaper(connection: Connection, id: string): boolean {
  return connection.get('SELECT 1 FROM paper WHERE id = ?', [id]) !== undefined;
}
