import { ChevronsRightLeft } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type MouseEvent, memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import { IconButton } from '../../ui/IconButton';
import { StatusBadge } from '../../ui/StatusBadge';
import { StatusIcon } from '../../ui/StatusIcon';
import { useVirtualRows } from '../../ui/use-virtual-rows';
import { useFactRows } from '../list/use-fact-rows';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard';

/** What a column asks for; one object for all columns and renders. */
export interface BoardActions {
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  /** A card was pressed. */
  onPick(event: MouseEvent, id: string): void;
  onOpen(id: string): void;
  onEnter(id: string): void;
  onDragStart(event: DragEvent, id: string): void;
  onDragEnd(): void;
  /** Whether cards are being dragged; files and text from elsewhere are not. */
  isDragging(): boolean;
  onDrop(status: FactStatus): void;
  fold(status: FactStatus, isFolded: boolean): void;
}

interface BoardColumnProps {
  readonly status: FactStatus;
  readonly ids: readonly string[];
  /** Id of the card that has the keyboard, where it is in this column. */
  readonly active: string | null;
  readonly selected: ReadonlySet<string>;
  readonly isFolded: boolean;
  readonly actions: BoardActions;
}

/** The facts of one status. Cards that are let go on it get the status. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { status, ids, isFolded, actions } = props;
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const { isOver, dropHandlers } = useDrop(status, actions);
  const count = formats.number(ids.length);
  const classes = [styles.column, isFolded ? styles.folded : undefined, isOver ? styles.over : undefined];
  return (
    <section
      className={classes.filter(Boolean).join(' ')}
      aria-label={t('board.column', { status: t(`status.${status}`), number: count })}
      data-status={status}
      {...dropHandlers}
    >
      {isFolded ? (
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={false}
          title={t('board.unfold', { status: t(`status.${status}`) })}
          onClick={() => actions.fold(status, false)}
        >
          <StatusIcon status={status} />
          <span className={styles.count}>{count}</span>
          <span className={styles.upright}>{t(`status.${status}`)}</span>
        </button>
      ) : (
        <>
          <div className={styles.head}>
            <h2>
              <StatusBadge status={status} />
            </h2>
            <span className={styles.count}>{count}</span>
            <IconButton
              className={styles.fold}
              label={t('board.fold', { status: t(`status.${status}`) })}
              icon={ChevronsRightLeft}
              onClick={() => actions.fold(status, true)}
            />
          </div>
          {ids.length === 0 ? <p className={styles.none}>{t('board.none')}</p> : <ColumnCards {...props} />}
        </>
      )}
    </section>
  );
});

// With the space under it; the style sheet has the same.
const cardHeight = 126;
const overscan = 4;

function ColumnCards({ status, ids, active, selected, actions }: BoardColumnProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const words = useMemo(() => ({ t, formats }), [t, formats]);
  const activeIndex = active === null ? -1 : ids.indexOf(active);
  const { scroller, virtualizer } = useVirtualRows<HTMLDivElement>({
    count: ids.length,
    rowHeight: cardHeight,
    activeIndex,
    overscan,
    keyOf: (index) => ids[index] ?? String(index),
  });
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const factOf = useFactRows(ids, startIndex, endIndex);
  const elementIdOf = (id: string) => `card-${id}`;
  return (
    <div
      ref={scroller}
      className={styles.cards}
      role="listbox"
      aria-multiselectable
      aria-label={t(`status.${status}`)}
      aria-activedescendant={active === null ? undefined : elementIdOf(active)}
      tabIndex={0}
      onFocus={({ currentTarget }) => {
        // The pointer says itself which card it means.
        if (active === null && ids[0] !== undefined && currentTarget.matches(':focus-visible')) actions.onEnter(ids[0]);
      }}
      onKeyDown={actions.onKeyDown}
      onClick={(event) => withCard(event, (id) => actions.onPick(event, id))}
      onDoubleClick={(event) => withCard(event, actions.onOpen)}
      onDragStart={(event) => withCard(event, (id) => actions.onDragStart(event, id))}
      onDragEnd={actions.onDragEnd}
    >
      <div className={styles.space} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const id = ids[index];
          return id === undefined ? null : (
            <BoardCard
              key={key}
              elementId={elementIdOf(id)}
              id={id}
              fact={factOf(id)}
              index={index}
              count={ids.length}
              top={start}
              isActive={id === active}
              isSelected={selected.has(id)}
              words={words}
            />
          );
        })}
      </div>
    </div>
  );
}

function withCard({ target }: { readonly target: EventTarget }, act: (id: string) => void): void {
  const id = target instanceof Element ? target.closest('[data-card]')?.getAttribute('data-card') : undefined;
  if (id !== undefined && id !== null) act(id);
}

function useDrop(status: FactStatus, actions: BoardActions) {
  const [isOver, setOver] = useState(false);
  const dropHandlers = {
    onDragOver(event: DragEvent) {
      if (!actions.isDragging()) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setOver(true);
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop(event: DragEvent) {
      setOver(false);
      if (!actions.isDragging()) return;
      event.preventDefault();
      event.stopPropagation();
      actions.onDrop(status);
    },
  };
  return { isOver, dropHandlers };
}
