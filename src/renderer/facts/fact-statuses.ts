import { type FactStatus, factStatus } from '../../contract/facts';

export const factStatuses: readonly FactStatus[] = factStatus.options;

/** Keys that set a status, the same in every language of the interface. */
export const statusKeys: Readonly<Record<FactStatus, string>> = {
  unverified: 'U',
  checking: 'C',
  supported: 'S',
  disputed: 'D',
  refuted: 'R',
  unverifiable: 'X',
};

const verdicts: ReadonlySet<FactStatus> = new Set(['supported', 'disputed', 'refuted', 'unverifiable']);

/** Whether a status is a verdict, which needs a reason. */
export function isVerdict(status: FactStatus): boolean {
  return verdicts.has(status);
}
