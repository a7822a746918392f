import { basename, dirname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Failure, type FailureRecord } from '../../contract/result';
import type { ImportOutcome } from '../../contract/sources';
import type { Connection } from '../library/connection';
import {
  findSourceByOrigin,
  type ImportContext,
  importFile,
  type NamedDocument,
  readFile,
  resolveNamed,
} from '../sources/public';
import { createJobAnnouncer, type JobAnnouncer } from './announce-jobs';
import {
  attachItem,
  cancelWaiting,
  findJob,
  insertItems,
  isSpoolWaited,
  listAllItems,
  listFinishedJobs,
  listSpools,
  nextItem,
  readJobOptions,
  type StoredItem,
  sealAllJobs,
  setJobState,
  settleItem,
} from './import-queries';
import { matchNamed } from './match-named';
import type { BackgroundServices } from './services';
import { watchedFolderOf } from './watch-queries';

// Long enough for a person to free some space, short enough not to be forgotten.
const retryMs = 30_000;

/** Reads the files of all running imports, one after the other, for as long as there are any. */
export interface ImportRunner {
  readonly announcer: JobAnnouncer;
  /** Goes on where there is something to read; does nothing while it is at it. */
  wake(): void;
  /** What waits is left out, and what is being read is given up. */
  cancel(jobId: string): void;
  /** Name of the file that is being read, '' for none. */
  currentOf(jobId: string): string;
  close(): void;
}

