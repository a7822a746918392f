import { cutParagraph, findClaims } from '../claims/public';
import { openReadingView, type StoredVersion, type TextStore } from '../sources/public';
import { scopesOf } from './read-statements';
import type { ClaimSide } from './side';
import type { Statement } from './statement';

/** A claim as it is compared and as it is listed. */
export interface ReadClaim {
  readonly statement: Statement;
  readonly side: ClaimSide;
}

// Two novels: what is longer is a collection of data rather than something that somebody states.
const mostCharacters = 1_000_000;

/** The claims in the first million characters of a version, a few sentences at a time, so that who reads them can pause. */
export function* readClaims(texts: TextStore, version: StoredVersion): Generator<readonly ReadClaim[]> {
  const { sourceId, textSha256: sourceSha256 } = version;
  const canonical = texts.text(version.textSha256);
  const view = openReadingView(texts, version);
  const { text, paragraphs } = view ?? { text: canonical, paragraphs: texts.passages(version.textSha256) };
  const read = paragraphs
    .filter(({ start }) => start < mostCharacters)
    .map(({ start, end, kind }) => ({ start, end: Math.min(end, mostCharacters), kind }));
  const scopes = scopesOf(text, read);
  for (const [at, paragraph] of read.entries()) {
    const scope = scopes[at];
    if (scope === undefined || scope === null) continue;
    for (const part of cutParagraph(text, paragraph))
      yield findClaims(text, [{ ...part, kind: paragraph.kind }]).map((claim) => {
        const { start, end } = view?.toCanonical(claim) ?? claim;
        return {
          statement: { id: `${sourceId} ${start}-${end}`, text: claim.quote, sourceId, sourceSha256, start, scope },
          side: { type: 'claim', sourceId, start, end, text: canonical.slice(start, end) },
        };
      });
  }
}
