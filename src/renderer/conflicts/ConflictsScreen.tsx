import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callHost } from '../host/call-host';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { Kbd } from '../ui/Kbd';
import { LoadingBar } from '../ui/LoadingBar';
import { PaneBar } from '../workbench/PaneBar';
import { useTasks } from '../workbench/use-tasks';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { ConflictCards } from './ConflictCards';
import { ConflictFilters } from './ConflictFilters';
import styles from './Conflicts.module.css';
import { type ConflictFilter, pageParams } from './conflict-pages';

interface ConflictsScreenProps {
  readonly view: Extract<View, { kind: 'conflicts' }>;
  readonly side: PaneSide;
}

/** What repeats or contradicts what, one pair after the other, and what is to be done about it. */
export function ConflictsScreen({ view, side }: ConflictsScreenProps) {
  const { t } = useTranslation('conflicts');
  const formats = useFormats();
  const { source } = view;
  const [taskId] = useState(() => `conflicts-${crypto.randomUUID()}`);
  const [chosen, setChosen] = useState<Pick<ConflictFilter, 'state' | 'kind'>>({ state: 'open', kind: null });
  const filter: ConflictFilter = { ...chosen, source, taskId };
  const { data, error, isPending, refetch, isFetching } = useRequest('conflicts.list', pageParams(filter, 0), {
    keepsPrevious: true,
  });
  const title = useTitle(source);
  const total = data?.total ?? 0;
  return (
    <div className={styles.screen}>
      <PaneBar title={title}>
        {data === undefined ? null : (
          <span role="status">{t('count', { count: total, number: formats.number(total) })}</span>
        )}
        {source === undefined ? null : (
          <Button variant="link" onClick={() => useWorkbench.getState().open({ kind: 'conflicts' }, side)}>
            {t('allSources')}
          </Button>
        )}
      </PaneBar>
      <ConflictFilters filter={filter} onFilter={({ state, kind }) => setChosen({ state, kind })} />
      {error !== null && !isFetching ? (
        error.code === 'cancelled' ? (
          <EmptyState icon={GitCompareArrows} title={t('stopped')} text={t('stoppedText')}>
            <Button onClick={() => void refetch()}>{t('goOn')}</Button>
          </EmptyState>
        ) : (
          <FailureNote failure={error} onRetry={() => void refetch()} />
        )
      ) : null}
      {isPending || (error !== null && isFetching) ? <Reading taskId={taskId} /> : null}
      {data !== undefined && error === null && total === 0 ? (
        <Nothing filter={filter} onAll={() => setChosen({ ...chosen, kind: null })} />
      ) : null}
      {data === undefined || error !== null || total === 0 ? null : (
        <>
          <ConflictCards key={`${chosen.state} ${chosen.kind}`} filter={filter} total={total} pane={side} />
          <p className={styles.hints}>
            <Kbd shortcut="ArrowUp" /> <Kbd shortcut="ArrowDown" /> {t('hint.walk')} <Kbd shortcut="ArrowLeft" />{' '}
            <Kbd shortcut="ArrowRight" /> {t('hint.side')} <Kbd shortcut="Enter" /> {t('hint.open')}{' '}
            <Kbd shortcut="Mod+Enter" /> {t('hint.beside')} <Kbd shortcut="Space" /> {t('hint.tick')}
          </p>
        </>
      )}
    </div>
  );
}

function useTitle(source: string | undefined): string {
  const { t } = useTranslation('conflicts');
  const { data } = useRequest('sources.get', { source: source ?? '' }, { isEnabled: source !== undefined });
  const name = data?.source.csl.title ?? data?.source.citeKey;
  return source === undefined || name === undefined ? t('title') : t('titleOf', { source: name });
}

function Reading({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation('conflicts');
  const progress = useTasks((state) => state.tasks[taskId]);
  const percent =
    progress === undefined || progress.total === 0 ? 0 : Math.floor((100 * progress.done) / progress.total);
  return (
    <LoadingBar
      label={t('reading')}
      done={percent}
      total={progress === undefined ? 0 : 100}
      onCancel={() => void callHost('tasks.cancel', { taskId })}
    />
  );
}

interface NothingProps {
  readonly filter: ConflictFilter;
  onAll(): void;
}

function Nothing({ filter, onAll }: NothingProps) {
  const { t } = useTranslation('conflicts');
  if (filter.kind !== null)
    return (
      <EmptyState icon={GitCompareArrows} title={t('empty.kind')}>
        <Button onClick={onAll}>{t('empty.showAll')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState icon={GitCompareArrows} title={t(`empty.${filter.state}`)} text={t(`empty.${filter.state}Text`)} />
  );
}
