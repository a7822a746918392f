import type { Connection } from '../../library/connection';
import { listSources, type StoredSource } from '../source-queries';
import { countCitations, listDistinctPairs, listVersionHashes, pairOf } from './duplicate-queries';
import { type DuplicateGroup, findDuplicates } from './find-duplicates';

/** Groups of sources of the library that seem to be one work; the one that a merge would best keep comes first. */
export async function listDuplicates(connection: Connection): Promise<DuplicateGroup<StoredSource>[]> {
  const hashesOf = listVersionHashes(connection);
  const distinct = listDistinctPairs(connection);
  const citations = countCitations(connection);
  const sources = listSources(connection).map((source) => {
    const { originals = [], texts = [] } = hashesOf.get(source.id) ?? {};
    const hashes = [
      ...[...originals].map((sha256) => ({ key: `file ${sha256}`, reason: 'the same file' })),
      ...[...texts].map((sha256) => ({ key: `text ${sha256}`, reason: 'the same text' })),
    ];
    return { ...source, hashes };
  });
  const groups = await findDuplicates(sources, (a, b) => distinct.has(pairOf(a, b)));
  return groups.map((group) => ({
    reasons: group.reasons,
    sources: [...group.sources].sort((a, b) => compareWorth(a, b, citations)),
  }));
}

/** What papers cite and people annotated is kept, then what has a document, then what says most, then what came first. */
function compareWorth(a: StoredSource, b: StoredSource, citations: ReadonlyMap<string, number>): number {
  const worthOf = (source: StoredSource): readonly number[] => [
    source.isKeyPinned ? 1 : 0,
    citations.get(source.id) ?? 0,
    source.annotations,
    source.versions > 0 ? 1 : 0,
    Object.keys(source.csl).length,
  ];
  const [left, right] = [worthOf(a), worthOf(b)];
  for (const [index, worth] of left.entries()) {
    const difference = (right[index] ?? 0) - worth;
    if (difference !== 0) return difference;
  }
  return a.addedAt < b.addedAt ? -1 : 1;
}
