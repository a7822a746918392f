import { useTranslation } from 'react-i18next';
import type { ImportJob } from '../../../contract/imports';
import type { UnsentFile } from './hand-over';
import { useImports } from './imports-store';

interface ImportCounts {
  /** Files that are through. */
  readonly done: number;
  /** Those that are still to be handed over count too. */
  readonly total: number;
  readonly hasFailures: boolean;
  readonly unsent: readonly UnsentFile[];
  /** "12 imported", "3 failed": only what there is. */
  readonly words: readonly string[];
}

const none: readonly UnsentFile[] = [];
const endStates = ['imported', 'revised', 'duplicate', 'failed', 'cancelled'] as const;

/** How far an import is, with the files that did not reach it. */
export function useImportCounts({ id, counts, total }: ImportJob): ImportCounts {
  const { t } = useTranslation('library');
  const unsent = useImports((state) => state.unsent[id] ?? none);
  const announced = useImports(({ handing }) => (handing?.id === id ? handing.total : 0));
  const all = { ...counts, failed: counts.failed + unsent.length };
  return {
    done: total - counts.waiting + unsent.length,
    total: Math.max(total + unsent.length, announced),
    hasFailures: counts.failed > 0,
    unsent,
    words: endStates.flatMap((state) => (all[state] === 0 ? [] : [t(`import.count.${state}`, { count: all[state] })])),
  };
}
