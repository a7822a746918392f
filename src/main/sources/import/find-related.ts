import type { CslItem } from '../../../contract/csl';
import type { ExtractedText } from '../../extract/extracted-document';
import type { Connection } from '../../library/connection';
import { sha256Of } from '../../library/originals';
import type { Catalogue } from '../catalogue';
import { areDistinctWorks, type ComparedWork, comparedWork } from '../duplicates/compare-works';
import { doiOf } from '../duplicates/identifiers';
import type { HandedFile } from '../read-file';
import { findSource, listVersions, type StoredSource, type StoredVersion } from '../source-queries';
import type { TextStore } from '../text-store';
import { listSourcesByOrigin, listSourcesLike } from './import-queries';
import { textLikeness } from './text-likeness';

/** What a new document is to the library: a work of its own, the document of a record, or a later version. */
export type Relation =
  | { readonly kind: 'new'; readonly maybeRevisionOf?: string }
  | { readonly kind: 'document-of' | 'version-of'; readonly source: StoredSource };

// Of the text. A file that was written over with another work shares next to nothing with what it was; one that was worked
// on for a day shares most.
const sameFile = 0.5;
const sameNameAndWork = 0.6;
const alike = 0.5;
// Comparing two texts of a megabyte takes some 20 ms: hundreds of files called "download.pdf" would hold up everything.
const mostCompared = 12;

interface Services {
  readonly connection: Connection;
  readonly catalogue: Catalogue;
  readonly texts: TextStore;
}

/**
 * Finds what a document belongs to. It becomes a version by itself only where it came from the same path as the newest
 * one, or has its file name and is the same work, and most of the text is the same; in doubt it stands alone, with the
 * source that a person is asked about.
 */
export function findRelated(
  { connection, catalogue, texts }: Services,
  file: HandedFile,
  document: ExtractedText,
): Relation {
  const work = comparedWork('', { type: 'document', ...document.csl, id: '' });
  const twins = sourcesOf(connection, catalogue.twinsOf(document.csl)).filter((source) => !isOther(work, source));
  const record = twins.find(({ versions }) => versions === 0);
  if (record !== undefined && !twins.some(({ versions }) => versions > 0))
    return { kind: 'document-of', source: record };
  const bySamePath = sourcesOf(connection, listSourcesByOrigin(connection, file.path ?? ''));
  const byName = sourcesOf(
    connection,
    listSourcesLike(connection, { fileName: file.name, textSha256: sha256Of(document.text) }),
  );
  let doubtful: string | undefined;
  for (const source of unique([...bySamePath, ...twins, ...byName]).slice(0, mostCompared)) {
    const [newest] = listVersions(connection, source.id);
    if (newest === undefined) continue;
    const likeness = textLikeness(texts.text(newest.textSha256), document.text);
    if (isRevision(newest, source, file, work, likeness)) return { kind: 'version-of', source };
    const isSamePath = newest.origin !== '' && newest.origin === file.path;
    if (doubtful === undefined && (isSamePath || likeness >= alike)) doubtful = source.id;
  }
  return doubtful === undefined ? { kind: 'new' } : { kind: 'new', maybeRevisionOf: doubtful };
}

function isRevision(
  newest: StoredVersion,
  source: StoredSource,
  file: HandedFile,
  work: ComparedWork,
  likeness: number,
): boolean {
  if (newest.origin !== '' && newest.origin === file.path) return likeness >= sameFile;
  return newest.fileName === file.name && isSameWork(work, source) && likeness >= sameNameAndWork;
}

function isSameWork(work: ComparedWork, source: StoredSource): boolean {
  const other = comparedWork(source.id, source.csl);
  if (work.doi !== '' || other.doi !== '') return work.doi === doiOf(source.csl);
  // A title alone may come from the name of the file: many are called "Document".
  return work.title !== '' && work.family !== '' && work.title === other.title && work.family === other.family;
}

/** Whether a source is surely another work; one whose type nobody has said is taken as it comes. */
function isOther(work: ComparedWork, source: StoredSource): boolean {
  return areDistinctWorks(work, comparedWork(source.id, source.csl));
}

/** Sources that share an identifier, or title, authors and year, with a record and are not surely other works. */
export function findTwins(
  { connection, catalogue }: Pick<Services, 'connection' | 'catalogue'>,
  csl: CslItem,
): StoredSource[] {
  const work = comparedWork('', csl);
  return sourcesOf(connection, catalogue.twinsOf(csl)).filter((source) => !isOther(work, source));
}

function sourcesOf(connection: Connection, ids: readonly string[]): StoredSource[] {
  return ids.map((id) => findSource(connection, id)).filter((source) => source !== undefined);
}

function unique(sources: readonly StoredSource[]): StoredSource[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
