import { stat } from 'node:fs/promises';
import { basename, isAbsolute, parse, relative, resolve } from 'node:path';
import { Failure, type FailureRecord } from '../../contract/result';
import type { Library } from '../library/library';
import { filesIn } from '../sources/public';
import { insertItems, insertJob } from './import-queries';
import { type FileMark, listFileMarks, listWatchedFolders, storeFileMark } from './watch-queries';

// Looking through 10,000 files takes a third of a second of waiting for the disk, so that the folders are looked at often
// enough to seem at once, and seldom enough not to matter.
const interval = 10_000;
// A browser writes a download in bursts: a file counts when it has been as it is for so long.
const settleMs = 2000;

/** Watches folders for new and changed files, and has them imported. */
export interface FolderWatcher {
  /** Looks now, and from now on. */
  look(): void;
  /** Why a folder cannot be watched at present; null where it can. */
  failureOf(path: string): FailureRecord | null;
  close(): void;
}

/** @param wake has new imports run */
export function createFolderWatcher(library: Library, wake: (jobId: string) => void): FolderWatcher {
  const { connection } = library;
  const failures = new Map<string, FailureRecord>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isClosed = false;

  async function lookAt(folder: string): Promise<void> {
    const stats = await stat(folder).catch(() => undefined);
    if (stats?.isDirectory() !== true) {
      failures.set(folder, goneFailure(folder));
      return;
    }
    failures.delete(folder);
    const known = listFileMarks(connection, folder);
    const fresh: { path: string; mark: FileMark }[] = [];
    for (const path of await filesIn(folder)) {
      const mark = await settledMark(path);
      if (mark === undefined) continue;
      const before = known.get(path);
      if (before?.size !== mark.size || before.modifiedAt !== mark.modifiedAt) fresh.push({ path, mark });
    }
    if (isClosed || fresh.length === 0 || !isStillWatched(folder)) return;
    const jobId = library.writeQuietly(() => {
      const id = insertJob(connection, {}, true);
      insertItems(
        connection,
        id,
        fresh.map(({ path }) => ({ name: path.slice(folder.length + 1), path, spool: '', attachTo: '' })),
      );
      for (const { path, mark } of fresh) storeFileMark(connection, folder, path, mark);
      return id;
    });
    wake(jobId);
  }

  const isStillWatched = (folder: string): boolean =>
    listWatchedFolders(connection).some(({ path }) => path === folder);

  async function lookAtAll(): Promise<void> {
    if (isLooking || isClosed) return;
    isLooking = true;
    try {
      for (const { path } of listWatchedFolders(connection)) {
        await lookAt(path);
        if (isClosed) return;
      }
    } catch (error) {
      if (!isClosed) console.error(`Watching folders failed: ${String(error)}`);
    } finally {
      isLooking = false;
      if (!isClosed) plan();
    }
  }

  function plan(): void {
    clearTimeout(timer);
    timer = undefined;
    if (listWatchedFolders(connection).length > 0) timer = setTimeout(() => void lookAtAll(), interval).unref();
  }

  return {
    look() {
      if (!library.isReadOnly) void lookAtAll();
    },
    failureOf: (path) => failures.get(path) ?? null,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Undefined for what is gone, or was written a moment ago. */
async function settledMark(path: string): Promise<FileMark | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined || Date.now() - stats.mtimeMs < settleMs) return undefined;
  return { size: stats.size, modifiedAt: stats.mtime.toISOString() };
}

/**
 * @throws Failure 'not-found' for what is no folder, 'invalid-input' for one that holds the library or a whole disk: what
 * Citewright writes itself would be imported without end
 */
export async function assertWatchable(path: string, libraryPath: string): Promise<void> {
  const toLibrary = relative(path, resolve(libraryPath));
  const isAround = toLibrary === '' || !(toLibrary.startsWith('..') || isAbsolute(toLibrary));
  if (!isAbsolute(path) || path === parse(path).root || isAround) {
    throw new Failure(
      'invalid-input',
      'This folder cannot be watched: it holds the library, or a whole disk. Choose the folder that your reading comes into.',
      path,
    );
  }
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory() !== true) {
    const { code, message, detail } = goneFailure(path);
    throw new Failure(code, message, detail);
  }
}

function goneFailure(folder: string): FailureRecord {
  return {
    code: 'not-found',
    message: `The folder "${basename(folder)}" is not there (any more). Connect its disk, or stop watching it.`,
    detail: folder,
  };
}
