import { basename } from 'node:path';
import type { ResultOf } from '../../contract/api';
import { Failure } from '../../contract/result';
import type { TransferCounts } from '../../contract/transfer';
import type { CiteKeyFor } from '../citations/public';
import type { Connection } from '../library/connection';
import { sha256Of } from '../library/originals';
import { storeText, takenCiteKeys } from '../sources/public';
import { originalName, stylePattern, textName } from './archive-layout';
import {
  activityRecord,
  annotationRecord,
  type CollectionRecord,
  claimRecord,
  collectionRecord,
  conflictRecord,
  distinctRecord,
  factRecord,
  flagRecord,
  type PassagesRecord,
  paperRecord,
  passagesRecord,
  preferenceRecord,
  type SourceRecord,
  searchRecord,
  sourceRecord,
  viewRecord,
} from './archive-records';
import { importFacts, importVerification } from './import-facts';
import { type Archive, damaged, openArchive } from './open-archive';
import type { TransferServices } from './services';
import {
  findVersionPlace,
  hasContent,
  hasPreference,
  hasRow,
  insertAnnotationRecord,
  insertCollectionRecord,
  insertDistinctRecord,
  insertPaperRecord,
  insertPreferenceRecord,
  insertSearchRecord,
  insertSourceRecord,
} from './transfer-queries';

type ImportResult = ResultOf<'library.importFrom'>;

/** Fills up while the parts of an archive are taken in. */
interface Report {
  readonly imported: TransferCounts;
  readonly skipped: TransferCounts;
  readonly renamed: ImportResult['renamed'];
  readonly failed: ImportResult['failed'];
}

/**
 * Takes in everything of an exported library that is not there yet, in one transaction and one step of the history.
 * @throws Failure 'invalid-input', 'unsupported', 'too-large' of the archive, with nothing changed
 */
export async function importLibrary(services: TransferServices, path: string): Promise<ImportResult> {
  const { library } = services;
  if (library.isReadOnly) {
    throw new Failure(
      'read-only',
      'This library is open read-only, so nothing was imported. Copy its folder to a place you may write to and open that.',
    );
  }
  const archive = openArchive(path);
  try {
    const parts = readParts(archive);
    const citeKeyFor = await services.loadCiteKeyFor();
    const report: Report = { imported: noCounts(), skipped: noCounts(), renamed: [], failed: [] };
    const newSources = parts.sources.filter((source) => isNew(library.connection, source, report));
    if (hasContent(library.connection)) services.backUp();
    const added = keepOriginals(services, archive, newSources);
    try {
      library.write(`Import library "${basename(path)}"`, (connection) => {
        importSources(connection, archive, newSources, parts.passages, citeKeyFor, report);
        importRest(connection, parts, report);
        importArrangement(connection, parts, report);
        importVerification(connection, parts);
      });
    } catch (error) {
      for (const sha256 of added) library.originals.remove(sha256);
      throw error;
    }
    importStyles(services, archive, report);
    return report;
  } finally {
    archive.close();
  }
}

type Parts = ReturnType<typeof readParts>;

function readParts(archive: Archive) {
  const papers = archive.records('papers', paperRecord);
  for (const { id, state, stateSha256 } of papers) {
    if (sha256Of(JSON.stringify(state)) !== stateSha256)
      throw damaged(`the text of the paper ${id} does not have its hash`);
  }
  return {
    sources: archive.records('sources', sourceRecord),
    passages: new Map(archive.records('passages', passagesRecord).map((one) => [one.textSha256, one])),
    annotations: archive.records('annotations', annotationRecord),
    facts: archive.records('facts', factRecord),
    flags: archive.records('flags', flagRecord),
    papers,
    activities: archive.records('activities', activityRecord),
    views: archive.records('views', viewRecord),
    claims: archive.records('claims', claimRecord),
    conflicts: archive.records('conflicts', conflictRecord),
    collections: archive.records('collections', collectionRecord),
    searches: archive.records('searches', searchRecord),
    distinct: archive.records('distinct', distinctRecord),
    preferences: archive.records('preferences', preferenceRecord),
  };
}

function isNew(connection: Connection, source: SourceRecord, report: Report): boolean {
  if (hasRow(connection, 'source', source.id)) {
    report.skipped.sources += 1;
    return false;
  }
  // Versions move when sources are merged.
  if (source.versions.every(({ id }) => !hasRow(connection, 'source_version', id))) return true;
  report.failed.push({
    id: source.id,
    message: `"${source.citeKey}" was merged into another source of this library, and stays so.`,
  });
  return false;
}

/** @returns the hashes of the originals that were not there before. */
function keepOriginals({ library }: TransferServices, archive: Archive, sources: readonly SourceRecord[]): string[] {
  const added: string[] = [];
  try {
    for (const { originalSha256, byteLength } of sources.flatMap(({ versions }) => versions)) {
      if (library.originals.has(originalSha256)) continue;
      const bytes = archive.read(originalName(originalSha256));
      if (bytes.byteLength !== byteLength || sha256Of(bytes) !== originalSha256) {
        throw damaged(`the original file ${originalSha256.slice(0, 12)} is another than it says`);
      }
      library.originals.put(bytes);
      added.push(originalSha256);
    }
    return added;
  } catch (error) {
    for (const sha256 of added) library.originals.remove(sha256);
    throw error;
  }
}

