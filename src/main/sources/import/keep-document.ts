import type { CslItem } from '../../../contract/csl';
import type { ImportOutcome } from '../../../contract/sources';
import type { CiteKeyFor } from '../../citations/public';
import type { ExtractedText } from '../../extract/extracted-document';
import { now } from '../../library/clock';
import type { Connection } from '../../library/connection';
import { newId } from '../../library/new-id';
import { sourceOrFail } from '../find-or-fail';
import type { HandedFile } from '../read-file';
import { insertSource, type StoredSource, takenCiteKeys, updateSource } from '../source-queries';
import type { SourceServices } from '../source-services';
import { addVersion, insertVersionOf, withOriginal } from '../versions/add-version';
import { findRelated, type Relation } from './find-related';
import type { ImportContext } from './import-options';

type Services = Pick<SourceServices, 'library' | 'texts' | 'catalogue' | 'moveAnnotations'>;

/** Stores a document as what it is to the library. `path` is what the outcome is told by. */
export function keepDocument(
  services: Services,
  citeKeyFor: CiteKeyFor,
  path: string,
  file: HandedFile,
  document: ExtractedText,
  { attachTo, settle }: ImportContext,
): ImportOutcome {
  const { library } = services;
  const { connection } = library;
  const relation: Relation =
    attachTo === undefined
      ? findRelated({ connection, catalogue: services.catalogue, texts: services.texts }, file, document)
      : { kind: 'document-of', source: sourceOrFail(connection, attachTo) };
  return withOriginal(library, file.bytes, (sha256) =>
    library.write(labelOf(relation, file), () => {
      const outcome: ImportOutcome = { path, ...keep(sha256) };
      settle?.(connection, outcome, []);
      return outcome;
    }),
  );

  function keep(sha256: string): Omit<ImportOutcome, 'path'> {
    if (relation.kind === 'new') {
      const id = insertNew(connection, citeKeyFor, document);
      insertVersionOf(connection, { sourceId: id, number: 1, sha256, file, document });
      const { maybeRevisionOf } = relation;
      return { status: 'imported', sourceIds: [id], ...(maybeRevisionOf === undefined ? {} : { maybeRevisionOf }) };
    }
    const { source } = relation;
    addVersion(services, source.id, sha256, file, document);
    if (source.language === '' && document.language !== '') fillLanguage(connection, source, document.language);
    return { status: relation.kind === 'document-of' ? 'imported' : 'revised', sourceIds: [source.id] };
  }
}

function labelOf(relation: Relation, { name }: HandedFile): string {
  return relation.kind === 'version-of' ? `Revise "${relation.source.citeKey}"` : `Import "${name}"`;
}

function insertNew(connection: Connection, citeKeyFor: CiteKeyFor, document: ExtractedText): string {
  const id = newId();
  const csl: CslItem = { type: 'document', ...document.csl, id };
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
    addedAt: now(),
  });
  return id;
}

function fillLanguage(connection: Connection, source: StoredSource, language: string): void {
  updateSource(connection, source.id, { ...source, language, at: now() });
}
