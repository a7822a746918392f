import { openReadingView, type StoredVersion, type TextStore } from '../sources/public';
import { inOrder, oddityParts } from './find-oddities';
import type { Oddity, OddityKind } from './oddity';
import type { ClaimSide, FoundConflict } from './side';
import type { Span } from './verdict';

/** What does not agree with itself in a source, as it is listed. */
export interface SourceOddity extends Pick<FoundConflict, 'kind' | 'detail' | 'reason'> {
  readonly a: ClaimSide;
  readonly b: ClaimSide;
}

const details: Readonly<Record<OddityKind, FoundConflict['detail']>> = {
  'unsummed-parts': 'sum',
  'glued-dates': 'glued-dates',
  'name-variants': 'name',
  'acronym-variants': 'name',
  'repeated-sentence': 'same-words',
};

// Two novels: what is longer is a collection of data rather than something that somebody states.
const mostCharacters = 1_000_000;

/** The oddities in the first million characters of a version: some empty parts, so that who reads them can pause, and then all. */
export function* readOddities(texts: TextStore, version: StoredVersion): Generator<readonly SourceOddity[]> {
  const canonical = texts.text(version.textSha256);
  const view = openReadingView(texts, version);
  const { text, paragraphs } = view ?? { text: canonical, paragraphs: texts.passages(version.textSha256) };
  const read = paragraphs
    .filter(({ start }) => start < mostCharacters)
    .map(({ start, end, kind }) => ({ start, end: Math.min(end, mostCharacters), kind }));
  const found: Oddity[] = [];
  for (const part of oddityParts({ text: text.slice(0, mostCharacters), paragraphs: read })) {
    found.push(...part);
    yield [];
  }
  const toSide = (span: Span): ClaimSide => {
    const { start, end } = view?.toCanonical(span) ?? span;
    return { type: 'claim', sourceId: version.sourceId, start, end, text: canonical.slice(start, end) };
  };
  yield inOrder(found).map((oddity) => {
    const [a, b] = sidesOf(oddity);
    const kind = oddity.kind === 'repeated-sentence' ? 'duplicate' : 'contradiction';
    return { kind, detail: details[oddity.kind], reason: oddity.reason, a: toSide(a), b: toSide(b) };
  });
}

/** Of a sum the whole stands against the stretch of its parts. */
function sidesOf({ spans }: Oddity): [Span, Span] {
  const [first = { start: 0, end: 0 }, second = first] = spans;
  return [first, { start: second.start, end: spans.at(-1)?.end ?? second.end }];
}
