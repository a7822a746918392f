import { join } from 'node:path';
import type { HandlersOf } from '../contract/api';
import { type CoreEvent, entityType } from '../contract/events';
import type { libraryRequests } from '../contract/library';
import { createAnnotationHandlers } from './annotations/handlers';
import { handOverAnnotations, moveAnnotations } from './annotations/public';
import { createChainHandlers } from './chain/handlers';
import { createCitationHandlers } from './citations/handlers';
import { createLazyCitations } from './citations/lazy-citations';
import { type CiteKeyFor, checkCiteKeyRule, loadCiteKeyFor, openStyleArchive } from './citations/public';
import { handOverDismissals } from './claims/claim-queries';
import { createClaimHandlers } from './claims/handlers';
import { assessSentence, matchQuote } from './claims/public';
import { createCollectionHandlers } from './collections/handlers';
import { createConflictHandlers } from './conflicts/handlers';
import { createLibraryConflicts } from './conflicts/library-conflicts';
import type { Core, CoreOptions } from './core-types';
import { createExtractorClient } from './extract/extractor-client';
import { createFactHandlers, type FactServices } from './facts/handlers';
import { createFactInterchangeHandlers } from './facts/interchange/handlers';
import { createFactCatalogue } from './facts/lists/fact-catalogue';
import { createFactListHandlers } from './facts/lists/handlers';
import { tellLostEvidence } from './facts/tell-lost-evidence';
import { type AllHandlers, createDispatch, type Dispatch } from './hosts/dispatch';
import { createImportHandlers } from './imports/handlers';
import { createImportRunner, tidyImports } from './imports/import-runner';
import { createFolderWatcher } from './imports/watch-folders';
import { createBackup, listBackups } from './library/backup';
import { now } from './library/clock';
import { backUpDaily } from './library/daily-backup';
import { createLibraryHandlers } from './library/handlers';
import type { Library } from './library/library';
import { newId } from './library/new-id';
import { openLibrary } from './library/open-library';
import { readPreferences } from './library/preference-queries';
import { restoreBackup } from './library/restore';
import { endpointsAt, publicEndpoints } from './metadata/endpoints';
import { createMetadataHandlers } from './metadata/handlers';
import { createPaperHandlers } from './papers/handlers';
import { citedSourceIds, createPaperBlockReader, redirectCitations, redirectFacts } from './papers/public';
import { followFalls } from './ripple/follow-falls';
import { createRippleHandlers } from './ripple/handlers';
import { createSampleLoader } from './sample/load-sample';
import { createSearchHandlers } from './search/handlers';
import { createSearchIndex } from './search/search-index';
import { splitSentences } from './sentences/public';
import { createCatalogue } from './sources/catalogue';
import { createSourceHandlers } from './sources/handlers';
import { findSource, listSources, listVersions, openReadingView, sourceOrFail } from './sources/public';
import type { SourceServices } from './sources/source-services';
import { createTextStore } from './sources/text-store';
import { createUploads } from './sources/uploads';
import { createTasks } from './tasks/tasks';
import { createTransferHandlers } from './transfer/handlers';
import type { TransferServices } from './transfer/services';

// A page asks everything anew anyway where so much has changed, and ten thousand ids are long to send.
const mostNamed = 500;

/** One opening of the library; a restore ends it and begins another. */
interface Session {
  readonly dispatch: Dispatch;
  backUp(reason: 'restore'): void;
  close(): void;
}

