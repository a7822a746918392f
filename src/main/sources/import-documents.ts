import { basename } from 'node:path';
import type { CslItem } from '../../contract/csl';
import { Failure } from '../../contract/result';
import type { DocumentFormat, HandedDocument, ImportOutcome } from '../../contract/sources';
import type { CiteKeyFor } from '../citations/public';
import { type ExtractedBibliography, type ExtractedText, extractorName } from '../extract/extracted-document';
import { now } from '../library/clock';
import type { Connection } from '../library/connection';
import { newId } from '../library/new-id';
import { sha256Of } from '../library/originals';
import { findDuplicates } from './find-duplicates';
import { type HandedFile, readFile } from './read-file';
import { findVersionByOriginal, insertSource, insertVersion, listSources, takenCiteKeys } from './source-queries';
import type { SourceServices } from './source-services';
import { storeText } from './text-queries';

export interface ImportOptions {
  readonly format?: DocumentFormat | undefined;
  readonly encoding?: string | undefined;
  readonly isDryRun?: boolean | undefined;
  readonly taskId?: string | undefined;
}

/** Something to import, and how to get at its bytes when its turn comes. */
interface Waiting {
  /** The path or name that the outcome is told by. */
  readonly path: string;
  take(): Promise<HandedFile>;
}

type Services = Pick<SourceServices, 'library' | 'texts' | 'extractor' | 'uploads' | 'tasks' | 'loadCiteKeyFor'>;

export function importHandedDocuments(
  services: Services,
  documents: readonly HandedDocument[],
  options: ImportOptions,
  signal: AbortSignal,
): Promise<ImportOutcome[]> {
  return importAll(
    services,
    documents.map((document) =>
      'uploadId' in document
        ? { path: document.uploadId, take: async () => services.uploads.take(document.uploadId) }
        : {
            path: document.name,
            take: async () => ({ name: document.name, bytes: Buffer.from(document.text, 'utf8') }),
          },
    ),
    options,
    signal,
  );
}

export function importFiles(
  services: Services,
  paths: readonly string[],
  options: ImportOptions,
  signal: AbortSignal,
): Promise<ImportOutcome[]> {
  return importAll(
    services,
    paths.map((path) => ({ path, take: () => readFile(path) })),
    options,
    signal,
  );
}

/** Imports one after the other; what fails is told and leaves nothing behind, the rest goes on. */
function importAll(
  services: Services,
  waiting: readonly Waiting[],
  options: ImportOptions,
  outer: AbortSignal,
): Promise<ImportOutcome[]> {
  return services.tasks.run(options.taskId, outer, async (signal, report) => {
    const outcomes: ImportOutcome[] = [];
    for (const [index, { path, take }] of waiting.entries()) {
      report(index, waiting.length, basename(path));
      outcomes.push(await importOne(services, path, take, options, signal));
    }
    report(waiting.length, waiting.length, '');
    return outcomes;
  });
}

