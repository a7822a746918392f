import { Failure } from '../../../contract/result';
import type { ImportOutcome } from '../../../contract/sources';
import { sha256Of } from '../../library/originals';
import type { HandedFile } from '../read-file';
import { findSource, findVersionByOriginal } from '../source-queries';
import type { SourceServices } from '../source-services';
import type { ImportContext, ImportedFile } from './import-options';
import { keepDocument } from './keep-document';
import { keepRecords } from './keep-records';

/** What an import needs of the core. */
export type ImportServices = Pick<
  SourceServices,
  'library' | 'texts' | 'extractor' | 'catalogue' | 'loadCiteKeyFor' | 'moveAnnotations'
>;

/**
 * Brings in one file: a document, or the records of a bibliography. What cannot be read becomes a failed outcome and leaves
 * nothing behind; a failed outcome is not settled by this function, since there is nothing to settle it with.
 * @param path what the outcome is told by
 * @throws whatever is no Failure
 */
export async function importFile(
  services: ImportServices,
  path: string,
  take: () => Promise<HandedFile>,
  context: ImportContext,
  signal: AbortSignal,
): Promise<ImportedFile> {
  let shownPath = path;
  try {
    if (signal.aborted) throw new Failure('cancelled', 'The import was cancelled before this file.');
    const file = await take();
    if (path !== file.name && !path.endsWith(file.name)) shownPath = file.name;
    return await importTaken(services, shownPath, file, context, signal);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { outcome: { path: shownPath, status: 'failed', sourceIds: [], failure: error.toRecord() }, named: [] };
  }
}

async function importTaken(
  services: ImportServices,
  path: string,
  file: HandedFile,
  context: ImportContext,
  signal: AbortSignal,
): Promise<ImportedFile> {
  const { library } = services;
  const known = findVersionByOriginal(library.connection, sha256Of(file.bytes));
  if (known !== undefined) {
    const outcome: ImportOutcome = { path, status: 'duplicate', sourceIds: [known.sourceId] };
    if (context.settle !== undefined) library.writeQuietly((connection) => context.settle?.(connection, outcome, []));
    return { outcome, named: [] };
  }
  const { format, encoding, isDryRun } = context;
  const document = await services.extractor.extract(
    {
      bytes: file.bytes,
      fileName: file.name,
      ...(format === undefined ? {} : { format }),
      ...(encoding === undefined ? {} : { encoding }),
    },
    signal,
  );
  const citeKeyFor = await services.loadCiteKeyFor();
  if (document.kind === 'bibliography') {
    return keepRecords(services, citeKeyFor, path, file.name, document, context);
  }
  if (isDryRun === true) return { outcome: { path, status: 'imported', sourceIds: [] }, named: [] };
  return { outcome: keepDocument(services, citeKeyFor, path, file, document, placed(context)), named: [] };

  /** A record that is gone, or has its document already, gets no other one. */
  function placed({ attachTo, ...rest }: ImportContext): ImportContext {
    const record = attachTo === undefined ? undefined : findSource(library.connection, attachTo);
    return record?.versions === 0 ? { ...rest, attachTo } : rest;
  }
}
