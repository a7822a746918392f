import type { FactStatus } from '../../contract/facts';

const verdicts: ReadonlySet<FactStatus> = new Set(['supported', 'disputed', 'refuted', 'unverifiable']);

/** Whether a status says what came of the check, and so needs a reason. */
export function isVerdict(status: FactStatus): boolean {
  return verdicts.has(status);
}
