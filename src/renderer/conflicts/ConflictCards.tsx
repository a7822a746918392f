import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictSide } from '../../contract/conflicts';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { type PaneSide, useWorkbench } from '../workbench/workbench-store';
import { ConflictBulkBar } from './ConflictBulkBar';
import { ConflictCard } from './ConflictCard';
import styles from './Conflicts.module.css';
import { type ConflictFilter, useConflictAt } from './conflict-pages';
import { type ConflictList, useConflictList, useFocusOnActive } from './use-conflict-list';

const guessedHeight = 170;

interface ConflictCardsProps {
  readonly filter: ConflictFilter;
  readonly total: number;
  readonly pane: PaneSide;
}

/** The pairs, one card after the other; only those in view are in the page. */
export function ConflictCards({ filter, total, pane }: ConflictCardsProps) {
  const { t } = useTranslation('conflicts');
  const list = useConflictList(filter, total, pane);
  const { scroller, virtualizer } = useVirtualRows<HTMLDivElement>({
    count: total,
    rowHeight: guessedHeight,
    activeIndex: list.active,
    keyOf: String,
  });
  useChainOf(useConflictAt(filter, list.active)?.[list.chosen]);
  useFocusOnActive(scroller, list.active, virtualizer.getVirtualItems().length > 0);
  return (
    <>
      {list.ticked.size === 0 ? null : <ConflictBulkBar list={list} isDismissed={filter.state === 'dismissed'} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the card that has the focus bubble up to here */}
      <div ref={scroller} className={styles.scroller} onKeyDown={list.onKeyDown}>
        <ul className={styles.cards} style={{ height: virtualizer.getTotalSize() }} aria-label={t('title')}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={total}
              aria-posinset={index + 1}
            >
              <CardAt filter={filter} index={index} list={list} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The inspector shows the chain of the side where the person is. */
function useChainOf(side: ConflictSide | undefined): void {
  const kind = side?.type === 'fact' ? 'fact' : 'source';
  const id = side?.type === 'fact' ? side.id : side?.sourceId;
  useEffect(() => {
    if (id !== undefined) useWorkbench.getState().setSubject({ kind, id });
  }, [kind, id]);
}

interface CardAtProps {
  readonly filter: ConflictFilter;
  readonly index: number;
  readonly list: ConflictList;
}

function CardAt({ filter, index, list }: CardAtProps) {
  const conflict = useConflictAt(filter, index);
  if (conflict === undefined) return <div className={styles.waiting} />;
  const isActive = index === list.active;
  const first = (run: () => void) => () => {
    list.activate(index);
    run();
  };
  return (
    <ConflictCard
      conflict={conflict}
      isActive={isActive}
      isTicked={list.ticked.has(conflict.id)}
      isBusy={list.isBusy}
      chosen={isActive ? list.chosen : 'a'}
      isMerging={isActive && list.isMerging}
      onActivate={() => list.activate(index)}
      onTick={() => list.tick(conflict.id)}
      onChoose={list.choose}
      onAskMerge={first(list.askMerge)}
      onMerge={() => list.merge(conflict)}
      onCancelMerge={list.cancelMerge}
      onLink={() => list.link(conflict)}
      onSettle={() => list.settle([conflict.id])}
    />
  );
}
