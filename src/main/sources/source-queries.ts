import type { CslItem } from '../../contract/csl';
import type { FieldCandidate, Page, SourceNotice, SourceSummary, SourceVersion } from '../../contract/sources';
import type { Connection, SqlRow, SqlValue } from '../library/connection';

/** A source as it is stored, with what only the core needs. */
export interface StoredSource extends SourceSummary {
  readonly isKeyPinned: boolean;
  readonly provenance: Readonly<Record<string, string>>;
  readonly unmapped: Readonly<Record<string, string>>;
  readonly originalFormat: string;
  readonly originalRecord: string;
}

export interface StoredVersion extends SourceVersion {
  readonly sourceId: string;
  readonly notices: readonly SourceNotice[];
  readonly candidates: readonly FieldCandidate[];
  /** The path that the file came from, '' where it has none: a page has no paths. */
  readonly origin: string;
}

const summaryColumns = `
  source.*,
  (SELECT count(*) FROM source_version WHERE source_id = source.id) AS versions,
  (SELECT count(*) FROM annotation WHERE source_id = source.id) AS annotations,
  (SELECT count(DISTINCT evidence.fact_id) FROM annotation JOIN evidence ON evidence.annotation_id = annotation.id
   WHERE annotation.source_id = source.id) AS facts`;

function sourceOf(row: SqlRow): StoredSource {
  return {
    id: String(row.id),
    citeKey: String(row.cite_key),
    csl: JSON.parse(String(row.csl)) as CslItem,
    language: String(row.language),
    tags: JSON.parse(String(row.tags)) as string[],
    versions: Number(row.versions),
    annotations: Number(row.annotations),
    facts: Number(row.facts),
    addedAt: String(row.added_at),
    isKeyPinned: row.is_key_pinned === 1,
    provenance: JSON.parse(String(row.provenance)) as Record<string, string>,
    unmapped: JSON.parse(String(row.unmapped)) as Record<string, string>,
    originalFormat: String(row.original_format),
    originalRecord: String(row.original_record),
  };
}

// The map of the pages is read by whoever shows them: it is long, and every list of versions would parse it.
const versionColumns =
  'source_version.*, json_array_length(source_version.pages) AS page_count, canonical_text.characters';
const versionTables = 'source_version JOIN canonical_text ON canonical_text.sha256 = source_version.text_sha256';

function versionOf(row: SqlRow): StoredVersion {
  return {
    id: String(row.id),
    sourceId: String(row.source_id),
    number: Number(row.number),
    sha256: String(row.original_sha256),
    textSha256: String(row.text_sha256),
    mediaType: String(row.media_type),
    encoding: String(row.encoding),
    byteLength: Number(row.byte_length),
    characters: Number(row.characters),
    paragraphs: Number(row.paragraphs),
    pages: Number(row.page_count),
    fileName: String(row.file_name),
    extractor: String(row.extractor),
    importedAt: String(row.imported_at),
    notices: JSON.parse(String(row.notices)) as SourceNotice[],
    candidates: JSON.parse(String(row.candidates)) as FieldCandidate[],
    origin: String(row.origin),
  };
}

/** The part of a stored source that the API shows. */
export function summaryOf(source: StoredSource): SourceSummary {
  const { id, citeKey, csl, language, tags, versions, annotations, facts, addedAt } = source;
  return { id, citeKey, csl, language, tags, versions, annotations, facts, addedAt };
}

/** The part of a stored version that the API shows. */
export function shownVersionOf(version: StoredVersion): SourceVersion {
  const { sourceId: _sourceId, notices: _notices, candidates: _candidates, origin: _origin, ...shown } = version;
  return shown;
}

/** By id or cite key. */
export function findSource(connection: Connection, idOrKey: string): StoredSource | undefined {
  const row = connection.get(
    `SELECT ${summaryColumns} FROM source WHERE id = ? OR cite_key = ? ORDER BY id = ? DESC LIMIT 1`,
    [idOrKey, idOrKey, idOrKey],
  );
  return row === undefined ? undefined : sourceOf(row);
}

/** All sources, by cite key. */
export function listSources(connection: Connection): StoredSource[] {
  return connection.all(`SELECT ${summaryColumns} FROM source ORDER BY cite_key`).map(sourceOf);
}

/** Those with the given ids that are there, in the order of `ids`. */
export function listSourcesByIds(connection: Connection, ids: readonly string[]): StoredSource[] {
  const found = new Map(
    connection
      .all(`SELECT ${summaryColumns} FROM source WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)])
      .map((row) => [String(row.id), sourceOf(row)]),
  );
  return ids.map((id) => found.get(id)).filter((source) => source !== undefined);
}

export interface NewSource {
  readonly id: string;
  readonly citeKey: string;
  readonly csl: CslItem;
  readonly provenance: Readonly<Record<string, string>>;
  readonly language: string;
  readonly tags: readonly string[];
  readonly originalFormat: string;
  readonly originalRecord: string;
  readonly unmapped: Readonly<Record<string, string>>;
  readonly addedAt: string;
}

export function insertSource(connection: Connection, source: NewSource): void {
  connection.run(
    `INSERT INTO source (id, cite_key, is_key_pinned, csl, provenance, language, tags, original_format, original_record,
       unmapped, added_at, updated_at) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      source.id,
      source.citeKey,
      JSON.stringify(source.csl),
      JSON.stringify(source.provenance),
      source.language,
      JSON.stringify(source.tags),
      source.originalFormat,
      source.originalRecord,
      JSON.stringify(source.unmapped),
      source.addedAt,
      source.addedAt,
    ],
  );
}

