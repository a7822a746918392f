import { type CslItem, cslItem } from '../../contract/csl';
import { Failure } from '../../contract/result';
import { handOverMemberships } from '../collections/public';
import { now } from '../library/clock';
import type { Connection } from '../library/connection';
import { cleanTags } from './clean-tags';
import { handOverDistinctPairs } from './duplicates/duplicate-queries';
import { sourceOrFail } from './find-or-fail';
import {
  deleteSource,
  listVersions,
  moveVersions,
  pinCiteKeys,
  type StoredSource,
  type StoredVersion,
  setOriginalRecord,
  updateSource,
} from './source-queries';
import type { SourceServices } from './source-services';

/** Which source stays, and which ones go over into it; each an id or cite key. */
export interface Merge {
  readonly keep: string;
  readonly others: readonly string[];
}

type Services = Pick<
  SourceServices,
  'library' | 'texts' | 'moveAnnotations' | 'handOverAnnotations' | 'redirectCitations'
>;

interface Found {
  readonly kept: StoredSource;
  readonly others: readonly StoredSource[];
}

/**
 * Makes one source of several: versions, annotations, tags, collections and citations move to the one that stays, and
 * fields that it lacks are filled from the others. One step of the undo history.
 * @throws Failure 'not-found', 'invalid-input' for a merge with itself.
 */
export function mergeSources(services: Services, merges: readonly Merge[]): void {
  const { library } = services;
  const [first] = merges.map((merge) => findMerged(library.connection, merge));
  const label =
    merges.length === 1 && first !== undefined
      ? `Merge ${first.others.map(({ citeKey }) => `"${citeKey}"`).join(', ')} into "${first.kept.citeKey}"`
      : `Merge ${merges.reduce((sum, { others }) => sum + others.length, merges.length)} sources into ${merges.length}`;
  // Found again within: what one merge has removed is no longer there for the next.
  library.write(label, (connection) => {
    for (const merge of merges) mergeInto(services, connection, findMerged(connection, merge));
  });
}

function findMerged(connection: Connection, { keep, others }: Merge): Found {
  const kept = sourceOrFail(connection, keep);
  const found = new Map(others.map((other) => sourceOrFail(connection, other)).map((other) => [other.id, other]));
  if (found.has(kept.id)) {
    throw new Failure(
      'invalid-input',
      'A source cannot be merged with itself. Name the one to keep once, then the others.',
    );
  }
  return { kept, others: [...found.values()] };
}

function mergeInto(services: Services, connection: Connection, { kept, others }: Found): void {
  const { handOverAnnotations, redirectCitations } = services;
  moveToNewest(services, connection, [kept, ...others]);
  for (const other of others) {
    handOverAnnotations(connection, other.id, kept.id);
    redirectCitations(connection, other.id, kept.id);
    handOverMemberships(connection, other.id, kept.id);
    handOverDistinctPairs(connection, other.id, kept.id);
    if (other.isKeyPinned) pinCiteKeys(connection, [kept.id]);
  }
  moveVersions(
    connection,
    others.map(({ id }) => id),
    kept.id,
  );
  for (const other of others) deleteSource(connection, other.id);
  const { csl, provenance } = mergedRecord(kept, others);
  updateSource(connection, kept.id, {
    citeKey: kept.citeKey,
    csl,
    provenance,
    language: kept.language || (others.find(({ language }) => language !== '')?.language ?? ''),
    tags: cleanTags([...kept.tags, ...others.flatMap(({ tags }) => tags)]),
    at: now(),
  });
  const original = [kept, ...others].find(({ originalFormat }) => originalFormat !== '');
  const unmapped = Object.assign({}, ...[...others].reverse().map((other) => other.unmapped), kept.unmapped) as Record<
    string,
    string
  >;
  setOriginalRecord(connection, kept.id, {
    originalFormat: original?.originalFormat ?? '',
    originalRecord: original?.originalRecord ?? '',
    unmapped,
  });
}

/** The reader shows the newest version: the annotations of all go there, by their words. */
function moveToNewest(
  { texts, moveAnnotations }: Services,
  connection: Connection,
  sources: readonly StoredSource[],
): void {
  const newestOf = sources.flatMap(({ id }) => listVersions(connection, id).slice(0, 1));
  const last = newestOf.reduce<StoredVersion | undefined>(
    (latest, version) => (latest === undefined || version.importedAt >= latest.importedAt ? version : latest),
    undefined,
  );
  if (last === undefined) return;
  for (const version of newestOf) {
    if (version.id === last.id) continue;
    moveAnnotations(connection, {
      sourceId: version.sourceId,
      versionId: last.id,
      oldText: texts.text(version.textSha256),
      newText: texts.text(last.textSha256),
    });
  }
}

/** The kept record with what it lacks from the others, the first of them first. */
function mergedRecord(
  kept: StoredSource,
  others: readonly StoredSource[],
): { csl: CslItem; provenance: Record<string, string>; filled: string[] } {
  const fields: Record<string, unknown> = { ...kept.csl };
  const provenance: Record<string, string> = { ...kept.provenance };
  const filled: string[] = [];
  for (const other of others) {
    for (const [name, value] of Object.entries(other.csl)) {
      const isVague = name === 'type' && fields.type === 'document' && value !== 'document';
      if (name === 'id' || (Object.hasOwn(fields, name) && !isVague)) continue;
      fields[name] = value;
      filled.push(name);
      const origin = other.provenance[name];
      if (origin !== undefined) provenance[name] = origin;
    }
  }
  return { csl: cslItem.parse(fields), provenance, filled };
}

/** What a merge would give. @throws as mergeSources. */
export function previewMerge(
  connection: Connection,
  merge: Merge,
): {
  csl: CslItem;
  filled: string[];
  conflicts: { field: string; kept: unknown; other: unknown }[];
  versions: number;
  annotations: number;
} {
  const { kept, others } = findMerged(connection, merge);
  const { csl, filled } = mergedRecord(kept, others);
  const conflicts = others.flatMap((other) =>
    Object.entries(other.csl)
      .filter(([field, value]) => field !== 'id' && !isSame(value, csl[field]))
      .map(([field, value]) => ({ field, kept: csl[field] ?? null, other: value })),
  );
  const all = [kept, ...others];
  return {
    csl,
    filled,
    conflicts,
    versions: all.reduce((sum, { versions }) => sum + versions, 0),
    annotations: all.reduce((sum, { annotations }) => sum + annotations, 0),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