/**
 * Opens the library and puts the features together; the only place that knows them all.
 * @throws Failure 'library-locked', 'library-newer', 'library-damaged', 'unreadable'.
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  const listeners = new Set<(event: CoreEvent) => void>();
  function emit(event: CoreEvent): void {
    for (const listener of listeners) listener(event);
  }

  const restore: HandlersOf<typeof libraryRequests>['library.restore'] = ({ name }) => {
    session.backUp('restore');
    session.close();
    try {
      restoreBackup(options.libraryPath, name);
    } finally {
      session = openSession(options, emit, restore);
      emit({ kind: 'changed', entities: entityType.options.map((type) => ({ type, ids: [] })) });
    }
    const backup = listBackups(options.libraryPath).find((one) => one.name === name);
    if (backup === undefined) throw new Error(`The restored backup ${name} is gone.`);
    return { backup };
  };

  let session = openSession(options, emit, restore);
  return {
    call: (name, params, audience, signal) => session.dispatch(name, params, audience, signal),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      session.close();
    },
  };
}

function openSession(
  { libraryPath, resourcesPath, stylesPath, launchExtractor }: CoreOptions,
  emit: (event: CoreEvent) => void,
  restore: HandlersOf<typeof libraryRequests>['library.restore'],
): Session {
  const library = openLibrary({ path: libraryPath });
  const { connection } = library;
  const stopBackups = backUpDaily(library);
  const texts = createTextStore(connection);
  const extractor = createExtractorClient(launchExtractor);
  const uploads = createUploads(library.path);
  const tasks = createTasks(emit);
  const archive = openStyleArchive(join(stylesPath, 'styles.bin'), join(library.path, 'styles'));
  const documentCitations = createLazyCitations(archive);
  const reader = { connection, texts, readPaper: createPaperBlockReader() };
  const index = createSearchIndex(library, reader);
  const conflicts = createLibraryConflicts({ library, texts });
  library.onCommit(({ entities, isReversal }) =>
    emit({
      kind: 'changed',
      entities: [...entities].map(([type, ids]) => ({
        type,
        ids: isReversal || ids.size > mostNamed ? [] : [...ids],
      })),
    }),
  );

  const sourceServices: SourceServices = {
    library,
    texts,
    catalogue: createCatalogue(library),
    extractor,
    uploads,
    tasks,
    loadCiteKeyFor: () => loadOwnCiteKeyFor(library),
    moveAnnotations,
    handOverAnnotations(...merged) {
      handOverAnnotations(...merged);
      handOverDismissals(...merged);
    },
    redirectCitations,
  };
  const factServices: FactServices = {
    library,
    texts,
    catalogue: createFactCatalogue(library),
    uploads,
    tasks,
    redirectFacts,
  };
  tellLostEvidence({ library, texts });
  const stopFollowing = followFalls(library);
  const runner = createImportRunner({ ...sourceServices, emit });
  const watcher = createFolderWatcher(library, (jobId) => {
    runner.announcer.changed(jobId);
    runner.wake();
  });
  tidyImports({ library, uploads });

  const handlers: AllHandlers = {
    ...createSourceHandlers(sourceServices),
    ...createImportHandlers({ library, uploads }, runner, watcher),
    ...createCollectionHandlers({ library }),
    ...createMetadataHandlers({
      cslOf: (idOrKey) => sourceOrFail(connection, idOrKey).csl,
      isEnabled: () => readPreferences(connection)['lookup.isEnabled'] === true,
      endpoints: lookupEndpoints(),
    }),
    ...createAnnotationHandlers({ library, texts }),
    ...createFactHandlers(factServices),
    ...createFactListHandlers(factServices),
    ...createFactInterchangeHandlers({ ...factServices, undo: library.undo }),
    ...createClaimHandlers({ library, texts, tasks }),
    ...createConflictHandlers(conflicts, { ...factServices }),
    ...createRippleHandlers({ library }),
    ...createChainHandlers({ library, texts }),
    ...createCitationHandlers({ archive, emit, works: citedWorks(library) }),
    ...createPaperHandlers({
      library,
      citations: documentCitations,
      splitSentences,
      assessSentence,
      matchQuote,
      textOf(sourceId) {
        const [newest] = listVersions(connection, sourceId);
        if (newest === undefined) return undefined;
        const text = openReadingView(texts, newest)?.text ?? texts.text(newest.textSha256);
        // Nobody quotes the markers of bold and code.
        return newest.mediaType === 'text/markdown' ? text.replace(/\*\*|__|[*_`]/g, '') : text;
      },
      newId,
      now,
    }),
    ...createSearchHandlers({ ...reader, index }),
    ...createLibraryHandlers({
      library,
      checkPreference,
      cancelTask: tasks.cancel,
      rebuildSearch: index.rebuild,
      restore,
      loadSample: (_params, context) => library.together(newId(), 'Load the sample', () => loadSample(context)),
    }),
    ...createTransferHandlers({
      library,
      loadCiteKeyFor: () => loadOwnCiteKeyFor(library),
      // Asked when `handlers` is complete.
      exports: {
        bibliography: () => exportsOf(handlers).bibliography(),
        annotations: (sourceId) => exportsOf(handlers).annotations(sourceId),
        paper: (id) => exportsOf(handlers).paper(id),
      },
      styles: { own: () => archive.ownStyles(), add: (xml, name) => void archive.addStyle(xml, name) },
      backUp: () => void createBackup(library.database, library.path, 'import'),
    }),
  };
  const loadSample = createSampleLoader(handlers, join(resourcesPath, 'sample'));
  runner.wake();
  watcher.look();

  return {
    dispatch: createDispatch(handlers),
    backUp: (reason) => void createBackup(library.database, library.path, reason),
    close() {
      stopBackups();
      stopFollowing();
      watcher.close();
      runner.close();
      tasks.cancelAll();
      uploads.clear();
      extractor.close();
      index.close();
      conflicts.close();
      library.close();
    },
  };
}

/** The rule for cite keys that the person has set; the default one where it cannot be read. */
async function loadOwnCiteKeyFor({ connection }: Library): Promise<CiteKeyFor> {
  const rule = readPreferences(connection)['citeKey.rule'];
  if (typeof rule !== 'string' || rule.trim() === '') return loadCiteKeyFor();
  return loadCiteKeyFor(rule).catch(() => loadCiteKeyFor());
}

