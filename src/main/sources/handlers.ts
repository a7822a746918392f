import type { HandlersOf } from '../../contract/api';
import { Failure } from '../../contract/result';
import type { HandedDocument, SourceDetail, sourceRequests } from '../../contract/sources';
import { now } from '../library/clock';
import { newId } from '../library/new-id';
import { applyCslPatch } from './apply-csl-patch';
import { cleanTags } from './clean-tags';
import { authorsOf, titleOf } from './describe-source';
import { findDuplicates } from './find-duplicates';
import { findInText } from './find-in-text';
import { sourceOrFail, versionOrFail } from './find-or-fail';
import { importFiles, importHandedDocuments } from './import-documents';
import { mergeSources } from './merge-sources';
import { type HandedFile, readFile } from './read-file';
import { reviseSource } from './revise-source';
import {
  deleteSource,
  insertSource,
  listSources,
  listVersions,
  type StoredSource,
  summaryOf,
  takenCiteKeys,
  updateSource,
} from './source-queries';
import type { SourceServices } from './source-services';
import { listPassageWindow } from './text-queries';

const largestWindow = 1000;

export function createSourceHandlers(services: SourceServices): HandlersOf<typeof sourceRequests> {
  const { library, texts, uploads, loadCiteKeyFor } = services;
  const { connection } = library;

  function detailOf(source: StoredSource): SourceDetail {
    const versions = listVersions(connection, source.id);
    const shown = versions.map(({ sourceId: _sourceId, notices: _notices, ...version }) => version);
    return {
      source: summaryOf(source),
      version: shown[0] ?? null,
      versions: shown,
      notices: [...(versions[0]?.notices ?? [])],
      provenance: { ...source.provenance },
    };
  }

  const detail = (idOrKey: string): SourceDetail => detailOf(sourceOrFail(connection, idOrKey));

  function fileOf(document: HandedDocument): HandedFile {
    if ('uploadId' in document) return uploads.take(document.uploadId);
    return { name: document.name, bytes: Buffer.from(document.text, 'utf8') };
  }

  return {
    'uploads.append': (piece) => ({ received: uploads.append(piece) }),

    'sources.import': async ({ documents, ...options }, { signal }) => ({
      items: await importHandedDocuments(services, documents, options, signal),
    }),

    'sources.importFiles': async ({ paths, ...options }, { signal }) => ({
      items: await importFiles(services, paths, options, signal),
    }),

    async 'sources.create'({ csl: patch, citeKey }) {
      const citeKeyFor = await loadCiteKeyFor();
      const id = newId();
      const csl = applyCslPatch({ id, type: 'document' }, patch);
      library.write(`Add "${titleOf(csl)}"`, () => {
        const taken = takenCiteKeys(connection);
        if (citeKey !== undefined) assertFreeKey(citeKey, taken);
        insertSource(connection, {
          id,
          citeKey: citeKey ?? citeKeyFor(csl, taken),
          csl,
          provenance: editedFields(patch),
          language: csl.language ?? '',
          tags: [],
          originalFormat: '',
          originalRecord: '',
          unmapped: {},
          addedAt: now(),
        });
      });
      return detail(id);
    },

    'sources.list'({ query, tag, offset = 0, limit = largestWindow * 100 }) {
      const matching = listSources(connection).filter(
        (source) => (tag === undefined || source.tags.includes(tag)) && matches(source, query),
      );
      return { sources: matching.slice(offset, offset + limit).map(summaryOf), total: matching.length };
    },

    'sources.get': ({ source }) => detail(source),

    'sources.text'({ source: idOrKey, versionId }) {
      const version = versionOrFail(connection, sourceOrFail(connection, idOrKey), versionId);
      return { versionId: version.id, text: texts.text(version.textSha256) };
    },

    'sources.paragraphs'({ source: idOrKey, versionId, offset, limit }) {
      const version = versionOrFail(connection, sourceOrFail(connection, idOrKey), versionId);
      const text = texts.text(version.textSha256);
      const passages = listPassageWindow(connection, version.textSha256, offset, Math.min(limit, largestWindow));
      return {
        versionId: version.id,
        total: version.paragraphs,
        paragraphs: passages.map(({ number, start, end, kind, level }) => ({
          number,
          start,
          end,
          kind,
          level,
          text: text.slice(start, end),
        })),
      };
    },

    'sources.find'({ source: idOrKey, query, limit = largestWindow }) {
      const version = versionOrFail(connection, sourceOrFail(connection, idOrKey));
      const found = findInText(texts.text(version.textSha256), query, limit);
      return {
        matches: found.matches.map((match) => ({
          ...match,
          paragraph: texts.locatorAt(version.textSha256, match.start).paragraph,
        })),
        total: found.total,
      };
    },

    async 'sources.update'({ source: idOrKey, csl: patch = {}, citeKey, tags, language }) {
      const citeKeyFor = await loadCiteKeyFor();
      const source = sourceOrFail(connection, idOrKey);
      const csl = applyCslPatch(source.csl, patch);
      library.write(`Edit "${source.citeKey}"`, () => {
        const others = takenCiteKeys(connection);
        others.delete(source.citeKey);
        if (citeKey !== undefined) assertFreeKey(citeKey, others);
        updateSource(connection, source.id, {
          citeKey: citeKey ?? (isKeyMadeByRule(source) ? citeKeyFor(csl, others) : source.citeKey),
          csl,
          provenance: {
            ...source.provenance,
            ...editedFields(patch),
            ...(citeKey === undefined ? {} : { 'citation-key': 'edited' }),
          },
          language: language ?? csl.language ?? source.language,
          tags: tags === undefined ? source.tags : cleanTags(tags),
          at: now(),
        });
      });
      return detail(source.id);
    },

    'sources.revise': ({ source, document }, { signal }) =>
      reviseSource(services, source, fileOf(document), undefined, signal),

    'sources.reviseFromFile': async ({ source, path, encoding }, { signal }) =>
      reviseSource(services, source, await readFile(path), encoding, signal),

    'sources.merge'({ keep, others }) {
      mergeSources(services, keep, others);
      return detail(keep);
    },

    'sources.remove'({ source: idOrKey }) {
      const source = sourceOrFail(connection, idOrKey);
      const removed = detailOf(source);
      library.write(`Remove "${source.citeKey}"`, () => deleteSource(connection, source.id));
      return removed;
    },

    'sources.duplicates': () => ({
      groups: findDuplicates(listSources(connection)).map(({ sources, reasons }) => ({
        sources: sources.map(summaryOf),
        reasons,
      })),
    }),
  };
}

/** A key made by rule follows its record until a paper has used it or a person has set it. */
function isKeyMadeByRule({ isKeyPinned, originalFormat, provenance }: StoredSource): boolean {
  return !isKeyPinned && originalFormat === '' && provenance['citation-key'] === undefined;
}

function editedFields(patch: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.keys(patch).map((name) => [name, 'edited']));
}

function assertFreeKey(citeKey: string, taken: ReadonlySet<string>): void {
  if (!/^[^\s@,;{}[\]"#%~\\]+$/u.test(citeKey)) {
    throw new Failure(
      'invalid-input',
      `"${citeKey}" cannot be a cite key: it may not hold spaces or any of @ , ; { } [ ] " # % ~ \\.`,
    );
  }
  if (taken.has(citeKey)) {
    throw new Failure('already-exists', `Another source has the cite key "${citeKey}". Choose another one.`);
  }
}

function matches({ citeKey, csl, tags }: StoredSource, query: string | undefined): boolean {
  if (query === undefined || query.trim() === '') return true;
  const text = [
    citeKey,
    titleOf(csl),
    authorsOf(csl),
    csl['container-title'],
    csl.publisher,
    csl.DOI,
    csl.issued?.['date-parts']?.[0]?.[0],
    ...tags,
  ]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
