import { BookOpen, FilterX, MoreHorizontal, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nameChosen } from '../host/read-dropped';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { IconButton } from '../ui/IconButton';
import { LoadingBar } from '../ui/LoadingBar';
import { Menu } from '../ui/Menu';
import { type ListSelection, useListSelection } from '../ui/use-list-selection';
import { WordsField } from '../ui/WordsField';
import { useCommands } from '../workbench/commands';
import { PaneBar } from '../workbench/PaneBar';
import { useShownSubject } from '../workbench/use-shown-subject';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { FilterLine } from './filter/FilterLine';
import { FilterPanel } from './filter/FilterPanel';
import { useImports } from './imports/imports-store';
import { useLibraryDialogs } from './library-dialogs-store';
import styles from './SourcesScreen.module.css';
import { useSourcesList } from './sources-list-store';
import { ColumnsMenu } from './table/ColumnsMenu';
import { SourcesTable } from './table/SourcesTable';
import { useArrangement } from './table/use-arrangement';
import { type SelectionActions, useSelectionActions } from './use-selection-actions';
import { Welcome } from './Welcome';

interface SourcesScreenProps {
  readonly view: Extract<View, { kind: 'sources' }>;
  readonly side: PaneSide;
}

/** All sources, or those of a collection, a tag or a saved search. */
export function SourcesScreen({ view, side }: SourcesScreenProps) {
  const { t } = useTranslation('library');
  const { ids, total, failure, retry } = useArrangement(view);
  const { filter, clearFilter } = useSourcesList();
  const selection = useListSelection(ids ?? noIds);
  const selected = useMemo(() => [...selection.selected], [selection.selected]);
  useChainOfSelection(selection);
  const actions = useSelectionActions(selected, view.collection);
  useCommands(side === 'main' ? actions.commands : noCommands);
  usePaste(side);
  const removeSelected = () => {
    const list = ids ?? noIds;
    const from = Math.max(0, selection.activeIndex);
    const isLeft = (id: string) => !selection.selected.has(id);
    const next = list.slice(from).find(isLeft) ?? list.slice(0, from).findLast(isLeft);
    // The keyboard stays where it was in the list.
    if (next !== undefined) selection.select(next);
    actions.remove();
  };
  return (
    <div className={styles.screen}>
      <SourcesBar view={view} shown={ids?.length} total={total} actions={actions} />
      {total === 0 ? null : <FilterLine />}
      {failure !== null ? (
        <FailureNote failure={failure} onRetry={retry} />
      ) : ids === undefined ? (
        <LoadingBar label={t('sources.loading')} />
      ) : ids.length > 0 ? (
        <SourcesTable
          ids={ids}
          selection={selection}
          onRemove={removeSelected}
          onOpen={(id, isBeside) => useWorkbench.getState().open({ kind: 'source', id }, isBeside ? 'beside' : side)}
        />
      ) : total > 0 && Object.keys(filter).length > 0 ? (
        <EmptyState
          icon={FilterX}
          title={t('sources.noneMatch')}
          text={
            filter.query === undefined
              ? t('sources.noneMatchParts')
              : t('sources.noneMatchText', { filter: filter.query })
          }
        >
          <Button onClick={clearFilter}>{t('sources.clearFilter')}</Button>
        </EmptyState>
      ) : (
        <NoSources view={view} isLibraryEmpty={total === 0} />
      )}
    </div>
  );
}

const noIds: readonly string[] = [];
const noCommands: SelectionActions['commands'] = [];

interface SourcesBarProps {
  readonly view: Extract<View, { kind: 'sources' }>;
  readonly shown: number | undefined;
  readonly total: number;
  readonly actions: SelectionActions;
}