/** @throws Failure 'invalid-input' for a rule that would make no keys */
function checkPreference(key: string, value: unknown): void {
  if (key === 'citeKey.rule' && typeof value === 'string' && value.trim() !== '') checkCiteKeyRule(value);
}

/** Tests play the services by a server on this machine; no other may be named. */
function lookupEndpoints(): typeof publicEndpoints {
  const address = process.env.CITEWRIGHT_LOOKUP_URL;
  return address === undefined || address === '' ? publicEndpoints : endpointsAt(address);
}

/** The parts of an exported library that are for other programs are what these get one by one. */
function exportsOf(handlers: AllHandlers): TransferServices['exports'] {
  const context = { signal: new AbortController().signal };
  return {
    bibliography: async () => (await handlers['bibliography.export']({ format: 'csl-json' }, context)).content,
    annotations: async (source) =>
      JSON.stringify((await handlers['annotations.exportW3c']({ source }, context)).document),
    paper: async (id) => (await handlers['papers.export']({ id, format: 'markdown' }, context)).content,
  };
}

/** The works of the library for the bibliography formats, which call them by their cite keys. */
function citedWorks({ connection }: Library): Parameters<typeof createCitationHandlers>[0]['works'] {
  const workOf = (source: ReturnType<typeof sourceOrFail>) => ({
    item: { ...source.csl, id: source.citeKey },
    unmapped: source.unmapped,
    ...(source.originalRecord === ''
      ? {}
      : { original: { format: source.originalFormat, text: source.originalRecord } }),
  });
  return {
    ofSources: (idsOrKeys) =>
      (idsOrKeys === undefined ? listSources(connection) : idsOrKeys.map((one) => sourceOrFail(connection, one))).map(
        workOf,
      ),
    ofPaper(paperId) {
      const { sourceIds, style, locale } = citedSourceIds(connection, paperId);
      return {
        works: sourceIds
          .map((id) => findSource(connection, id))
          .filter((source) => source !== undefined)
          .map(workOf),
        style,
        locale,
      };
    },
  };
}

/** For hosts that act on a library which is not open, and perhaps cannot be opened. */
export { listBackups as listClosedBackups } from './library/backup';
export { restoreBackup as restoreClosedLibrary } from './library/restore';
