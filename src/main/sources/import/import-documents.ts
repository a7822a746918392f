import { basename, dirname, resolve } from 'node:path';
import type { HandedDocument, ImportOutcome } from '../../../contract/sources';
import { type HandedFile, readFile } from '../read-file';
import type { SourceServices } from '../source-services';
import { expandFolders } from './expand-folders';
import { type ImportServices, importFile } from './import-file';
import type { NamedDocument, SaidOptions } from './import-options';
import { findSourceByOrigin } from './import-queries';
import { resolveNamed } from './resolve-named';

export interface ImportOptions extends SaidOptions {
  readonly taskId?: string | undefined;
}

/** Something to import, and how to get at its bytes when its turn comes. */
interface Waiting {
  /** The path or name that the outcome is told by. */
  readonly path: string;
  /** Whether `path` is one of this machine. */
  readonly isOnDisk: boolean;
  take(): Promise<HandedFile>;
}

type Services = ImportServices & Pick<SourceServices, 'uploads' | 'tasks'>;

/** Imports what a page has handed over; the outcomes are in the order of the documents. */
export function importHandedDocuments(
  services: Services,
  documents: readonly HandedDocument[],
  options: ImportOptions,
  signal: AbortSignal,
): Promise<ImportOutcome[]> {
  const waiting = documents.map((document) =>
    'uploadId' in document
      ? { path: document.uploadId, isOnDisk: false, take: () => services.uploads.take(document.uploadId) }
      : {
          path: document.name,
          isOnDisk: false,
          take: async () => ({ name: document.name, bytes: Buffer.from(document.text, 'utf8') }),
        },
  );
  return importAll(services, waiting, options, signal);
}

/** Imports files, and all files in folders; the outcomes are in the order of the paths, those of a folder by name. */
export async function importFiles(
  services: Services,
  paths: readonly string[],
  options: ImportOptions,
  signal: AbortSignal,
): Promise<ImportOutcome[]> {
  const files = await expandFolders(paths);
  const waiting = files.map((path) => ({ path, isOnDisk: true, take: () => readFile(path) }));
  return importAll(services, waiting, options, signal);
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
    for (const [index, one] of waiting.entries()) {
      report(index, waiting.length, basename(one.path));
      const findDocument = one.isOnDisk ? (paths: readonly string[]) => findByOrigin(one.path, paths) : undefined;
      const { outcome, named } = await importFile(
        services,
        one.path,
        one.take,
        { ...options, ...(findDocument === undefined ? {} : { findDocument }) },
        signal,
      );
      outcomes.push(await importNamed(services, one, outcome, named, signal));
    }
    report(waiting.length, waiting.length, '');
    return outcomes;
  });

  function findByOrigin(bibliographyPath: string, paths: readonly string[]): string | undefined {
    return paths
      .map((path) => findSourceByOrigin(services.library.connection, resolve(dirname(bibliographyPath), path)))
      .find((id) => id !== undefined);
  }
}

/** Brings in the documents that the records of a bibliography name; those that are not there are told with it. */
async function importNamed(
  services: Services,
  { path: bibliographyPath, isOnDisk }: Waiting,
  outcome: ImportOutcome,
  named: readonly NamedDocument[],
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const missing: string[] = [];
  for (const { sourceId, path } of named) {
    const file = isOnDisk ? resolveNamed(bibliographyPath, path) : undefined;
    if (file === undefined) {
      missing.push(path);
      continue;
    }
    const attached = await importFile(services, file, () => readFile(file), { attachTo: sourceId }, signal);
    if (attached.outcome.failure !== undefined) missing.push(`${path}: ${attached.outcome.failure.message}`);
  }
  if (missing.length === 0 || outcome.failure !== undefined) return outcome;
  return {
    ...outcome,
    failure: {
      code: 'not-found',
      message: `${missing.length === 1 ? 'One document' : `${missing.length} documents`} that "${basename(bibliographyPath)}" names could not be imported with it. Its records are there; import the documents by themselves.`,
      detail: missing.join('\n'),
    },
  };
}
