import type { CslItem } from '../../contract/csl';
import type { SourceNotice, SourceSummary, SourceVersion } from '../../contract/sources';
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

const versionColumns = 'source_version.*, canonical_text.characters';
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
    fileName: String(row.file_name),
    extractor: String(row.extractor),
    importedAt: String(row.imported_at),
    notices: JSON.parse(String(row.notices)) as SourceNotice[],
  };
}

/** The part of a stored source that the API shows. */
export function summaryOf(source: StoredSource): SourceSummary {
  const { id, citeKey, csl, language, tags, versions, annotations, facts, addedAt } = source;
  return { id, citeKey, csl, language, tags, versions, annotations, facts, addedAt };
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

export type NewVersion = Omit<StoredVersion, 'characters'>;

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
  ];
  connection.run(
    `INSERT INTO source_version (id, source_id, number, original_sha256, media_type, encoding, byte_length, file_name,
       text_sha256, paragraphs, extractor, notices, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    values,
  );
}

/** Hands the versions of a merged source to the one that stays, numbered after its own. */
export function moveVersions(connection: Connection, from: string, to: string): void {
  connection.run(
    `UPDATE source_version SET source_id = :to,
       number = number + (SELECT coalesce(max(number), 0) FROM source_version WHERE source_id = :to) WHERE source_id = :from`,
    { to, from },
  );
}
