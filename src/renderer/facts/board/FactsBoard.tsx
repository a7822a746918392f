import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { usePreference, useSavePreference } from '../../workbench/preferences';
import type { FactLayoutProps } from '../list/fact-layout';
import styles from './Board.module.css';
import { type BoardActions, BoardColumn } from './BoardColumn';
import { boardColumns, placeOf } from './board-columns';
import { showDragged } from './show-dragged';
import { useBoardKeys } from './use-board-keys';

interface FactsBoardProps extends FactLayoutProps {
  /** Gives facts a status, after asking for the reason of a verdict. */
  onMove(ids: readonly string[], status: FactStatus): void;
}

const noneFolded: readonly FactStatus[] = [];
const dragType = 'application/x-citewright-facts';

/** The facts by status, a column each; cards are carried from column to column by the pointer or by keys. */
export function FactsBoard({ ids, groups, selection, open, onMove }: FactsBoardProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const columns = useMemo(() => boardColumns(ids, groups), [ids, groups]);
  const folded = usePreference('foldedStatuses') ?? noneFolded;
  const savePreference = useSavePreference();
  const { active, selected } = selection;
  const activeColumn = useMemo(() => {
    const place = active === null ? undefined : placeOf(columns, active);
    return place === undefined ? null : (columns[place.column]?.status ?? null);
  }, [columns, active]);
  const board = useRef<HTMLDivElement>(null);
  useFocusOfActive(board, activeColumn);
  const dragged = useRef<readonly string[]>([]);
  const onKeyDown = useBoardKeys({
    columns,
    selection,
    isFolded: (status) => folded.includes(status),
    open,
    onMove,
  });
  const actions = useStableActions({
    onKeyDown,
    onPick({ shiftKey, ctrlKey, metaKey }, id) {
      if (shiftKey) selection.extendTo(id);
      else if (ctrlKey || metaKey) selection.toggle(id);
      else {
        selection.clear();
        selection.activate(id);
      }
    },
    onOpen: open,
    onEnter: selection.activate,
    onDragStart({ dataTransfer }, id) {
      dragged.current = selected.has(id) ? [...selected] : [id];
      const count = dragged.current.length;
      dataTransfer.effectAllowed = 'move';
      dataTransfer.setData(dragType, '');
      if (count > 1) showDragged(dataTransfer, t('board.dragged', { count, number: formats.number(count) }));
      // The active card stays in the page when it is scrolled away, and a drag ends with its card.
      selection.activate(id);
    },
    onDragEnd() {
      dragged.current = [];
    },
    isDragging: () => dragged.current.length > 0,
    onDrop(status) {
      const here = new Set(columns.find((column) => column.status === status)?.ids);
      const moved = dragged.current.filter((id) => !here.has(id));
      dragged.current = [];
      if (moved.length > 0) onMove(moved, status);
    },
    fold: (status, isFolded) =>
      savePreference('foldedStatuses', isFolded ? [...folded, status] : folded.filter((other) => other !== status)),
  });
  return (
    <div ref={board} className={styles.board}>
      {columns.map(({ status, ids: own }) => (
        <BoardColumn
          key={status}
          status={status}
          ids={own}
          active={status === activeColumn ? active : null}
          selected={selected}
          isFolded={folded.includes(status)}
          actions={actions}
        />
      ))}
    </div>
  );
}

/** The keyboard goes along with its card into another column. */
function useFocusOfActive(board: React.RefObject<HTMLDivElement | null>, activeColumn: FactStatus | null): void {
  const focus = useKeptFocus(board);
  useEffect(() => {
    if (activeColumn === null || !focus.isKept()) return;
    const list = board.current?.querySelector<HTMLElement>(`[data-status="${activeColumn}"] [role="listbox"]`);
    if (list?.contains(document.activeElement) === true) return;
    list?.focus({ preventScroll: true });
    list?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [board, activeColumn, focus]);
}

/** The same object for all renders, which does what the last of them said. */
function useStableActions(actions: BoardActions): BoardActions {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(
    () => ({
      onKeyDown: (event) => latest.current.onKeyDown(event),
      onPick: (event, id) => latest.current.onPick(event, id),
      onOpen: (id) => latest.current.onOpen(id),
      onEnter: (id) => latest.current.onEnter(id),
      onDragStart: (event, id) => latest.current.onDragStart(event, id),
      onDragEnd: () => latest.current.onDragEnd(),
      isDragging: () => latest.current.isDragging(),
      onDrop: (status) => latest.current.onDrop(status),
      fold: (status, isFolded) => latest.current.fold(status, isFolded),
    }),
    [],
  );
}
