import type { HandlersOf } from '../../contract/api';
import type { claimRequests } from '../../contract/claims';
import type { Library } from '../library/library';
import { sourceOrFail, type TextStore, versionOrFail } from '../sources/public';
import { findClaims } from './find-claims';

export function createClaimHandlers({
  library,
  texts,
}: {
  readonly library: Library;
  readonly texts: TextStore;
}): HandlersOf<typeof claimRequests> {
  return {
    'claims.find'({ source: idOrKey }) {
      const { textSha256 } = versionOrFail(library.connection, sourceOrFail(library.connection, idOrKey));
      return { claims: [...findClaims(texts.text(textSha256), texts.passages(textSha256))] };
    },
  };
}
