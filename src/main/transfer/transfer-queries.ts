import type { Connection } from '../library/connection';
import type {
  AnnotationRecord,
  CollectionRecord,
  DistinctRecord,
  PaperRecord,
  PassagesRecord,
  PreferenceRecord,
  SearchRecord,
  SourceRecord,
  UseRecord,
  VersionRecord,
} from './archive-records';
import { type Field, insert, recordOf } from './map-rows';

const sourceFields: readonly Field[] = [
  ['id', 'id'],
  ['cite_key', 'citeKey'],
  ['is_key_pinned', 'isKeyPinned', 'boolean'],
  ['csl', 'csl', 'json'],
  ['provenance', 'provenance', 'json'],
  ['language', 'language'],
  ['tags', 'tags', 'json'],
  ['original_format', 'originalFormat'],
  ['original_record', 'originalRecord'],
  ['unmapped', 'unmapped', 'json'],
  ['added_at', 'addedAt'],
  ['updated_at', 'updatedAt'],
];
const versionFields: readonly Field[] = [
  ['id', 'id'],
  ['number', 'number', 'number'],
  ['original_sha256', 'originalSha256'],
  ['media_type', 'mediaType'],
  ['encoding', 'encoding'],
  ['byte_length', 'byteLength', 'number'],
  ['file_name', 'fileName'],
  ['text_sha256', 'textSha256'],
  ['paragraphs', 'paragraphs', 'number'],
  ['extractor', 'extractor'],
  ['notices', 'notices', 'json'],
  ['imported_at', 'importedAt'],
  ['pages', 'pages', 'json'],
  ['candidates', 'candidates', 'json'],
  ['origin', 'origin'],
];
const annotationFields: readonly Field[] = [
  ['id', 'id'],
  ['source_id', 'sourceId'],
  ['version_id', 'versionId'],
  ['start', 'start', 'number'],
  ['end', 'end', 'number'],
  ['exact', 'exact'],
  ['prefix', 'prefix'],
  ['suffix', 'suffix'],
  ['state', 'state'],
  ['score', 'score', 'number'],
  ['colour', 'colour'],
  ['note', 'note'],
  ['body', 'body', 'json'],
  ['tags', 'tags', 'json'],
  ['created_at', 'createdAt'],
  ['updated_at', 'updatedAt'],
];
const paperFields: readonly Field[] = [
  ['id', 'id'],
  ['title', 'title'],
  ['style', 'style'],
  ['locale', 'locale'],
  ['state', 'state', 'json'],
  ['state_sha256', 'stateSha256'],
  ['revision', 'revision', 'number'],
  ['citations', 'citations', 'number'],
  ['words', 'words', 'number'],
  ['created_at', 'createdAt'],
  ['updated_at', 'updatedAt'],
];
const useFields: readonly Field[] = [
  ['block', 'block', 'number'],
  ['sentence', 'sentence'],
  ['citation_id', 'citationId'],
  ['source_id', 'sourceId'],
  ['fact_id', 'factId'],
  ['locator', 'locator'],
  ['label', 'label'],
  ['prefix', 'prefix'],
  ['suffix', 'suffix'],
  ['quote', 'quote'],
];

/** All sources with their versions, by id. */
export function readSources(connection: Connection): SourceRecord[] {
  return connection.all('SELECT * FROM source ORDER BY id').map((row) => ({
    ...(recordOf(sourceFields, row) as Omit<SourceRecord, 'versions'>),
    versions: connection
      .all('SELECT * FROM source_version WHERE source_id = ? ORDER BY number', [String(row.id)])
      .map((version) => recordOf(versionFields, version) as VersionRecord),
  }));
}

export function insertSourceRecord(connection: Connection, { versions, ...source }: SourceRecord): void {
  insert(connection, 'source', sourceFields, source);
  for (const version of versions) {
    insert(connection, 'source_version', versionFields, version, { source_id: source.id });
  }
}

/** The text whose hash is given, as stored. */
export function readCanonicalText(connection: Connection, sha256: string): string | undefined {
  const row = connection.get('SELECT content FROM canonical_text WHERE sha256 = ?', [sha256]);
  return row === undefined ? undefined : String(row.content);
}

/** Bytes of the text as UTF-8. */
export function readTextLength(connection: Connection, sha256: string): number {
  const row = connection.get('SELECT length(CAST(content AS BLOB)) AS length FROM canonical_text WHERE sha256 = ?', [
    sha256,
  ]);
  return Number(row?.length ?? 0);
}

export function readPassages(connection: Connection, textSha256: string): PassagesRecord {
  const passages = connection
    .all('SELECT * FROM passage WHERE text_sha256 = ? ORDER BY number', [textSha256])
    .map(
      (row) =>
        [
          Number(row.start),
          Number(row.end),
          String(row.kind),
          Number(row.level),
          String(row.section),
          String(row.page),
          String(row.language),
          JSON.parse(String(row.spans)),
        ] as PassagesRecord['passages'][number],
    );
  return { textSha256, passages };
}

