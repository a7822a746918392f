import type { TransferCounts } from '../../contract/transfer';

/** "3 sources, 1 fact": what is not there is not told. */
export function countsInWords(counts: TransferCounts): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return (
    parts.map(([name, count]) => `${count} ${count === 1 ? name.replace(/s$/, '') : name}`).join(', ') || 'nothing'
  );
}
