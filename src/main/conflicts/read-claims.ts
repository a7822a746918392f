import type { ConflictSide } from '../../contract/conflicts';
import { findClaims } from '../claims/public';
import { splitSentences, type TextSpan } from '../sentences/public';
import { openReadingView, type StoredVersion, type TextStore } from '../sources/public';
import { scopesOf } from './read-statements';
import type { Statement } from './statement';

/** A claim as it is compared and as it is listed. */
export interface ReadClaim {
  readonly statement: Statement;
  readonly side: ConflictSide & { readonly type: 'claim' };
}

// Two novels: what is longer is a collection of data rather than something that somebody states.
const mostCharacters = 1_000_000;

// Takes some 20 ms to read.
const longestPart = 5000;

/** The claims in the first million characters of a version, a few sentences at a time, so that who reads them can pause. */
export function* readClaims(texts: TextStore, version: StoredVersion): Generator<readonly ReadClaim[]> {
  const { sourceId } = version;
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
    for (const part of partsOf(text, paragraph))
      yield findClaims(text, [{ ...part, kind: paragraph.kind }]).map((claim) => {
        const { start, end } = view?.toCanonical(claim) ?? claim;
        return {
          statement: { id: `${sourceId} ${start}-${end}`, text: claim.quote, sourceId, start, scope },
          side: { type: 'claim', sourceId, start, end, text: canonical.slice(start, end) },
        };
      });
  }
}

/** A paragraph, or parts of one that is as long as a document: whole sentences, or pieces of one that has no end. */
function* partsOf(text: string, { start, end }: TextSpan): Generator<TextSpan> {
  let at = start;
  while (end - at > longestPart) {
    // The last one may go on.
    const last = splitSentences(text, { start: at, end: at + longestPart }).at(-1);
    const cut = last !== undefined && last.start > at ? last.start : at + longestPart;
    yield { start: at, end: cut };
    at = cut;
  }
  yield { start: at, end };
}
