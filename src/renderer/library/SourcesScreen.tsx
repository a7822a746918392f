import type { TFunction } from 'i18next';
import { BookOpen, FilterX, MoreHorizontal, Plus } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../contract/sources';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { IconButton } from '../ui/IconButton';
import { LoadingBar } from '../ui/LoadingBar';
import { Menu } from '../ui/Menu';
import { type ListSelection, useListSelection } from '../ui/use-list-selection';
import { type Command, useCommands } from '../workbench/commands';
import { PaneBar } from '../workbench/PaneBar';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { useImports } from './imports-store';
import { useLibraryDialogs } from './library-dialogs-store';
import styles from './SourcesScreen.module.css';
import { SourcesTable } from './SourcesTable';
import { arrangeRows, makeRows, type SourceRow } from './source-rows';
import { useSourcesList } from './sources-list-store';
import { useAllSources } from './use-all-sources';
import { useSourceActions } from './use-source-actions';
import { useSourceWords } from './use-source-words';
import { Welcome } from './Welcome';

interface SourcesScreenProps {
  readonly view: Extract<View, { kind: 'sources' }>;
  readonly side: PaneSide;
}

/** All sources, or those of a collection. */
export function SourcesScreen({ view: { tag }, side }: SourcesScreenProps) {
  const { t, i18n } = useTranslation('library');
  const formats = useFormats();
  const words = useSourceWords();
  const { data: sources, error, refetch } = useAllSources(tag);
  const { filter, column, isDescending, setFilter } = useSourcesList();
  const wanted = useDeferredValue(filter);
  const allRows = useMemo(() => makeRows(sources ?? [], words), [sources, words]);
  const rows = useMemo(
    () => arrangeRows(allRows, { filter: wanted, column, isDescending }, i18n.language),
    [allRows, wanted, column, isDescending, i18n.language],
  );
  const selection = useListSelection(useMemo(() => rows.map(({ source }) => source.id), [rows]));
  const selected = useMemo(
    () => rows.flatMap(({ source }) => (selection.selected.has(source.id) ? [source] : [])),
    [rows, selection.selected],
  );
  useChainOfSelection(selection);
  const { remove, merge } = useSourceActions();
  const actions = useMemo(() => makeActions(t, selected, { remove, merge }), [t, selected, remove, merge]);
  useCommands(side === 'main' ? actions.selected : noCommands);
  const { chooseFiles } = useLibraryDialogs.getState();

  usePaste(side);
  const removeSelected = () => {
    const from = Math.max(0, selection.activeIndex);
    const isLeft = ({ source }: SourceRow) => !selection.selected.has(source.id);
    const next = rows.slice(from).find(isLeft) ?? rows.slice(0, from).findLast(isLeft);
    // The keyboard stays where it was in the list.
    if (next !== undefined) selection.select(next.source.id);
    remove(selected);
  };

  return (
    <div className={styles.screen}>
      <PaneBar title={tag ?? t('sources.title')}>
        <span role="status" className={styles.count}>
          {sources === undefined || sources.length === 0
            ? ''
            : rows.length === sources.length
              ? t('sources.count', { count: rows.length, number: formats.number(rows.length) })
              : t('sources.countOf', {
                  shown: formats.number(rows.length),
                  total: formats.number(sources.length),
                })}
        </span>
        <input
          className={styles.filter}
          type="search"
          aria-label={t('sources.filter')}
          placeholder={t('sources.filter')}
          value={filter}
          onChange={({ currentTarget }) => setFilter(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setFilter('');
          }}
        />
        <Button className={styles.bar} onClick={chooseFiles}>
          <Plus size={14} aria-hidden />
          {t('command.import')}
        </Button>
        <Menu
          align="end"
          trigger={<IconButton label={t('sources.more')} icon={MoreHorizontal} />}
          groups={[
            { id: 'add', items: actions.adding.map(asItem) },
            { id: 'selected', items: actions.selected.map(asItem) },
          ]}
        />
      </PaneBar>
      {error !== null ? (
        <FailureNote failure={error} onRetry={() => void refetch()} />
      ) : sources === undefined ? (
        <LoadingBar label={t('sources.loading')} />
      ) : sources.length === 0 ? (
        <NoSources tag={tag} />
      ) : rows.length === 0 ? (
        <EmptyState icon={FilterX} title={t('sources.noneMatch')} text={t('sources.noneMatchText', { filter })}>
          <Button onClick={() => setFilter('')}>{t('sources.clearFilter')}</Button>
        </EmptyState>
      ) : (
        <SourcesTable
          rows={rows}
          selection={selection}
          onRemove={removeSelected}
          onOpen={({ source }, isBeside) =>
            useWorkbench.getState().open({ kind: 'source', id: source.id }, isBeside ? 'beside' : side)
          }
        />
      )}
    </div>
  );
}