async function importOne(
  services: Services,
  path: string,
  take: Waiting['take'],
  options: ImportOptions,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  let shownPath = path;
  try {
    if (signal.aborted) throw new Failure('cancelled', 'The import was cancelled before this file.');
    const file = await take();
    if (path !== file.name && !path.endsWith(file.name)) shownPath = file.name;
    const known = findVersionByOriginal(services.library.connection, sha256Of(file.bytes));
    if (known !== undefined) return { path: shownPath, status: 'duplicate', sourceIds: [known.sourceId] };
    const document = await services.extractor.extract(
      {
        bytes: file.bytes,
        fileName: file.name,
        ...(options.format === undefined ? {} : { format: options.format }),
        ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      },
      signal,
    );
    const citeKeyFor = await services.loadCiteKeyFor();
    if (document.kind === 'bibliography') {
      return importBibliography(services, citeKeyFor, shownPath, file, document, options);
    }
    if (options.isDryRun === true) return { path: shownPath, status: 'imported', sourceIds: [] };
    const sourceId = keepDocument(services, citeKeyFor, file, document);
    return { path: shownPath, status: 'imported', sourceIds: [sourceId] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { path: shownPath, status: 'failed', sourceIds: [], failure: error.toRecord() };
  }
}

function keepDocument(
  { library }: Services,
  citeKeyFor: CiteKeyFor,
  file: HandedFile,
  document: ExtractedText,
): string {
  const id = newId();
  const wasKnown = library.originals.has(sha256Of(file.bytes));
  const sha256 = library.originals.put(file.bytes);
  try {
    library.write(`Import "${file.name}"`, (connection) => {
      const csl: CslItem = { type: 'document', ...document.csl, id };
      const at = now();
      insertSource(connection, {
        id,
        citeKey: citeKeyFor(csl, takenCiteKeys(connection)),
        csl,
        provenance: document.provenance,
        language: document.language,
        tags: [],
        originalFormat: '',
        originalRecord: '',
        unmapped: {},
        addedAt: at,
      });
      insertDocumentVersion(connection, { sourceId: id, number: 1, sha256, file, document });
    });
  } catch (error) {
    if (!wasKnown) library.originals.remove(sha256);
    throw error;
  }
  return id;
}

/** Stores a text with its passages as version `number` of a source; returns the version's id. */
export function insertDocumentVersion(
  connection: Connection,
  {
    sourceId,
    number,
    sha256,
    file,
    document,
  }: { sourceId: string; number: number; sha256: string; file: HandedFile; document: ExtractedText },
): string {
  const textSha256 = storeText(connection, document.text, document.paragraphs);
  const id = newId();
  insertVersion(connection, {
    id,
    sourceId,
    number,
    sha256,
    textSha256,
    mediaType: document.mediaType,
    encoding: document.encoding,
    byteLength: file.bytes.byteLength,
    paragraphs: document.paragraphs.length,
    fileName: file.name,
    extractor: extractorName,
    notices: document.notices,
    importedAt: now(),
  });
  return id;
}

/** Adds the works of a bibliography that the library does not have yet. */
function importBibliography(
  { library }: Services,
  citeKeyFor: CiteKeyFor,
  path: string,
  file: HandedFile,
  document: ExtractedBibliography,
  options: ImportOptions,
): ImportOutcome {
  const unread = document.failures;
  if (document.records.length === 0) {
    const first = unread[0]?.message ?? 'It holds no entries.';
    throw new Failure(
      'invalid-input',
      `No work could be read from "${file.name}". ${first}`,
      unread.map(({ message }) => message).join('\n'),
    );
  }
  const failure =
    unread.length === 0
      ? {}
      : {
          failure: {
            code: 'invalid-input' as const,
            message: `${unread.length} of ${unread.length + document.records.length} entries of "${file.name}" could not be read; the others were imported. Correct them in the file and import it again.`,
            detail: unread.map(({ entry, message }) => `${message}\n${entry.slice(0, 300)}`).join('\n\n'),
          },
        };
  if (options.isDryRun === true) return { path, status: 'imported', sourceIds: [], ...failure };
  const sourceIds: string[] = [];
  let added = 0;
  library.write(`Import bibliography "${file.name}"`, (connection) => {
    const taken = takenCiteKeys(connection);
    const present: { id: string; csl: CslItem }[] = listSources(connection).map(({ id, csl }) => ({ id, csl }));
    const incoming = document.records.map((record) => ({ id: newId(), csl: record.csl, record }));
    const known = knownAlready(present, incoming);
    for (const { id, csl: given, record } of incoming) {
      const twin = known.get(id);
      if (twin !== undefined) {
        sourceIds.push(twin);
        continue;
      }
      const csl: CslItem = { ...given, id };
      const givenKey = typeof given['citation-key'] === 'string' ? given['citation-key'] : String(given.id);
      const citeKey = isUsableKey(givenKey) && !taken.has(givenKey) ? givenKey : citeKeyFor(csl, taken);
      taken.add(citeKey);
      insertSource(connection, {
        id,
        citeKey,
        csl,
        provenance: Object.fromEntries(
          Object.keys(csl)
            .filter((name) => name !== 'id')
            .map((name) => [name, file.name]),
        ),
        language: typeof csl.language === 'string' ? csl.language : '',
        tags: [],
        originalFormat: document.format,
        originalRecord: record.original,
        unmapped: record.unmapped,
        addedAt: now(),
      });
      sourceIds.push(id);
      added += 1;
    }
  });
  return { path, status: added === 0 ? 'duplicate' : 'imported', sourceIds, ...failure };
}

/** Maps the id of each incoming record that is a work of the library, or an earlier record, to that one's id. */
function knownAlready(
  present: readonly { id: string; csl: CslItem }[],
  incoming: readonly { id: string; csl: CslItem }[],
): Map<string, string> {
  const isIncoming = new Set(incoming.map(({ id }) => id));
  const known = new Map<string, string>();
  for (const { sources } of findDuplicates([...present, ...incoming])) {
    const first = sources[0];
    if (first === undefined) continue;
    for (const { id } of sources.slice(1)) if (isIncoming.has(id)) known.set(id, first.id);
  }
  return known;
}

function isUsableKey(key: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*$/u.test(key);
}
