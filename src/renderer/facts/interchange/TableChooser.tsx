import { Table } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import styles from './ImportFactsDialog.module.css';

interface TableChooserProps {
  readonly isDragging: boolean;
  onChoose(file: File): void;
}

/** Where a table is let go or chosen. */
export function TableChooser({ isDragging, onChoose }: TableChooserProps) {
  const { t } = useTranslation('facts');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={isDragging ? `${styles.chooser} ${styles.isDragging}` : styles.chooser}>
      <Table size={22} strokeWidth={1.5} aria-hidden />
      <p>{t('import.drop')}</p>
      <Button variant="primary" autoFocus onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <p className={styles.quiet}>{t('import.limits')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label={t('import.choose')}
        data-testid="import-facts-file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </div>
  );
}
