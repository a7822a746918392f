import { Failure } from '../../contract/result';
import type { Connection } from '../library/connection';
import { findCitedSources } from './paper-queries';

/** Works that a paper cites, in the order of first citation. @throws Failure 'not-found'. */
export function citedSourceIds(
  connection: Connection,
  paperId: string,
): { sourceIds: string[]; style: string; locale: string } {
  const found = findCitedSources(connection, paperId);
  if (found !== undefined) return found;
  throw new Failure(
    'not-found',
    `There is no paper "${paperId}" in the library. It may have been removed; look it up in the list of papers.`,
  );
}