function importSources(
  connection: Connection,
  archive: Archive,
  sources: readonly SourceRecord[],
  passages: ReadonlyMap<string, PassagesRecord>,
  citeKeyFor: CiteKeyFor,
  report: Report,
): void {
  const taken = takenCiteKeys(connection);
  for (const source of sources) {
    for (const { textSha256 } of source.versions) keepText(connection, archive, textSha256, passages.get(textSha256));
    const citeKey = taken.has(source.citeKey) ? citeKeyFor(source.csl, taken) : source.citeKey;
    if (citeKey !== source.citeKey) report.renamed.push({ id: source.id, before: source.citeKey, after: citeKey });
    taken.add(citeKey);
    insertSourceRecord(connection, { ...source, citeKey });
    report.imported.sources += 1;
  }
}

function keepText(connection: Connection, archive: Archive, sha256: string, record: PassagesRecord | undefined): void {
  const text = archive.read(textName(sha256)).toString('utf8');
  if (sha256Of(text) !== sha256 || record === undefined)
    throw damaged(`the text ${sha256.slice(0, 12)} is another than it says`);
  const passages = record.passages.map(([start, end, kind, level, section, page = '', language = '', spans = []]) => ({
    start,
    end,
    kind,
    level,
    section,
    page,
    language,
    spans,
  }));
  if (passages.some(({ start, end }) => start > end || end > text.length)) {
    throw damaged(`the passages of the text ${sha256.slice(0, 12)} do not fit it`);
  }
  storeText(connection, text, passages);
}

function importRest(
  connection: Connection,
  { annotations, facts, flags, papers, preferences }: Parts,
  report: Report,
): void {
  const { imported, skipped, failed } = report;
  for (const annotation of annotations) {
    const place = findVersionPlace(connection, annotation.versionId);
    if (hasRow(connection, 'annotation', annotation.id)) skipped.annotations += 1;
    else if (
      place?.sourceId !== annotation.sourceId ||
      annotation.start > annotation.end ||
      annotation.end > place.characters
    ) {
      failed.push({
        id: annotation.id,
        message: 'The text of this annotation is not in the library as it was exported.',
      });
    } else {
      insertAnnotationRecord(connection, annotation);
      imported.annotations += 1;
    }
  }
  importFacts(connection, { facts, flags }, report);
  for (const paper of papers) {
    if (hasRow(connection, 'paper', paper.id)) skipped.papers += 1;
    else {
      insertPaperRecord(connection, paper);
      imported.papers += 1;
    }
  }
  for (const preference of preferences) {
    if (hasPreference(connection, preference.key)) skipped.preferences += 1;
    else {
      insertPreferenceRecord(connection, preference);
      imported.preferences += 1;
    }
  }
}

/** What puts sources in order: collections, searches, and which of them are not the same work. */
function importArrangement(
  connection: Connection,
  { collections, searches, distinct }: Parts,
  { imported, skipped, failed }: Report,
): void {
  const isThere = (sourceId: string): boolean => hasRow(connection, 'source', sourceId);
  let waiting: readonly CollectionRecord[] = collections.filter(({ id }) => !hasRow(connection, 'collection', id));
  skipped.collections += collections.length - waiting.length;
  // One that stands in another is added after it.
  for (let isProgress = true; isProgress && waiting.length > 0; ) {
    const left: CollectionRecord[] = [];
    for (const collection of waiting) {
      if (collection.parentId !== null && !hasRow(connection, 'collection', collection.parentId)) {
        left.push(collection);
        continue;
      }
      insertCollectionRecord(connection, { ...collection, sources: collection.sources.filter(isThere) });
      imported.collections += 1;
    }
    isProgress = left.length < waiting.length;
    waiting = left;
  }
  for (const { id, name } of waiting) {
    failed.push({ id, message: `The collection "${name}" stands in one that is not in the archive.` });
  }
  for (const search of searches) {
    if (hasRow(connection, 'saved_search', search.id)) skipped.searches += 1;
    else {
      insertSearchRecord(connection, search);
      imported.searches += 1;
    }
  }
  for (const pair of distinct) {
    if (isThere(pair.sourceId) && isThere(pair.otherId)) insertDistinctRecord(connection, pair);
  }
}

/** A style that depends on another one of the archive is added after it. */
function importStyles({ styles }: TransferServices, archive: Archive, { imported, skipped, failed }: Report): void {
  const present = new Set(styles.own().map(({ id }) => id));
  let waiting = archive.names.filter((name) => stylePattern.test(name));
  const isThere = (name: string): boolean => present.has(name.replace(/^styles\/(.*)\.csl$/, '$1'));
  skipped.styles += waiting.filter(isThere).length;
  waiting = waiting.filter((name) => !isThere(name));
  for (let isProgress = true; isProgress && waiting.length > 0; ) {
    const left = waiting.filter((name) => addStyle(name) !== undefined);
    isProgress = left.length < waiting.length;
    waiting = left;
  }
  for (const name of waiting) failed.push({ id: name, message: addStyle(name) ?? '' });

  /** @returns why not; undefined when it was added. */
  function addStyle(name: string): string | undefined {
    try {
      styles.add(archive.read(name).toString('utf8'), name);
      imported.styles += 1;
      return undefined;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return error.message;
    }
  }
}

function noCounts(): TransferCounts {
  return { sources: 0, annotations: 0, facts: 0, papers: 0, collections: 0, searches: 0, preferences: 0, styles: 0 };
}
