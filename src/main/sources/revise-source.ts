import type { AnchorState } from '../../contract/annotations';
import { Failure } from '../../contract/result';
import type { ReviseResult } from '../../contract/sources';
import { sha256Of } from '../library/originals';
import { sourceOrFail } from './find-or-fail';
import type { HandedFile } from './read-file';
import { listVersions, shownVersionOf } from './source-queries';
import type { MovedAnchor, SourceServices } from './source-services';
import { addVersion, withOriginal } from './versions/add-version';

type Services = Pick<SourceServices, 'library' | 'texts' | 'extractor' | 'moveAnnotations'>;

/**
 * Gives a source a new version and moves its annotations there. The old version stays as it was.
 * @throws Failure 'already-exists' when the newest version has these very bytes; failures of reading.
 */
export async function reviseSource(
  services: Services,
  idOrKey: string,
  file: HandedFile,
  encoding: string | undefined,
  signal: AbortSignal,
): Promise<ReviseResult> {
  const { library, extractor } = services;
  const source = sourceOrFail(library.connection, idOrKey);
  const [newest] = listVersions(library.connection, source.id);
  if (newest?.sha256 === sha256Of(file.bytes)) {
    throw new Failure(
      'already-exists',
      `"${file.name}" has the same bytes as the newest version of "${source.citeKey}", so there is nothing to revise.`,
    );
  }
  const document = await extractor.extract(
    { bytes: file.bytes, fileName: file.name, ...(encoding === undefined ? {} : { encoding }) },
    signal,
  );
  if (document.kind !== 'text') {
    throw new Failure(
      'unsupported',
      `"${file.name}" is a bibliography, and a version of a source is a document. Import it instead.`,
    );
  }
  return withOriginal(library, file.bytes, (sha256) =>
    library.write(`Revise "${source.citeKey}"`, () =>
      reviseResultOf(services, source.id, addVersion(services, source.id, sha256, file, document)),
    ),
  );
}

/** What became of a source's annotations with its newest version. */
export function reviseResultOf(
  { library }: Pick<SourceServices, 'library'>,
  sourceId: string,
  annotations: readonly MovedAnchor[],
): ReviseResult {
  const [version] = listVersions(library.connection, sourceId);
  if (version === undefined) throw new Error(`The source ${sourceId} has no version.`);
  const count = (state: AnchorState): number => annotations.filter((annotation) => annotation.state === state).length;
  return {
    version: shownVersionOf(version),
    anchors: { exact: count('exact'), moved: count('moved'), fuzzy: count('fuzzy'), orphan: count('orphan') },
    annotations: [...annotations],
  };
}
