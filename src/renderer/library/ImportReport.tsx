import { Check, Copy, type LucideIcon, RefreshCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../contract/sources';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useWorkbench } from '../workbench/workbench-store';
import styles from './ImportDesk.module.css';
import { undoLast } from './use-source-actions';

interface ImportReportProps {
  readonly items: readonly ImportOutcome[];
  /** Steps of the history that undo takes back. */
  readonly steps: number;
  onClose(): void;
}

const icons: Readonly<Record<ImportOutcome['status'], LucideIcon>> = {
  imported: Check,
  duplicate: Copy,
  revised: RefreshCw,
  failed: X,
};
const order: readonly ImportOutcome['status'][] = ['failed', 'duplicate', 'revised', 'imported'];

/** What became of each document, the troubles first. */
export function ImportReport({ items, steps, onClose }: ImportReportProps) {
  const { t } = useTranslation('library');
  // Two documents may have the same name, and the list never changes.
  const sorted = items
    .map((item, index) => ({ item, key: String(index) }))
    .sort(({ item: one }, { item: other }) => order.indexOf(one.status) - order.indexOf(other.status));
  const counts = order.flatMap((status) => {
    const count = items.filter((item) => item.status === status).length;
    return count === 0 ? [] : [t(`import.count.${status}`, { count })];
  });
  return (
    <Dialog
      isOpen
      isWide
      title={t('import.reportTitle')}
      description={counts.reverse().join(' · ')}
      onOpenChange={onClose}
      footer={
        <>
          {steps === 0 ? null : (
            <Button
              onClick={() => {
                onClose();
                void undoLast(steps);
              }}
            >
              {t('import.undo')}
            </Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('import.close')}
          </Button>
        </>
      }
    >
      <ul className={styles.outcomes}>
        {sorted.map(({ item, key }) => (
          <Outcome key={key} item={item} onClose={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function Outcome({ item, onClose }: { readonly item: ImportOutcome; onClose(): void }) {
  const { t } = useTranslation('library');
  const { path, status, sourceIds, failure } = item;
  const Icon = icons[status];
  const [first] = sourceIds;
  const tone = status === 'failed' ? styles.failed : status === 'duplicate' ? styles.duplicate : styles.imported;
  return (
    <li className={styles.outcome}>
      <Icon size={15} className={tone} aria-hidden />
      <span className={styles.name}>{path}</span>
      {first === undefined ? (
        <span className={styles.word}>{t(`import.word.${status}`)}</span>
      ) : (
        <Button
          variant="link"
          onClick={() => {
            onClose();
            useWorkbench.getState().open({ kind: 'source', id: first });
          }}
        >
          {t(`import.word.${status}`)}
        </Button>
      )}
      {failure === undefined ? null : <span className={styles.why}>{failure.message}</span>}
    </li>
  );
}