export function createImportRunner(services: BackgroundServices): ImportRunner {
  const { library, uploads, emit } = services;
  const { connection } = library;
  const announcer = createJobAnnouncer(emit);
  let current: { readonly item: StoredItem; readonly controller: AbortController } | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isClosed = false;

  function wake(): void {
    if (isRunning || isClosed || library.isReadOnly) return;
    clearTimeout(retryTimer);
    void run();
  }

  async function run(): Promise<void> {
    isRunning = true;
    try {
      for (;;) {
        // Between two files the requests of people come first.
        await setImmediate();
        if (isClosed) return;
        endFinished();
        const item = nextItem(connection);
        if (item === undefined) return;
        await readItem(item);
      }
    } catch (error) {
      // What a full disk refused stays where it waits, and is tried again.
      if (isClosed) return;
      console.error(`The import stopped: ${String(error)}`);
      retryTimer = setTimeout(wake, retryMs).unref();
    } finally {
      isRunning = false;
    }
  }

  function endFinished(): void {
    for (const id of listFinishedJobs(connection)) {
      library.writeQuietly(() => setJobState(connection, id, 'done'));
      announcer.ended(id);
    }
  }

  async function readItem(item: StoredItem): Promise<void> {
    const controller = new AbortController();
    current = { item, controller };
    tell(item);
    try {
      const outcome = await importItem(item, controller.signal);
      if (isClosed) return;
      if (outcome.status === 'failed') library.writeQuietly(() => settleFailed(item, outcome));
      if (item.spool !== '') uploads.dropSpooled(item.spool);
    } finally {
      current = undefined;
      if (!isClosed) announcer.changed(item.jobId);
    }
  }

  function tell({ jobId, name }: StoredItem): void {
    announcer.progress(jobId, basename(name), () => {
      const { total = 0, counts } = findJob(connection, jobId) ?? {};
      return { done: total - (counts?.waiting ?? 0), total };
    });
    announcer.changed(jobId);
  }

  async function importItem(item: StoredItem, signal: AbortSignal): Promise<ImportOutcome> {
    const { jobId, path, spool, name, attachTo } = item;
    const take = path === '' ? () => uploads.readSpooled(spool, name) : () => readFile(path);
    const context: ImportContext = {
      ...readJobOptions(connection, jobId),
      ...(attachTo === '' ? {} : { attachTo }),
      findDocument: (paths) => findDocument(item, paths),
      settle: (writing, outcome, named) => settle(writing, item, outcome, named),
    };
    try {
      const { outcome } = await library.together(jobId, labelOf(jobId), () =>
        importFile(services, name, take, context, signal),
      );
      return outcome;
    } catch (error) {
      if (isClosed) throw error;
      return { path: name, status: 'failed', sourceIds: [], failure: failureOf(name, error) };
    }
  }

  /** Of the whole import as it will be with this file; the first one has a label of its own. */
  function labelOf(jobId: string): string | null {
    const counts = findJob(connection, jobId)?.counts;
    const files = (counts?.imported ?? 0) + (counts?.revised ?? 0) + 1;
    return files === 1 ? null : `Import ${files} files`;
  }

  /** A document of this import, or one that came from the same path before, which a record names. */
  function findDocument(item: StoredItem, paths: readonly string[]): string | undefined {
    if (item.path !== '') {
      return paths
        .map((path) => findSourceByOrigin(connection, resolve(dirname(item.path), path)))
        .find((id) => id !== undefined);
    }
    const items = listAllItems(connection, item.jobId);
    const found = paths.map((path) => matchNamed(items, item.name, path)?.sourceIds ?? []);
    return found.find((sourceIds) => sourceIds.length === 1)?.[0];
  }

  function settle(
    writing: Connection,
    item: StoredItem,
    outcome: ImportOutcome,
    named: readonly NamedDocument[],
  ): void {
    const missing = item.path === '' ? attachHanded(writing, item, named) : attachOnDisk(writing, item, named);
    const failure = outcome.failure ?? missingDocuments(missing);
    settleItem(writing, item, { ...outcome, ...(failure === undefined ? {} : { failure }) });
  }

  /** @returns the paths for which nothing was handed over. */
  function attachHanded(writing: Connection, item: StoredItem, named: readonly NamedDocument[]): string[] {
    if (named.length === 0) return [];
    const items = listAllItems(writing, item.jobId);
    return named
      .filter(({ sourceId, path }) => {
        const match = matchNamed(items, item.name, path);
        if (match?.status === 'waiting') attachItem(writing, item.jobId, match.number, sourceId);
        return match === undefined;
      })
      .map(({ path }) => path);
  }

  /** Documents of a bibliography in a watched folder follow it, where they are in that folder too. */
  function attachOnDisk(writing: Connection, item: StoredItem, named: readonly NamedDocument[]): string[] {
    const folder = watchedFolderOf(writing, item.path) ?? dirname(item.path);
    const missing: string[] = [];
    const found = named.flatMap(({ sourceId, path }) => {
      const file = resolveNamed(item.path, path, folder);
      if (file === undefined) missing.push(path);
      return file === undefined ? [] : [{ name: basename(file), path: file, spool: '', attachTo: sourceId }];
    });
    insertItems(writing, item.jobId, found);
    return missing;
  }

  function settleFailed(item: StoredItem, outcome: ImportOutcome): void {
    const isCancelled = outcome.failure?.code === 'cancelled';
    settleItem(connection, item, isCancelled ? { status: 'cancelled', sourceIds: [] } : outcome);
  }

  return {
    announcer,
    wake,
    cancel(jobId) {
      const spools = listSpools(connection, jobId);
      library.writeQuietly(() => {
        cancelWaiting(connection, jobId);
        setJobState(connection, jobId, 'cancelled');
      });
      if (current?.item.jobId === jobId) current.controller.abort();
      for (const spool of spools) if (spool !== current?.item.spool) uploads.dropSpooled(spool);
      announcer.ended(jobId);
    },
    currentOf: (jobId) => (current?.item.jobId === jobId ? current.item.name : ''),
    close() {
      isClosed = true;
      clearTimeout(retryTimer);
      current?.controller.abort();
      announcer.close();
    },
  };
}

/**
 * To be called when the library was opened: removes files that no import waits for, and lets imports end whose page went
 * away while it handed files over.
 */
export function tidyImports({ library, uploads }: Pick<BackgroundServices, 'library' | 'uploads'>): void {
  if (library.isReadOnly) return;
  uploads.sweep((spool) => isSpoolWaited(library.connection, spool));
  library.writeQuietly(sealAllJobs);
}

function missingDocuments(missing: readonly string[]): FailureRecord | undefined {
  if (missing.length === 0) return undefined;
  return {
    code: 'not-found',
    message: `${missing.length === 1 ? 'One document that it names was' : `${missing.length} documents that it names were`} not among the files. The records are there; import the documents with it, or by themselves.`,
    detail: missing.join('\n'),
  };
}

function failureOf(name: string, error: unknown): FailureRecord {
  if (error instanceof Failure) return error.toRecord();
  return {
    code: 'internal',
    message: `"${name}" could not be imported because of a mistake in Citewright. The library is unharmed; the other files go on.`,
    detail: String(error),
  };
}
