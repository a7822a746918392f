import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportJob } from '../../../contract/imports';
import { useAction, useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { ProgressBar } from '../../ui/ProgressBar';
import { useDebounced } from '../../ui/use-debounced';
import { useWorkbench } from '../../workbench/workbench-store';
import { useImportCounts } from './count-import';
import styles from './ImportCard.module.css';
import { useImports } from './imports-store';
import { useEndedImports } from './use-ended-imports';

// Most imports are over before anyone wonders, and say so by a notice alone.
const patienceMs = 400;
const noJobs: readonly ImportJob[] = [];

/** How the imports go, at the bottom of the window, while the person works on. */
export function ImportCard() {
  const { t } = useTranslation('library');
  const { data } = useRequest('imports.list', {}, { keepsPrevious: true });
  const { own, closed } = useImports();
  const jobs = useEndedImports(data?.jobs ?? noJobs);
  const shownPlace = useWorkbench(({ main }) => (main.kind === 'import' ? main.id : null));
  const shown = jobs.filter(
    ({ id, state }) =>
      id !== shownPlace && !closed.has(id) && (state === 'running' || state === 'paused' || own.has(id)),
  );
  // In the order of the list, the newest first: the card of one import stays where it is.
  const settled = useDebounced(shown.map(({ id }) => id).join(' '), patienceMs).split(' ');
  const calm = shown.filter(({ id }) => settled.includes(id)).slice(0, 2);
  return (
    <section className={styles.stack} aria-label={t('import.cards')}>
      {calm.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
    </section>
  );
}

function JobCard({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation('library');
  const { close } = useImports.getState();
  const isOver = job.state === 'done' || job.state === 'cancelled';
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <strong role="status">{t(`import.state.${job.state}`)}</strong>
        {isOver ? (
          <IconButton label={t('import.close')} icon={X} onClick={() => close(job.id)} />
        ) : (
          <Numbers job={job} />
        )}
      </div>
      {isOver ? <Outcome job={job} /> : <Running job={job} />}
    </div>
  );
}

function Numbers({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { done, total } = useImportCounts(job);
  return (
    <span className={styles.numbers}>
      {t('import.progress', { done: formats.number(done), total: formats.number(total) })}
    </span>
  );
}

function Running({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation('library');
  const { mutate: pause } = useAction('imports.pause');
  const { mutate: resume } = useAction('imports.resume');
  const { done, total } = useImportCounts(job);
  const percent = total === 0 ? 0 : Math.min(100, (100 * done) / total);
  const isPaused = job.state === 'paused';
  return (
    <>
      <ProgressBar label={t('import.state.running')} percent={percent} />
      <p className={styles.current} title={job.current}>
        {isPaused ? t('import.pausedText') : job.current === '' ? t('import.reading') : job.current}
      </p>
      <div className={styles.actions}>
        <Button variant="link" onClick={() => (isPaused ? resume : pause)({ id: job.id })}>
          {isPaused ? t('import.resume') : t('import.pause')}
        </Button>
        <Button variant="link" onClick={() => useImports.getState().cancel(job.id)}>
          {t('cancel')}
        </Button>
        <ReportLink job={job} />
      </div>
    </>
  );
}

function Outcome({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { words, hasFailures, unsent } = useImportCounts(job);
  const { data } = useRequest(
    'imports.items',
    { id: job.id, statuses: ['failed'], offset: 0, limit: 1 },
    { isEnabled: hasFailures },
  );
  const first = unsent[0] ?? data?.items[0];
  return (
    <>
      <p>{words.length === 0 ? t('import.nothing') : formats.list(words)}</p>
      {first?.failure === undefined ? null : (
        <p className={styles.failure}>
          <span>{first.name}</span> {first.failure.message}
        </p>
      )}
      <div className={styles.actions}>
        <ReportLink job={job} />
      </div>
    </>
  );
}

function ReportLink({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation('library');
  return (
    <Button
      variant="link"
      className={styles.report}
      onClick={() => useWorkbench.getState().open({ kind: 'import', id: job.id }, 'main')}
    >
      {t('import.showReport')}
    </Button>
  );
}
