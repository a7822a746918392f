import type { AnchorState, Annotation, EditorStateJson, HighlightColour } from '../../contract/annotations';
import type { Connection, SqlRow } from '../library/connection';

/** An annotation as stored: without the locator, which comes from its text. */
export type StoredAnnotation = Omit<Annotation, 'locator'> & {
  /** Of the canonical text that the offsets count in. */
  readonly textSha256: string;
};

const columns = `
  annotation.*, source_version.text_sha256,
  (SELECT json_group_array(DISTINCT fact_id) FROM evidence WHERE annotation_id = annotation.id) AS fact_ids`;
const tables = 'annotation JOIN source_version ON source_version.id = annotation.version_id';

function annotationOf(row: SqlRow): StoredAnnotation {
  return {
    id: String(row.id),
    sourceId: String(row.source_id),
    versionId: String(row.version_id),
    textSha256: String(row.text_sha256),
    start: Number(row.start),
    end: Number(row.end),
    exact: String(row.exact),
    prefix: String(row.prefix),
    suffix: String(row.suffix),
    state: row.state as AnchorState,
    score: Number(row.score),
    colour: row.colour as HighlightColour,
    note: String(row.note),
    body: row.body === null ? null : (JSON.parse(String(row.body)) as EditorStateJson),
    tags: JSON.parse(String(row.tags)) as string[],
    factIds: JSON.parse(String(row.fact_ids)) as string[],
    createdAt: String(row.created_at),
    updatedAt: String(row.updated_at),
  };
}

export function findAnnotation(connection: Connection, id: string): StoredAnnotation | undefined {
  const row = connection.get(`SELECT ${columns} FROM ${tables} WHERE annotation.id = ?`, [id]);
  return row === undefined ? undefined : annotationOf(row);
}

/** In the order of the text. */
export function listAnnotations(
  connection: Connection,
  filter: { sourceId?: string; state?: AnchorState },
): StoredAnnotation[] {
  return connection
    .all(
      `SELECT ${columns} FROM ${tables}
       WHERE (:sourceId IS NULL OR annotation.source_id = :sourceId) AND (:state IS NULL OR annotation.state = :state)
       ORDER BY annotation.source_id, annotation.start, annotation."end", annotation.id`,
      { sourceId: filter.sourceId ?? null, state: filter.state ?? null },
    )
    .map(annotationOf);
}

/** The annotation of exactly this passage, if one is there already. */
export function findAnnotationAt(
  connection: Connection,
  versionId: string,
  start: number,
  end: number,
): StoredAnnotation | undefined {
  const row = connection.get(
    // By the index of sources and places: a version that is annotated throughout has thousands.
    `SELECT ${columns} FROM ${tables} WHERE annotation.source_id = (SELECT source_id FROM source_version WHERE id = ?)
     AND annotation.start = ? AND annotation."end" = ? AND +annotation.version_id = ? LIMIT 1`,
    [versionId, start, end, versionId],
  );
  return row === undefined ? undefined : annotationOf(row);
}

export type NewAnnotation = Omit<StoredAnnotation, 'textSha256' | 'factIds' | 'updatedAt'>;

export function insertAnnotation(connection: Connection, annotation: NewAnnotation): void {
  connection.run(
    `INSERT INTO annotation (id, source_id, version_id, start, "end", exact, prefix, suffix, state, score, colour, note,
       body, tags, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      annotation.id,
      annotation.sourceId,
      annotation.versionId,
      annotation.start,
      annotation.end,
      annotation.exact,
      annotation.prefix,
      annotation.suffix,
      annotation.state,
      annotation.score,
      annotation.colour,
      annotation.note,
      annotation.body === null ? null : JSON.stringify(annotation.body),
      JSON.stringify(annotation.tags),
      annotation.createdAt,
      annotation.createdAt,
    ],
  );
}

export type AnnotationChange = Pick<StoredAnnotation, 'colour' | 'note' | 'body' | 'tags'> & { readonly at: string };

export function updateAnnotation(connection: Connection, id: string, change: AnnotationChange): void {
  connection.run('UPDATE annotation SET colour = ?, note = ?, body = ?, tags = ?, updated_at = ? WHERE id = ?', [
    change.colour,
    change.note,
    change.body === null ? null : JSON.stringify(change.body),
    JSON.stringify(change.tags),
    change.at,
    id,
  ]);
}

/** Puts an annotation on a passage of another version. */
export function moveAnnotation(
  connection: Connection,
  id: string,
  place: Pick<StoredAnnotation, 'versionId' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'state' | 'score'>,
): void {
  connection.run(
    `UPDATE annotation SET version_id = ?, start = ?, "end" = ?, exact = ?, prefix = ?, suffix = ?, state = ?, score = ? WHERE id = ?`,
    [place.versionId, place.start, place.end, place.exact, place.prefix, place.suffix, place.state, place.score, id],
  );
}

export function handOverAnnotations(connection: Connection, from: string, to: string): void {
  connection.run('UPDATE annotation SET source_id = ? WHERE source_id = ?', [to, from]);
}

export function deleteAnnotation(connection: Connection, id: string): void {
  connection.run('DELETE FROM annotation WHERE id = ?', [id]);
}

/** The words of an annotation, for search. */
export function findAnnotationText(
  connection: Connection,
  id: string,
): Pick<StoredAnnotation, 'exact' | 'note' | 'tags'> | undefined {
  const row = connection.get('SELECT exact, note, tags FROM annotation WHERE id = ?', [id]);
  if (row === undefined) return undefined;
  return { exact: String(row.exact), note: String(row.note), tags: JSON.parse(String(row.tags)) as string[] };
}