const noCommands: readonly Command[] = [];

function makeActions(
  t: TFunction<'library'>,
  selected: readonly SourceSummary[],
  { remove, merge }: ReturnType<typeof useSourceActions>,
): { readonly adding: readonly Command[]; readonly selected: readonly Command[] } {
  const { show } = useLibraryDialogs.getState();
  const group = t('group.sources');
  const sourceIds = selected.map(({ id }) => id);
  return {
    adding: [
      { id: 'library.paste', title: t('command.paste'), group, run: () => show({ kind: 'paste', text: '' }) },
      { id: 'library.record', title: t('command.record'), group, run: () => show({ kind: 'record' }) },
    ],
    selected: [
      {
        id: 'sources.export',
        title: selected.length === 0 ? t('command.export') : t('command.exportSelected', { count: selected.length }),
        group,
        run: () => show({ kind: 'export', sourceIds }),
      },
      {
        id: 'sources.merge',
        title: t('command.merge'),
        group,
        isEnabled: selected.length > 1,
        run: () => merge(selected),
      },
      {
        id: 'sources.remove',
        title: t('command.remove'),
        group,
        isEnabled: selected.length > 0,
        run: () => remove(selected),
      },
    ],
  };
}

function asItem({ id, title, isEnabled = true, run }: Command) {
  return { id, label: title, isEnabled, run, ...(id === 'sources.remove' ? { shortcut: 'Delete' } : {}) };
}

/** Pasted files are imported, pasted text becomes a source, unless the text is meant for a field. */
function usePaste(side: PaneSide): void {
  const { t } = useTranslation('library');
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const isForField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
      if (isForField || clipboardData === null || useWorkbench.getState().activePane !== side) return;
      const text = clipboardData.getData('text/plain');
      // The dialog takes the focus at once, and must not get the text a second time.
      event.preventDefault();
      if (clipboardData.files.length > 0) {
        void useImports.getState().start([...clipboardData.files], (name) => t('import.unreadable', { name }));
      } else if (text.trim() !== '') {
        useLibraryDialogs.getState().show({ kind: 'paste', text });
      }
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [side, t]);
}

/** The inspector follows the selected row, and the row follows what is inspected, such as a source that was just added. */
function useChainOfSelection({ activeId, activeIndex, select }: ListSelection): void {
  const subjectId = useWorkbench(({ subject }) => (subject?.kind === 'source' ? subject.id : null));
  const shownId = activeIndex === -1 ? null : activeId;
  useEffect(() => {
    if (shownId !== null) useWorkbench.getState().setSubject({ kind: 'source', id: shownId });
  }, [shownId]);
  const latestActiveId = useRef(activeId);
  latestActiveId.current = activeId;
  useEffect(() => {
    if (subjectId !== null && subjectId !== latestActiveId.current) select(subjectId);
  }, [subjectId, select]);
}

function NoSources({ tag }: { readonly tag: string | undefined }) {
  const { t } = useTranslation('library');
  const { data: status } = useRequest('library.status', {});
  if (tag === undefined && status !== undefined) return <Welcome isFirstStart={status.papers + status.facts === 0} />;
  if (tag === undefined) return null;
  return (
    <EmptyState icon={BookOpen} title={t('sources.noneTagged', { tag })} text={t('sources.noneTaggedText')}>
      <Button onClick={() => useWorkbench.getState().open({ kind: 'sources' })}>{t('sources.all')}</Button>
    </EmptyState>
  );
}
