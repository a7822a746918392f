import { normalize } from 'node:path';
import type { HandlersOf } from '../../contract/api';
import type { ImportJob, importRequests } from '../../contract/imports';
import { Failure } from '../../contract/result';
import type { HandedDocument } from '../../contract/sources';
import { findSource } from '../sources/public';
import {
  deleteJob,
  findJob,
  insertItems,
  insertJob,
  listAllItems,
  listItems,
  listJobs,
  type NewItem,
  sealJob,
  setJobState,
} from './import-queries';
import type { ImportRunner } from './import-runner';
import type { BackgroundServices } from './services';
import { assertWatchable, type FolderWatcher } from './watch-folders';
import { deleteWatchedFolder, insertWatchedFolder, listWatchedFolders } from './watch-queries';
import { writeReport } from './write-report';

export function createImportHandlers(
  { library, uploads }: Pick<BackgroundServices, 'library' | 'uploads'>,
  runner: ImportRunner,
  watcher: FolderWatcher,
): HandlersOf<typeof importRequests> {
  const { connection } = library;

  function jobOrFail(id: string): ImportJob {
    const job = findJob(connection, id);
    if (job !== undefined) return { ...job, current: runner.currentOf(id) };
    throw new Failure('not-found', 'This import is no longer there. Its sources, if it had any, are in the list.', id);
  }

  function openJobOrFail(id: string): ImportJob {
    const job = jobOrFail(id);
    if (job.endedAt === null) return job;
    throw new Failure('conflict', 'This import has ended. Start another one.', id);
  }

  function itemOf(document: HandedDocument): NewItem {
    if ('uploadId' in document) return { ...uploads.claim(document.uploadId), path: '', attachTo: '' };
    return { name: document.name, spool: uploads.keep(document.name, document.text), path: '', attachTo: '' };
  }

  /** Changes the state of a job and answers with it. */
  function change(id: string, write: () => void): { job: ImportJob } {
    library.writeQuietly(write);
    runner.announcer.changed(id);
    runner.wake();
    return { job: jobOrFail(id) };
  }

  return {
    'imports.begin'(options) {
      const id = library.writeQuietly(() => insertJob(connection, options, false));
      runner.announcer.changed(id);
      return { job: jobOrFail(id) };
    },

    'imports.add'({ id, documents }) {
      const job = openJobOrFail(id);
      if (job.isSealed) {
        throw new Failure('conflict', 'This import takes no more files. Start another one for them.', id);
      }
      const items: NewItem[] = [];
      try {
        for (const document of documents) items.push(itemOf(document));
        return change(id, () => insertItems(connection, id, items));
      } catch (error) {
        for (const { spool } of items) uploads.dropSpooled(spool);
        throw error;
      }
    },

    'imports.seal'({ id }) {
      openJobOrFail(id);
      return change(id, () => sealJob(connection, id));
    },

    'imports.pause'({ id }) {
      openJobOrFail(id);
      return change(id, () => setJobState(connection, id, 'paused'));
    },

    'imports.resume'({ id }) {
      openJobOrFail(id);
      return change(id, () => setJobState(connection, id, 'running'));
    },

    'imports.cancel'({ id }) {
      openJobOrFail(id);
      runner.cancel(id);
      return { job: jobOrFail(id) };
    },

    'imports.dismiss'({ id }) {
      if (jobOrFail(id).endedAt === null) {
        throw new Failure('conflict', 'This import has not ended. Cancel it first.', id);
      }
      library.writeQuietly(() => deleteJob(connection, id));
      runner.announcer.changed(id);
      return {};
    },

    'imports.list': () => ({
      jobs: listJobs(connection).map((job) => ({ ...job, current: runner.currentOf(job.id) })),
    }),

    'imports.items'({ id, statuses, offset, limit }) {
      jobOrFail(id);
      const { items, total } = listItems(connection, id, {
        statuses,
        offset: Math.max(0, offset),
        limit: Math.max(0, limit),
      });
      return {
        items: items.map(({ jobId: _jobId, path: _path, spool: _spool, attachTo: _attachTo, ...item }) => item),
        total,
      };
    },

    'imports.report'({ id }) {
      const { createdAt } = jobOrFail(id);
      return {
        fileName: `import-${createdAt.slice(0, 10)}.csv`,
        content: writeReport(
          listAllItems(connection, id),
          (source) => findSource(connection, source)?.citeKey ?? source,
        ),
      };
    },

    'imports.watched': () => ({
      folders: listWatchedFolders(connection).map((folder) => ({
        ...folder,
        failure: watcher.failureOf(folder.path),
      })),
    }),

    async 'imports.watch'({ path: given }) {
      const path = normalize(given).replace(/(?<=.)[/\\]$/, '');
      await assertWatchable(path, library.path);
      library.writeQuietly(() => insertWatchedFolder(connection, path));
      watcher.look();
      return {};
    },

    'imports.unwatch'({ path }) {
      library.writeQuietly(() => deleteWatchedFolder(connection, path));
      return {};
    },
  };
}
