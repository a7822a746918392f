import type { AnchorState } from '../../contract/annotations';
import { Failure } from '../../contract/result';
import type { ReviseResult } from '../../contract/sources';
import { sha256Of } from '../library/originals';
import { sourceOrFail } from './find-or-fail';
import { insertDocumentVersion } from './import-documents';
import type { HandedFile } from './read-file';
import { listVersions } from './source-queries';
import type { SourceServices } from './source-services';

/**
 * Gives a source a new version and moves its annotations there. The old version stays as it was.
 * @throws Failure 'already-exists' when the newest version has these very bytes; failures of reading.
 */
export async function reviseSource(
  { library, texts, extractor, moveAnnotations }: SourceServices,
  idOrKey: string,
  file: HandedFile,
  encoding: string | undefined,
  signal: AbortSignal,
): Promise<ReviseResult> {
  const source = sourceOrFail(library.connection, idOrKey);
  const [newest] = listVersions(library.connection, source.id);
  const sha256 = sha256Of(file.bytes);
  if (newest?.sha256 === sha256) {
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
  const wasKnown = library.originals.has(sha256);
  library.originals.put(file.bytes);
  try {
    return library.write(`Revise "${source.citeKey}"`, (connection) => {
      const versionId = insertDocumentVersion(connection, {
        sourceId: source.id,
        number: (newest?.number ?? 0) + 1,
        sha256,
        file,
        document,
      });
      const annotations =
        newest === undefined
          ? []
          : moveAnnotations(connection, {
              sourceId: source.id,
              versionId,
              oldText: texts.text(newest.textSha256),
              newText: document.text,
            });
      const [version] = listVersions(connection, source.id);
      if (version === undefined) throw new Error(`Version ${versionId} was not stored.`);
      const { sourceId: _sourceId, notices: _notices, ...shown } = version;
      const count = (state: AnchorState): number =>
        annotations.filter((annotation) => annotation.state === state).length;
      return {
        version: shown,
        anchors: { exact: count('exact'), moved: count('moved'), fuzzy: count('fuzzy'), orphan: count('orphan') },
        annotations,
      };
    });
  } catch (error) {
    if (!wasKnown) library.originals.remove(sha256);
    throw error;
  }
}
