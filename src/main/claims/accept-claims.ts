import type { ListedClaim } from '../../contract/claims';
import type { CslItem } from '../../contract/csl';
import { annotationAt } from '../annotations/public';
import type { FactWriter } from '../facts/public';
import type { Connection } from '../library/connection';
import { authorsOf, type StoredVersion, type TextStore, titleOf } from '../sources/public';

/** A claim to make a fact of. */
interface AcceptedClaim {
  readonly claim: Pick<ListedClaim, 'start' | 'end'>;
  readonly statement: string;
}

interface AcceptServices {
  readonly connection: Connection;
  readonly texts: TextStore;
  readonly writer: FactWriter;
}

/**
 * Makes a fact of each claim, with its sentence as evidence; to be called within a write.
 * @returns the ids of the facts, in the order of the claims.
 */
export function acceptClaims(
  { connection, texts, writer }: AcceptServices,
  { csl, version }: { readonly csl: CslItem; readonly version: StoredVersion },
  claims: readonly AcceptedClaim[],
  by: string,
): string[] {
  const claimant = authorsOf(csl);
  const claimedOn = issuedOn(csl);
  return claims.map(({ claim: { start, end }, statement }) => {
    const { page, paragraph } = texts.locatorAt(version.textSha256, start);
    const place = page === undefined ? `para. ${paragraph}` : `p. ${page}`;
    const firstSeen = `${titleOf(csl)}, ${place}`;
    const id = writer.create({ statement, claimant, claimedOn, firstSeen }, by);
    const annotationId = annotationAt(connection, texts, version, { selector: { start, end } });
    writer.addEvidence(id, 'supports', { kind: 'passage', passage: { annotationId } }, by);
    return id;
  });
}

/** When the work appeared, as far as its record says: "2024-06-13", "2024-06", "2024", or ''. */
function issuedOn({ issued }: CslItem): string {
  const [year, month, day] = (issued?.['date-parts']?.[0] ?? []).map(Number);
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) return '';
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined && month >= 1 && month <= 12) {
    parts.push(String(month).padStart(2, '0'));
    if (day !== undefined && day >= 1 && day <= 31) parts.push(String(day).padStart(2, '0'));
  }
  return parts.join('-');
}
