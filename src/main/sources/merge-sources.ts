import { cslItem } from '../../contract/csl';
import { Failure } from '../../contract/result';
import { now } from '../library/clock';
import { sourceOrFail } from './find-or-fail';
import { deleteSource, moveVersions, pinCiteKeys, updateSource } from './source-queries';
import type { SourceServices } from './source-services';

/**
 * Makes one source of several: versions, annotations, tags and citations move to the one that stays, and fields that it
 * lacks are filled from the others. One step of the undo history.
 * @throws Failure 'not-found', 'invalid-input' for a merge with itself.
 */
export function mergeSources(services: SourceServices, keep: string, others: readonly string[]): void {
  const { library, handOverAnnotations, redirectCitations } = services;
  const { connection } = library;
  const kept = sourceOrFail(connection, keep);
  const merged = others.map((other) => sourceOrFail(connection, other));
  if (merged.some(({ id }) => id === kept.id)) {
    throw new Failure(
      'invalid-input',
      'A source cannot be merged with itself. Name the one to keep once, then the others.',
    );
  }
  library.write(`Merge ${merged.map(({ citeKey }) => `"${citeKey}"`).join(', ')} into "${kept.citeKey}"`, () => {
    let csl = kept.csl;
    let provenance = kept.provenance;
    let tags = kept.tags;
    for (const other of merged) {
      handOverAnnotations(connection, other.id, kept.id);
      moveVersions(connection, other.id, kept.id);
      redirectCitations(connection, other.id, kept.id);
      if (other.isKeyPinned) pinCiteKeys(connection, [kept.id]);
      deleteSource(connection, other.id);
      csl = cslItem.parse({ ...other.csl, ...csl });
      provenance = { ...other.provenance, ...provenance };
      tags = [...new Set([...tags, ...other.tags])];
    }
    updateSource(connection, kept.id, {
      citeKey: kept.citeKey,
      csl,
      provenance,
      language: kept.language || (csl.language ?? ''),
      tags,
      at: now(),
    });
  });
}
