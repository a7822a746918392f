import type { Connection, SqlRow } from '../library/connection';

/** What a list of sources is made from, without what only one source is asked for. */
export interface CatalogueRow {
  readonly id: string;
  readonly citeKey: string;
  /** CSL-JSON. */
  readonly csl: string;
  readonly language: string;
  /** JSON array. */
  readonly tags: string;
  readonly addedAt: string;
  readonly versions: number;
}

function rowOf(row: SqlRow): CatalogueRow {
  return {
    id: String(row.id),
    citeKey: String(row.cite_key),
    csl: String(row.csl),
    language: String(row.language),
    tags: String(row.tags),
    addedAt: String(row.added_at),
    versions: Number(row.versions ?? 0),
  };
}

/** All sources, or those with the given ids that are there, in no order. */
export function listCatalogueRows(connection: Connection, ids?: readonly string[]): CatalogueRow[] {
  const columns = 'id, cite_key, csl, language, tags, added_at';
  if (ids === undefined) {
    return connection
      .all(
        `SELECT ${columns}, versions FROM source
         LEFT JOIN (SELECT source_id, count(*) AS versions FROM source_version GROUP BY source_id) ON source_id = id`,
      )
      .map(rowOf);
  }
  return connection
    .all(
      `SELECT ${columns}, (SELECT count(*) FROM source_version WHERE source_id = source.id) AS versions
       FROM source WHERE id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(ids)],
    )
    .map(rowOf);
}

/** How many annotations, and facts that rest on them, the sources have that have any. */
export function countUses(connection: Connection): Map<string, { annotations: number; facts: number }> {
  const rows = connection.all(
    `SELECT source_id, count(DISTINCT annotation.id) AS annotations, count(DISTINCT evidence.fact_id) AS facts
     FROM annotation LEFT JOIN evidence ON evidence.annotation_id = annotation.id GROUP BY source_id`,
  );
  return new Map(
    rows.map((row) => [String(row.source_id), { annotations: Number(row.annotations), facts: Number(row.facts) }]),
  );
}

/** Ids of the sources in a collection or in one inside it. */
export function listCollectionSources(connection: Connection, collectionId: string): Set<string> {
  const rows = connection.all(
    `WITH RECURSIVE inside (id) AS (
       SELECT id FROM collection WHERE id = ?
       UNION SELECT collection.id FROM collection JOIN inside ON collection.parent_id = inside.id
     )
     SELECT source_id FROM collection_source WHERE collection_id IN (SELECT id FROM inside)`,
    [collectionId],
  );
  return new Set(rows.map((row) => String(row.source_id)));
}
