import { FileQuestion } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem, ImportJob } from '../../../contract/imports';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote } from '../../ui/FailureNote';
import tabs from '../../ui/FilterTab.module.css';
import { LoadingBar } from '../../ui/LoadingBar';
import { PaneBar } from '../../workbench/PaneBar';
import { useWorkbench } from '../../workbench/workbench-store';
import { useImportCounts } from './count-import';
import styles from './ImportScreen.module.css';
import { ItemList } from './ItemList';
import { useImports } from './imports-store';
import { useReportActions } from './use-report-actions';

/** What became of each file of an import, and what can be done about it. */
export function ImportScreen({ importId }: { readonly importId: string }) {
  const { t } = useTranslation('library');
  const { data, error, refetch } = useRequest('imports.list', {});
  const job = data?.jobs.find(({ id }) => id === importId);
  if (error !== null) return <FailureNote failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingBar label={t('import.opening')} />;
  if (job === undefined) {
    return (
      <>
        <PaneBar title={t('import.reportTitle')} />
        <EmptyState icon={FileQuestion} title={t('import.gone')} text={t('import.goneText')}>
          <Button onClick={() => useWorkbench.getState().open({ kind: 'sources' }, 'main')}>{t('sources.all')}</Button>
        </EmptyState>
      </>
    );
  }
  return <Report job={job} />;
}

function Report({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const counted = useImportCounts(job);
  // What went wrong is what a report is opened for.
  const [chosen, setChosen] = useState<ImportItem['status'] | undefined>(
    job.endedAt !== null && job.counts.failed + counted.unsent.length > 0 ? 'failed' : undefined,
  );
  const { counts } = job;
  const { exportReport, takeBack, dismiss } = useReportActions(job);
  const isOver = job.state === 'done' || job.state === 'cancelled';
  const countOf = (status: ImportItem['status']) => counts[status] + (status === 'failed' ? counted.unsent.length : 0);
  const tabs = (['failed', 'duplicate', 'revised', 'imported', 'waiting', 'cancelled'] as const).filter(
    (status) => countOf(status) > 0,
  );
  // A status that nothing has any more shows everything again.
  const status = chosen !== undefined && tabs.includes(chosen) ? chosen : undefined;
  return (
    <div className={styles.screen}>
      <PaneBar title={t('import.reportTitle')}>
        <span role="status">
          {isOver
            ? `${t(`import.state.${job.state}`)}, ${formats.dateTime(job.endedAt ?? job.createdAt)}`
            : t('import.progress', { done: formats.number(counted.done), total: formats.number(counted.total) })}
        </span>
      </PaneBar>
      <div className={styles.bar}>
        <section className={styles.tabs} aria-label={t('import.filter')}>
          <StatusTab
            name={t('import.all')}
            count={counted.total}
            isPressed={status === undefined}
            onClick={() => setChosen(undefined)}
          />
          {tabs.map((tab) => (
            <StatusTab
              key={tab}
              name={t(`import.word.${tab}`)}
              count={countOf(tab)}
              isPressed={status === tab}
              onClick={() => setChosen(tab)}
            />
          ))}
        </section>
        <div className={styles.actions}>
          {isOver ? null : <Button onClick={() => useImports.getState().cancel(job.id)}>{t('import.cancel')}</Button>}
          <Button onClick={exportReport}>{t('import.export')}</Button>
          {isOver && counts.imported > 0 ? <Button onClick={takeBack}>{t('import.undo')}</Button> : null}
          {isOver ? (
            <Button variant="primary" onClick={dismiss}>
              {t('import.dismiss')}
            </Button>
          ) : null}
        </div>
      </div>
      {counted.total === 0 ? (
        <EmptyState title={t('import.nothing')} text={t('import.nothingText')} />
      ) : (
        <ItemList
          key={status ?? 'all'}
          job={job}
          status={status}
          total={status === undefined ? job.total : counts[status]}
          unsent={status === undefined || status === 'failed' ? counted.unsent : []}
        />
      )}
    </div>
  );
}

interface StatusTabProps {
  readonly name: string;
  readonly count: number;
  readonly isPressed: boolean;
  onClick(): void;
}

function StatusTab({ name, count, isPressed, onClick }: StatusTabProps) {
  const formats = useFormats();
  return (
    <button type="button" className={tabs.tab} aria-pressed={isPressed} onClick={onClick}>
      {name} <span className={tabs.count}>{formats.number(count)}</span>
    </button>
  );
}