function SourcesBar({ view, shown, total, actions }: SourcesBarProps) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const title = useTitle(view);
  const { chooseFiles } = useLibraryDialogs.getState();
  return (
    <PaneBar title={title}>
      <span role="status" className={styles.count}>
        {shown === undefined || total === 0
          ? ''
          : shown === total
            ? t('sources.count', { count: total, number: formats.number(total) })
            : t('sources.countOf', { shown: formats.number(shown), total: formats.number(total) })}
      </span>
      <FilterField />
      <FilterPanel />
      <Button className={styles.bar} onClick={chooseFiles}>
        <Plus size={14} aria-hidden />
        {t('command.import')}
      </Button>
      <ColumnsMenu />
      <Menu
        align="end"
        trigger={<IconButton label={t('sources.more')} icon={MoreHorizontal} />}
        groups={actions.menu}
      />
    </PaneBar>
  );
}

function FilterField() {
  const { t } = useTranslation('library');
  const { filter, narrow, focusCount } = useSourcesList();
  return (
    <WordsField
      label={t('sources.filter')}
      query={filter.query ?? ''}
      focusCount={focusCount}
      onQuery={(query) => narrow({ query: query === '' ? undefined : query })}
    />
  );
}

/** The name of the collection or the search, the tag itself, or all. */
function useTitle({ tag, collection, search }: SourcesBarProps['view']): string {
  const { t } = useTranslation('library');
  const { data: listed } = useRequest('collections.list', {}, { isEnabled: collection !== undefined });
  const { data: saved } = useRequest('savedSearches.list', {}, { isEnabled: search !== undefined });
  const name =
    collection === undefined
      ? saved?.searches.find(({ id }) => id === search)?.name
      : listed?.collections.find(({ id }) => id === collection)?.name;
  return name ?? tag ?? t('sources.title');
}

/** Pasted files are imported, pasted text becomes a source, unless the text is meant for a field. */
function usePaste(side: PaneSide): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const isForField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
      if (isForField || clipboardData === null || useWorkbench.getState().activePane !== side) return;
      const text = clipboardData.getData('text/plain');
      // The dialog takes the focus at once, and must not get the text a second time.
      event.preventDefault();
      if (clipboardData.files.length > 0) {
        useImports.getState().start(nameChosen(clipboardData.files));
      } else if (text.trim() !== '') {
        useLibraryDialogs.getState().show({ kind: 'paste', text });
      }
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [side]);
}

/** The inspector follows the selected row, and the row follows what is inspected, such as a source that was just added. */
function useChainOfSelection({ activeId, activeIndex, select }: ListSelection): void {
  const subjectId = useWorkbench(({ subject }) => (subject?.kind === 'source' ? subject.id : null));
  useShownSubject('source', activeIndex === -1 ? null : activeId);
  const latestActiveId = useRef(activeId);
  latestActiveId.current = activeId;
  useEffect(() => {
    if (subjectId !== null && subjectId !== latestActiveId.current) select(subjectId);
  }, [subjectId, select]);
}

interface NoSourcesProps {
  readonly view: Extract<View, { kind: 'sources' }>;
  readonly isLibraryEmpty: boolean;
}

function NoSources({ view: { tag, collection, search }, isLibraryEmpty }: NoSourcesProps) {
  const { t } = useTranslation('library');
  const { data: status } = useRequest('library.status', {});
  const isWhole = tag === undefined && collection === undefined && search === undefined;
  if (isWhole || isLibraryEmpty)
    return status === undefined ? null : <Welcome isFirstStart={status.papers + status.facts === 0} />;
  const [title, text] =
    tag !== undefined
      ? [t('sources.noneTagged', { tag }), t('sources.noneTaggedText')]
      : collection !== undefined
        ? [t('sources.noneCollected'), t('sources.noneCollectedText')]
        : [t('sources.noneFound'), t('sources.noneFoundText')];
  return (
    <EmptyState icon={BookOpen} title={title} text={text}>
      <Button onClick={() => useWorkbench.getState().open({ kind: 'sources' })}>{t('sources.all')}</Button>
    </EmptyState>
  );
}
