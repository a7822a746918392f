import { Failure } from '../../contract/result';
import type { Connection } from '../library/connection';
import { findSource, findVersion, listVersions, type StoredSource, type StoredVersion } from './source-queries';

/** By id or cite key. @throws Failure 'not-found'. */
export function sourceOrFail(connection: Connection, idOrKey: string): StoredSource {
  const source = findSource(connection, idOrKey);
  if (source !== undefined) return source;
  throw new Failure(
    'not-found',
    `There is no source "${idOrKey}" in the library. It may have been removed; look it up in the list of sources.`,
  );
}

/** The named version of a source, or its newest. @throws Failure 'not-found' for a record without a document. */
export function versionOrFail(connection: Connection, source: StoredSource, versionId?: string): StoredVersion {
  const version = versionId === undefined ? listVersions(connection, source.id)[0] : findVersion(connection, versionId);
  if (version !== undefined && version.sourceId === source.id) return version;
  throw new Failure(
    'not-found',
    `"${source.citeKey}" is a record without a document, so there is nothing to read. Import its file to read and annotate it.`,
  );
}
