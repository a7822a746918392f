import type { ClaimState, ListedClaim } from '../../../contract/claims';
import type { TextRange } from '../text-marks';

/** Which claims the list shows, and which ones are walked through. */
export type ClaimFilter = ClaimState | 'all';

export const claimFilters: readonly ClaimFilter[] = ['open', 'accepted', 'dismissed', 'all'];

/** Those that fit the filter, in the order of the text, and the current one whatever became of it. */
export function filterClaims(
  claims: readonly ListedClaim[],
  filter: ClaimFilter,
  current: TextRange | null,
): readonly ListedClaim[] {
  if (filter === 'all') return claims;
  return claims.filter((claim) => claim.state === filter || isAt(claim, current));
}

/** The claim that stands exactly there. */
export function claimAt(claims: readonly ListedClaim[], place: TextRange | null): ListedClaim | undefined {
  return place === null ? undefined : claims.find((claim) => isAt(claim, place));
}

/** The claim after or before an offset; at the end of the text the walk begins anew. */
export function nextClaim(claims: readonly ListedClaim[], offset: number, direction: 1 | -1): ListedClaim | undefined {
  return direction === 1
    ? (claims.find(({ start }) => start > offset) ?? claims[0])
    : (claims.findLast(({ start }) => start < offset) ?? claims.at(-1));
}

/** The open ones with at least this score. */
export function claimsAbove(claims: readonly ListedClaim[], score: number): readonly ListedClaim[] {
  return claims.filter((claim) => claim.state === 'open' && claim.score >= score);
}

function isAt({ start, end }: TextRange, place: TextRange | null): boolean {
  return place !== null && place.start === start && place.end === end;
}
