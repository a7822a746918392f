import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../contract/assert-never';
import type { FactLayout } from '../../contract/fact-lists';
import type { FactStatus } from '../../contract/facts';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { useShownSubject } from '../workbench/use-shown-subject';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { FactsBoard } from './board/FactsBoard';
import { ImportFactsDialog } from './interchange/ImportFactsDialog';
import { FactBulkBar } from './list/FactBulkBar';
import { FactFilterLine } from './list/FactFilterLine';
import { FactsBar } from './list/FactsBar';
import styles from './list/FactsList.module.css';
import type { FactLayoutProps } from './list/fact-layout';
import { useFactsList } from './list/facts-list-store';
import { LayoutSwitch } from './list/LayoutSwitch';
import { NoFacts } from './list/NoFacts';
import { SaveViewDialog } from './list/SaveViewDialog';
import { StatusTabs } from './list/StatusTabs';
import { useFactArrangement } from './list/use-fact-arrangement';
import { useFactSelection } from './list/use-fact-selection';
import { useFactsView } from './list/use-facts-view';
import { useListCommands } from './list/use-list-commands';
import { MatrixView } from './matrix/MatrixView';
import { NewFactDialog } from './NewFactDialog';
import { StatusDialog } from './StatusDialog';
import { FactsTable } from './table/FactsTable';
import { TimelineView } from './timeline/TimelineView';
import { useFactCommands } from './use-fact-commands';
import { useMergeFacts } from './use-merge-facts';
import { useRemoveFacts } from './use-remove-facts';
import { useSetStatus } from './use-set-status';

interface FactsScreenProps {
  readonly view: Extract<View, { kind: 'facts' }>;
  readonly side: PaneSide;
}

const noIds: readonly string[] = [];

/** The facts that a filter leaves: as a table, a board, a timeline or a matrix. */
export function FactsScreen({ view, side }: FactsScreenProps) {
  const { t } = useTranslation('facts');
  const factsView = useFactsView(view, side);
  const { filter, layout, saved, narrow, clear, show } = factsView;
  const { data, failure, retry } = useFactArrangement(filter, layout, factsView.isReady);
  const ids = data?.ids ?? noIds;
  const total = data?.total ?? 0;
  const selection = useFactSelection(ids);
  const { active, selected, activate } = selection;
  useShownSubject('fact', active);
  const [dialog, setDialog] = useState<'new' | 'import' | 'save' | null>(null);
  const close = () => setDialog(null);
  const open = useCallback((id: string) => useWorkbench.getState().open({ kind: 'fact', id }, side), [side]);
  const setStatus = useSetStatus();
  const remove = useRemoveFacts(selection.clear);
  const merge = useMergeFacts((kept) => {
    selection.clear();
    activate(kept);
  });
  const mergeSelected = () => {
    const list = [...selected];
    // The one that has the keyboard stays.
    merge(active !== null && selected.has(active) ? [active, ...list.filter((id) => id !== active)] : list);
  };
  useFactCommands(side, {
    isEnabled: ids.length > 0,
    setStatus: (next) => setStatus.ask(selection.targets(), next),
    remove: () => remove(selection.targets()),
    make: () => setDialog('new'),
  });
  useListCommands(side, {
    canMerge: selected.size > 1,
    show,
    merge: mergeSelected,
    save: () => setDialog('save'),
    importTable: () => setDialog('import'),
  });
  const filterLine = <FactFilterLine view={factsView} onSave={() => setDialog('save')} />;
  return (
    <div className={styles.screen}>
      <FactsBar
        view={factsView}
        title={saved?.name ?? t('title')}
        shown={data?.ids.length}
        total={total}
        selection={selection}
        onNew={() => setDialog('new')}
        onImport={() => setDialog('import')}
      />
      {total === 0 ? null : (
        <div className={styles.head}>
          {layout === 'board' ? (
            filterLine
          ) : (
            <StatusTabs chosen={filter.statuses ?? []} onChoose={(statuses) => narrow({ statuses })} />
          )}
          <LayoutSwitch layout={layout} show={show} />
        </div>
      )}
      {total === 0 || layout === 'board' ? null : filterLine}
      {selected.size === 0 ? null : (
        <FactBulkBar
          selection={selection}
          setStatus={setStatus}
          merge={mergeSelected}
          remove={() => remove(selection.targets())}
        />
      )}
      {failure !== null ? (
        <FailureNote failure={failure} onRetry={retry} />
      ) : data === undefined ? (
        <LoadingBar label={t('loading')} />
      ) : total === 0 || (ids.length === 0 && layout !== 'timeline') ? (
        <NoFacts
          isLibraryEmpty={total === 0}
          side={side}
          onNew={() => setDialog('new')}
          onImport={() => setDialog('import')}
          onClear={clear}
        />
      ) : (
        <div className={styles.body}>
          <Layout
            layout={layout}
            ids={ids}
            groups={data.groups}
            filter={filter}
            selection={selection}
            side={side}
            open={open}
            onMove={setStatus.ask}
          />
        </div>
      )}
      <StatusDialog control={setStatus} />
      {dialog === 'new' ? <NewFactDialog onClose={close} onMade={open} /> : null}
      {dialog === 'import' ? <ImportFactsDialog onClose={close} /> : null}
      {dialog === 'save' ? (
        <SaveViewDialog
          filter={filter}
          layout={layout}
          onClose={close}
          onSaved={(id) => {
            useFactsList.getState().widen(side);
            useWorkbench.getState().open({ kind: 'facts', saved: id }, side);
          }}
        />
      ) : null}
    </div>
  );
}

interface LayoutProps extends FactLayoutProps {
  readonly layout: FactLayout;
  onMove(ids: readonly string[], status: FactStatus): void;
}

function Layout({ layout, onMove, ...props }: LayoutProps) {
  switch (layout) {
    case 'table':
      return <FactsTable {...props} />;
    case 'board':
      return <FactsBoard {...props} onMove={onMove} />;
    case 'timeline':
      return <TimelineView {...props} />;
    case 'matrix':
      return <MatrixView {...props} />;
    default:
      return assertNever(layout);
  }
}
