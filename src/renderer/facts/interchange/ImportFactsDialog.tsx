import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { ColumnTable } from './ColumnTable';
import styles from './ImportFactsDialog.module.css';
import { RowProblems } from './RowProblems';
import { TableChooser } from './TableChooser';
import { TableFormFields } from './TableFormFields';
import { useImportTable } from './use-import-table';
import { useTableDrop } from './use-table-drop';
import { useTableFile } from './use-table-file';

interface ImportFactsDialogProps {
  onClose(): void;
}

/** Takes facts in from a table: a file is chosen or dropped, its columns are named, and what would go wrong is shown first. */
export function ImportFactsDialog({ onClose }: ImportFactsDialogProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const table = useTableFile();
  const task = useImportTable(table, () => {
    table.cancel();
    onClose();
  });
  const isDragging = useTableDrop(table.choose);
  const { preview } = table;
  const failure = table.failure ?? task.failure;
  const close = () => {
    table.cancel();
    task.cancel();
    onClose();
  };
  const duplicates = preview === undefined || !table.skipsDuplicates ? 0 : preview.duplicates;
  const ready = preview === undefined || !table.hasStatement ? 0 : preview.total - preview.failing - duplicates;
  return (
    <Dialog
      isOpen
      isWide
      title={t('import.title')}
      description={table.file?.name ?? t('import.text')}
      onOpenChange={close}
      footer={
        <>
          {table.file === undefined ? null : (
            <Button className={styles.other} variant="quiet" disabled={task.isRunning} onClick={table.forget}>
              {t('import.other')}
            </Button>
          )}
          <Button onClick={task.isRunning ? task.cancel : close}>{t('cancel')}</Button>
          <Button
            variant="primary"
            disabled={ready === 0 || table.isReading || task.isRunning || failure !== null}
            onClick={() => void task.start()}
          >
            {ready === 0 ? t('import.run') : t('import.runCount', { count: ready, number: formats.number(ready) })}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {failure === null ? null : <FailureNote failure={failure} onRetry={table.resend} />}
        {table.file === undefined ? <TableChooser isDragging={isDragging} onChoose={table.choose} /> : null}
        {task.isRunning ? (
          <LoadingBar
            label={t('import.running')}
            done={task.progress?.done ?? 0}
            total={task.progress?.total ?? 0}
            onCancel={task.cancel}
          />
        ) : table.isReading ? (
          <LoadingBar
            label={t('import.reading')}
            done={table.progress?.done ?? 0}
            total={table.progress?.total ?? 0}
            onCancel={table.forget}
          />
        ) : null}
        {preview === undefined || failure !== null ? null : (
          <fieldset className={styles.table} disabled={task.isRunning} aria-label={t('import.title')}>
            <TableFormFields table={table} preview={preview} />
            <ColumnTable preview={preview} onMapping={table.map} />
            <p role="status" className={table.hasStatement ? styles.counts : `${styles.counts} ${styles.missing}`}>
              {table.hasStatement
                ? t('import.counts', {
                    total: formats.number(preview.total),
                    ready: formats.number(ready),
                    duplicates: formats.number(preview.duplicates),
                    failing: formats.number(preview.failing),
                  })
                : t('import.noStatement')}
            </p>
            <RowProblems problems={preview.problems} failing={preview.failing} />
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
