import type { ListedClaim } from '../../contract/claims';
import type { Connection } from '../library/connection';
import type { StoredVersion } from '../sources/public';
import { type EvidencePlace, listDismissed, listEvidencePlaces } from './claim-queries';
import type { PlacedClaim } from './claim-reader';
import { hashOfWords } from './claim-words';

/** The claims of a version with what somebody made of each; what was accepted counts more than that it was dismissed before. */
export function listClaims(
  connection: Connection,
  version: StoredVersion,
  claims: readonly PlacedClaim[],
): ListedClaim[] {
  const evidenceIn = evidenceFinder(listEvidencePlaces(connection, version.sourceId, version.id));
  const dismissed = listDismissed(connection, version.sourceId);
  return claims.map(({ claim, words }) => {
    const evidence = evidenceIn(claim);
    const isAccepted = evidence.some(({ stance }) => stance === 'supports');
    const isDismissed = dismissed.size > 0 && dismissed.has(hashOfWords(words, version.mediaType));
    return {
      ...claim,
      state: isAccepted ? 'accepted' : isDismissed ? 'dismissed' : 'open',
      factIds: [...new Set(evidence.map(({ factId }) => factId))],
    };
  });
}

/** Finds the evidence that shares words with a stretch; stretches are asked for in the order of the text. */
function evidenceFinder(places: readonly EvidencePlace[]) {
  let held: EvidencePlace[] = [];
  let next = 0;
  return ({ start, end }: { readonly start: number; readonly end: number }): readonly EvidencePlace[] => {
    held = held.filter((place) => place.end > start);
    for (let place = places[next]; place !== undefined && place.start < end; place = places[next]) {
      if (place.end > start) held.push(place);
      next += 1;
    }
    return held.filter((place) => place.start < end);
  };
}
