import type { HandlersOf } from '../../contract/api';
import type { sourceReadingRequests } from '../../contract/source-reading';
import type { HandedDocument, SourceDetail, sourceRequests } from '../../contract/sources';
import { collectionsOf } from '../collections/public';
import { insertDistinctPair } from './duplicates/duplicate-queries';
import { createEditingHandlers } from './editing-handlers';
import { sourceOrFail } from './find-or-fail';
import { importFiles, importHandedDocuments } from './import/import-documents';
import { createListHandlers } from './list-handlers';
import { mergeSources, previewMerge } from './merge-sources';
import { type HandedFile, readFile } from './read-file';
import { createReadingHandlers } from './reading-handlers';
import { reviseSource } from './revise-source';
import { listVersions, shownVersionOf, summaryOf } from './source-queries';
import type { SourceServices } from './source-services';
import { joinAsVersion } from './versions/join-as-version';

export function createSourceHandlers(
  services: SourceServices,
): HandlersOf<typeof sourceRequests & typeof sourceReadingRequests> {
  const { library, uploads } = services;
  const { connection } = library;

  function detail(idOrKey: string): SourceDetail {
    const source = sourceOrFail(connection, idOrKey);
    const versions = listVersions(connection, source.id);
    const [newest] = versions;
    const shown = versions.map(shownVersionOf);
    return {
      source: summaryOf(source),
      version: shown[0] ?? null,
      versions: shown,
      notices: [...(newest?.notices ?? [])],
      provenance: { ...source.provenance },
      candidates: [...(newest?.candidates ?? [])],
      collections: collectionsOf(connection, source.id),
    };
  }

  async function fileOf(document: HandedDocument): Promise<HandedFile> {
    if ('uploadId' in document) return uploads.take(document.uploadId);
    return { name: document.name, bytes: Buffer.from(document.text, 'utf8') };
  }

  return {
    ...createListHandlers(services),
    ...createReadingHandlers(services),
    ...createEditingHandlers(services, detail),

    'uploads.append': (piece) => ({ received: uploads.append(piece) }),

    'sources.import': async ({ documents, ...options }, { signal }) => ({
      items: await importHandedDocuments(services, documents, options, signal),
    }),

    'sources.importFiles': async ({ paths, ...options }, { signal }) => ({
      items: await importFiles(services, paths, options, signal),
    }),

    'sources.get': ({ source }) => detail(source),

    'sources.revise': async ({ source, document }, { signal }) =>
      reviseSource(services, source, await fileOf(document), undefined, signal),

    'sources.reviseFromFile': async ({ source, path, encoding }, { signal }) =>
      reviseSource(services, source, await readFile(path), encoding, signal),

    'sources.merge'(merge) {
      mergeSources(services, [merge]);
      return detail(merge.keep);
    },

    'sources.previewMerge': (merge) => previewMerge(connection, merge),

    'sources.mergeMany'({ merges }) {
      mergeSources(services, merges);
      return { merged: merges.reduce((sum, { others }) => sum + new Set(others).size, 0) };
    },

    'sources.markDistinct'({ sources }) {
      const ids = [...new Set(sources.map((one) => sourceOrFail(connection, one).id))];
      library.write(`Keep ${ids.length} sources apart`, () => {
        for (const [index, id] of ids.entries()) {
          for (const other of ids.slice(index + 1)) insertDistinctPair(connection, id, other);
        }
      });
      return {};
    },

    'sources.joinAsVersion': ({ source, into }) => joinAsVersion(services, source, into),
  };
}