export interface SourceChange {
  readonly citeKey: string;
  readonly csl: CslItem;
  readonly provenance: Readonly<Record<string, string>>;
  readonly language: string;
  readonly tags: readonly string[];
  readonly at: string;
}

export function updateSource(connection: Connection, id: string, change: SourceChange): void {
  connection.run(
    'UPDATE source SET cite_key = ?, csl = ?, provenance = ?, language = ?, tags = ?, updated_at = ? WHERE id = ?',
    [
      change.citeKey,
      JSON.stringify(change.csl),
      JSON.stringify(change.provenance),
      change.language,
      JSON.stringify(change.tags),
      change.at,
      id,
    ],
  );
}

export function deleteSource(connection: Connection, id: string): void {
  connection.run('DELETE FROM source WHERE id = ?', [id]);
}

/** A paper that has used a key keeps it for ever. */
export function pinCiteKeys(connection: Connection, ids: readonly string[]): void {
  for (const id of ids) connection.run('UPDATE source SET is_key_pinned = 1 WHERE id = ? AND is_key_pinned = 0', [id]);
}

export function takenCiteKeys(connection: Connection): Set<string> {
  return new Set(connection.all('SELECT cite_key FROM source').map((row) => String(row.cite_key)));
}

/** Versions of a source, the newest first. */
export function listVersions(connection: Connection, sourceId: string): StoredVersion[] {
  return connection
    .all(`SELECT ${versionColumns} FROM ${versionTables} WHERE source_id = ? ORDER BY number DESC`, [sourceId])
    .map(versionOf);
}

export function findVersion(connection: Connection, id: string): StoredVersion | undefined {
  const row = connection.get(`SELECT ${versionColumns} FROM ${versionTables} WHERE id = ?`, [id]);
  return row === undefined ? undefined : versionOf(row);
}

export function findVersionByOriginal(connection: Connection, sha256: string): StoredVersion | undefined {
  const row = connection.get(`SELECT ${versionColumns} FROM ${versionTables} WHERE original_sha256 = ? LIMIT 1`, [
    sha256,
  ]);
  return row === undefined ? undefined : versionOf(row);
}

export interface NewVersion extends Omit<StoredVersion, 'characters' | 'pages'> {
  readonly pages: readonly Page[];
}

export function insertVersion(connection: Connection, version: NewVersion): void {
  const values: SqlValue[] = [
    version.id,
    version.sourceId,
    version.number,
    version.sha256,
    version.mediaType,
    version.encoding,
    version.byteLength,
    version.fileName,
    version.textSha256,
    version.paragraphs,
    version.extractor,
    JSON.stringify(version.notices),
    version.importedAt,
    JSON.stringify(version.pages),
    JSON.stringify(version.candidates),
    version.origin,
  ];
  connection.run(
    `INSERT INTO source_version (id, source_id, number, original_sha256, media_type, encoding, byte_length, file_name,
       text_sha256, paragraphs, extractor, notices, imported_at, pages, candidates, origin)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    values,
  );
}

/** The pages of a version, in order; empty for a document without pages. */
export function listPages(connection: Connection, versionId: string): Page[] {
  const row = connection.get('SELECT pages FROM source_version WHERE id = ?', [versionId]);
  return row === undefined ? [] : (JSON.parse(String(row.pages)) as Page[]);
}

/**
 * Hands the versions of merged sources to the one that stays and numbers all by the time of their import, so that the
 * newest of them is the newest one.
 */
export function moveVersions(connection: Connection, from: readonly string[], to: string): void {
  for (const id of from) moveVersionsToEnd(connection, id, to);
  const byTime = connection.all(
    'SELECT id, number FROM source_version WHERE source_id = ? ORDER BY imported_at, number',
    [to],
  );
  // Numbers are unique at every moment, so that all go out of the way first.
  for (const row of byTime) setNumber(connection, String(row.id), -Number(row.number));
  for (const [index, row] of byTime.entries()) setNumber(connection, String(row.id), index + 1);
}

function setNumber(connection: Connection, id: string, number: number): void {
  connection.run('UPDATE source_version SET number = ? WHERE id = ?', [number, id]);
}

/** The same, numbered after those that are there. */
export function moveVersionsToEnd(connection: Connection, from: string, to: string): void {
  connection.run(
    `UPDATE source_version SET source_id = :to,
       number = number + (SELECT coalesce(max(number), 0) FROM source_version WHERE source_id = :to) WHERE source_id = :from`,
    { to, from },
  );
}

export function setOriginalRecord(
  connection: Connection,
  id: string,
  { originalFormat, originalRecord, unmapped }: Pick<StoredSource, 'originalFormat' | 'originalRecord' | 'unmapped'>,
): void {
  connection.run('UPDATE source SET original_format = ?, original_record = ?, unmapped = ? WHERE id = ?', [
    originalFormat,
    originalRecord,
    JSON.stringify(unmapped),
    id,
  ]);
}