/** By id. */
export function readAnnotations(connection: Connection): AnnotationRecord[] {
  return connection
    .all('SELECT * FROM annotation ORDER BY id')
    .map((row) => recordOf(annotationFields, row) as AnnotationRecord);
}

export function insertAnnotationRecord(connection: Connection, annotation: AnnotationRecord): void {
  insert(connection, 'annotation', annotationFields, annotation);
}

/** By id. */
export function readPapers(connection: Connection): PaperRecord[] {
  return connection.all('SELECT * FROM paper ORDER BY id').map((row) => ({
    ...(recordOf(paperFields, row) as Omit<PaperRecord, 'uses'>),
    uses: connection
      .all('SELECT * FROM citation_use WHERE paper_id = ? ORDER BY position', [String(row.id)])
      .map((use) => recordOf(useFields, use) as UseRecord),
  }));
}

export function insertPaperRecord(connection: Connection, { uses, ...paper }: PaperRecord): void {
  insert(connection, 'paper', paperFields, paper);
  for (const [position, use] of uses.entries()) {
    insert(connection, 'citation_use', useFields, use, { paper_id: paper.id, position });
  }
}

const collectionFields: readonly Field[] = [
  ['id', 'id'],
  ['name', 'name'],
  ['parent_id', 'parentId'],
  ['created_at', 'createdAt'],
];
const searchFields: readonly Field[] = [
  ['id', 'id'],
  ['name', 'name'],
  ['filter', 'filter', 'json'],
  ['created_at', 'createdAt'],
];

/** By id. */
export function readCollections(connection: Connection): CollectionRecord[] {
  return connection.all('SELECT * FROM collection ORDER BY id').map((row) => ({
    ...(recordOf(collectionFields, row) as Omit<CollectionRecord, 'sources'>),
    sources: connection
      .all('SELECT source_id FROM collection_source WHERE collection_id = ? ORDER BY source_id', [String(row.id)])
      .map((member) => String(member.source_id)),
  }));
}

export function insertCollectionRecord(connection: Connection, { sources, ...collection }: CollectionRecord): void {
  insert(connection, 'collection', collectionFields, collection);
  for (const source of sources) {
    connection.run('INSERT OR IGNORE INTO collection_source (collection_id, source_id) VALUES (?, ?)', [
      collection.id,
      source,
    ]);
  }
}

/** By id. */
export function readSearches(connection: Connection): SearchRecord[] {
  return connection
    .all('SELECT * FROM saved_search ORDER BY id')
    .map((row) => recordOf(searchFields, row) as SearchRecord);
}

export function insertSearchRecord(connection: Connection, search: SearchRecord): void {
  insert(connection, 'saved_search', searchFields, search);
}

export function readDistinctPairs(connection: Connection): DistinctRecord[] {
  return connection
    .all('SELECT source_id, other_id FROM distinct_source ORDER BY source_id, other_id')
    .map((row) => ({ sourceId: String(row.source_id), otherId: String(row.other_id) }));
}

export function insertDistinctRecord(connection: Connection, { sourceId, otherId }: DistinctRecord): void {
  connection.run('INSERT OR IGNORE INTO distinct_source (source_id, other_id) VALUES (?, ?)', [sourceId, otherId]);
}

/** By key. */
export function readPreferenceRecords(connection: Connection): PreferenceRecord[] {
  return connection
    .all('SELECT key, value FROM preference ORDER BY key')
    .map((row) => ({ key: String(row.key), value: JSON.parse(String(row.value)) as unknown }));
}

export function insertPreferenceRecord(connection: Connection, { key, value }: PreferenceRecord): void {
  connection.run('INSERT INTO preference (key, value) VALUES (?, ?)', [key, JSON.stringify(value ?? null)]);
}

export function hasContent(connection: Connection): boolean {
  const found = ['source', 'fact', 'paper'].map((table) => connection.get(`SELECT 1 AS found FROM ${table} LIMIT 1`));
  return found.some((row) => row !== undefined);
}

type StoredTable =
  | 'collection'
  | 'saved_search'
  | 'source'
  | 'source_version'
  | 'annotation'
  | 'fact'
  | 'evidence'
  | 'fact_event'
  | 'fact_view'
  | 'activity'
  | 'paper';

export function hasRow(connection: Connection, table: StoredTable, id: string): boolean {
  return connection.get(`SELECT 1 AS found FROM ${table} WHERE id = ?`, [id]) !== undefined;
}

export function hasPreference(connection: Connection, key: string): boolean {
  return connection.get('SELECT 1 AS found FROM preference WHERE key = ?', [key]) !== undefined;
}

/** The source a version belongs to and the length of its text in UTF-16 code units. */
export function findVersionPlace(
  connection: Connection,
  id: string,
): { sourceId: string; characters: number } | undefined {
  const row = connection.get(
    `SELECT source_id, characters FROM source_version
     JOIN canonical_text ON canonical_text.sha256 = source_version.text_sha256 WHERE source_version.id = ?`,
    [id],
  );
  return row === undefined ? undefined : { sourceId: String(row.source_id), characters: Number(row.characters) };
}
