import { BadgeCheck, Download, Plus, Search } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParamsOf } from '../../contract/api';
import { useAction, useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { IconButton } from '../ui/IconButton';
import { LoadingBar } from '../ui/LoadingBar';
import { Menu } from '../ui/Menu';
import { VirtualList } from '../ui/VirtualList';
import { PaneBar } from '../workbench/PaneBar';
import { saveFile } from '../workbench/save-file';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { FactBulkBar } from './FactBulkBar';
import { FactFilters } from './FactFilters';
import { FactRow } from './FactRow';
import styles from './FactsScreen.module.css';
import { type FactFilter, pageParams, useFactAt } from './fact-pages';
import { NewFactDialog } from './NewFactDialog';
import { StatusDialog } from './StatusDialog';
import { useFactCommands } from './use-fact-commands';
import { useFactList } from './use-fact-list';
import { useRemoveFacts } from './use-remove-facts';
import { useRested } from './use-rested';
import { useSetStatus } from './use-set-status';

interface FactsScreenProps {
  readonly view: Extract<View, { kind: 'facts' }>;
  readonly side: PaneSide;
}

type ExportFormat = ParamsOf<'facts.export'>['format'];

const exportFiles: Readonly<Record<ExportFormat, { readonly fileName: string; readonly mediaType: string }>> = {
  claimreview: { fileName: 'facts-claimreview.json', mediaType: 'application/ld+json' },
  csv: { fileName: 'facts.csv', mediaType: 'text/csv' },
  markdown: { fileName: 'facts.md', mediaType: 'text/markdown' },
};

/** All facts, filtered. */
export function FactsScreen({ view, side }: FactsScreenProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const [filter, setFilter] = useState<FactFilter>({ status: null, tag: '', query: '' });
  const listId = useId();
  const [isMaking, setMaking] = useState(false);
  useEffect(() => {
    setFilter((now) => ({ ...now, status: view.status ?? null, tag: view.tag ?? '' }));
  }, [view.status, view.tag]);
  const rested = useRested(filter);
  const { data: status } = useRequest('library.status', {});
  const first = useRequest('facts.list', pageParams(rested, 0), { keepsPrevious: true });
  const total = first.data?.total ?? 0;

  const open = (id: string) => useWorkbench.getState().open({ kind: 'fact', id }, side);
  const list = useFactList(rested, total, open);
  useChainOf(useFactAt(rested, list.active)?.id);
  const setStatus = useSetStatus();
  const remove = useRemoveFacts(list.clear);
  useFactCommands(side, {
    isEnabled: total > 0,
    setStatus: (next) => setStatus.ask(list.targets(), next),
    remove: () => remove(list.targets()),
    make: () => setMaking(true),
  });

  const { mutate: exportFacts } = useAction('facts.export');
  const save = (format: ExportFormat) =>
    exportFacts(
      { format },
      { onSuccess: ({ content }) => void saveFile({ ...exportFiles[format], encoding: 'utf8', content }) },
    );
  const isFiltered = rested.status !== null || rested.tag !== '' || rested.query.trim() !== '';
  const isEmpty = first.data !== undefined && total === 0;
  return (
    <div className={styles.screen}>
      <PaneBar title={t('title')}>
        {first.data === undefined ? null : (
          <span>{t('bar.count', { count: total, number: formats.number(total) })}</span>
        )}
        <Menu
          align="end"
          trigger={<IconButton label={t('bar.export')} icon={Download} disabled={(status?.facts ?? 0) === 0} />}
          groups={[
            {
              id: 'formats',
              heading: t('bar.export'),
              items: (['claimreview', 'csv', 'markdown'] as const).map((format) => ({
                id: format,
                label: t(`export.${format}`),
                run: () => save(format),
              })),
            },
          ]}
        />
        <IconButton label={t('bar.new')} icon={Plus} shortcut="N" onClick={() => setMaking(true)} />
      </PaneBar>
      {isEmpty && !isFiltered ? null : <FactFilters filter={filter} status={status} onFilter={setFilter} />}
      {list.selected.size === 0 ? null : <FactBulkBar list={list} setStatus={setStatus} remove={remove} />}
      <div className={styles.body}>
        {first.error === null ? null : <FailureNote failure={first.error} onRetry={first.refetch} />}
        {first.isPending ? <LoadingBar label={t('loading')} /> : null}
        {isEmpty && !isFiltered ? (
          <EmptyState icon={BadgeCheck} title={t('empty.title')} text={t('empty.text')}>
            <Button variant="primary" onClick={() => setMaking(true)}>
              {t('bar.new')}
            </Button>
            <Button onClick={() => useWorkbench.getState().open({ kind: 'sources' }, side)}>
              {t('empty.sources')}
            </Button>
          </EmptyState>
        ) : null}
        {isEmpty && isFiltered ? (
          <EmptyState icon={Search} title={t('empty.noMatch')}>
            <Button onClick={() => setFilter({ status: null, tag: '', query: '' })}>{t('empty.clear')}</Button>
          </EmptyState>
        ) : null}
        {total === 0 ? null : (
          <VirtualList
            className={styles.list}
            role="listbox"
            aria-multiselectable
            aria-label={t('title')}
            aria-activedescendant={`${listId}-${list.active}`}
            tabIndex={0}
            count={total}
            rowHeight={58}
            activeIndex={list.active}
            keyOf={String}
            onKeyDown={list.onKeyDown}
            onClick={list.onClick}
            renderRow={(index) => (
              <FactRow
                id={`${listId}-${index}`}
                filter={rested}
                index={index}
                isActive={index === list.active}
                selected={list.selected}
              />
            )}
          />
        )}
      </div>
      <StatusDialog control={setStatus} />
      {isMaking ? <NewFactDialog onClose={() => setMaking(false)} onMade={open} /> : null}
    </div>
  );
}

/** The inspector follows the active row. */
function useChainOf(factId: string | undefined): void {
  useEffect(() => {
    if (factId !== undefined) useWorkbench.getState().setSubject({ kind: 'fact', id: factId });
  }, [factId]);
}
