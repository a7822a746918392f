import { Failure } from '../../../contract/result';
import type { ReviseResult } from '../../../contract/sources';
import { handOverMemberships } from '../../collections/public';
import { sourceOrFail } from '../find-or-fail';
import { reviseResultOf } from '../revise-source';
import { deleteSource, listVersions, moveVersionsToEnd, pinCiteKeys } from '../source-queries';
import type { SourceServices } from '../source-services';

type Services = Pick<
  SourceServices,
  'library' | 'texts' | 'moveAnnotations' | 'handOverAnnotations' | 'redirectCitations'
>;

/**
 * Makes the document of one source the newest version of another. The other's annotations move to it by their words; those
 * that the joined one has stay where they stand. The record of the one that stays is kept as it is. One undo takes it back.
 * @throws Failure 'not-found', 'invalid-input'.
 */
export function joinAsVersion(services: Services, sourceKey: string, intoKey: string): ReviseResult {
  const { library, texts, moveAnnotations, handOverAnnotations, redirectCitations } = services;
  const { connection } = library;
  const source = sourceOrFail(connection, sourceKey);
  const into = sourceOrFail(connection, intoKey);
  if (source.id === into.id) {
    throw new Failure('invalid-input', 'A source cannot become a version of itself. Choose the source it revises.');
  }
  const [newVersion] = listVersions(connection, source.id);
  if (newVersion === undefined) {
    throw new Failure(
      'invalid-input',
      `"${source.citeKey}" is a record without a document, so it cannot be a version. Merge the two instead.`,
    );
  }
  return library.write(`Make "${source.citeKey}" a version of "${into.citeKey}"`, () => {
    const [newest] = listVersions(connection, into.id);
    moveVersionsToEnd(connection, source.id, into.id);
    const moved =
      newest === undefined
        ? []
        : moveAnnotations(connection, {
            sourceId: into.id,
            versionId: newVersion.id,
            oldText: texts.text(newest.textSha256),
            newText: texts.text(newVersion.textSha256),
          });
    handOverAnnotations(connection, source.id, into.id);
    redirectCitations(connection, source.id, into.id);
    handOverMemberships(connection, source.id, into.id);
    if (source.isKeyPinned) pinCiteKeys(connection, [into.id]);
    deleteSource(connection, source.id);
    return reviseResultOf(services, into.id, moved);
  });
}
