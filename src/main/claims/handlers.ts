import type { HandlersOf } from '../../contract/api';
import type { claimRequests } from '../../contract/claims';
import type { Library } from '../library/library';
import { openReadingView, sourceOrFail, type TextStore, versionOrFail } from '../sources/public';
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
      const version = versionOrFail(library.connection, sourceOrFail(library.connection, idOrKey));
      const text = texts.text(version.textSha256);
      const view = openReadingView(texts, version);
      if (view === undefined) return { claims: findClaims(text, texts.passages(version.textSha256)) };
      const claims = findClaims(view.text, view.paragraphs).map((claim) => {
        const { start, end } = view.toCanonical(claim);
        return { ...claim, start, end, quote: text.slice(start, end) };
      });
      return { claims };
    },
  };
}
