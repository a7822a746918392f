import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import styles from './Conflicts.module.css';
import type { ConflictList } from './use-conflict-list';

interface ConflictBulkBarProps {
  readonly list: ConflictList;
  readonly isDismissed: boolean;
}

/** What can be done with all that are ticked. */
export function ConflictBulkBar({ list, isDismissed }: ConflictBulkBarProps) {
  const { t } = useTranslation('conflicts');
  const formats = useFormats();
  const count = list.ticked.size;
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <span role="status">{t('bulk.count', { count, number: formats.number(count) })}</span>
      <Button disabled={list.isBusy} onClick={() => list.settle([...list.ticked])}>
        {isDismissed ? t('restore') : t('dismiss')}
      </Button>
      <Button variant="link" onClick={list.clear}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
}
