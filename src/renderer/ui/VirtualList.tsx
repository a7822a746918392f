import type { ComponentProps, ReactNode } from 'react';
import { useVirtualRows } from './use-virtual-rows';
import styles from './VirtualList.module.css';

interface VirtualListProps extends Omit<ComponentProps<'div'>, 'children'> {
  readonly count: number;
  /** Height of a row in CSS pixels; measured afterwards where `isMeasured`. */
  readonly rowHeight: number;
  /** For rows whose height depends on their content. */
  readonly isMeasured?: boolean;
  /** Kept in view as it moves, and kept in the page when it is scrolled away, so that it does not lose the focus. */
  readonly activeIndex?: number;
  keyOf(index: number): string;
  /** The row's whole element tree; it is absolutely placed by the list. */
  renderRow(index: number): ReactNode;
}

/** Rows of a long list, of which only the visible ones exist. Scrolls itself; give it a height. */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, isMeasured = false, activeIndex, keyOf, renderRow, className, ...rest } = props;
  const { scroller, virtualizer } = useVirtualRows<HTMLDivElement>({ count, rowHeight, activeIndex, keyOf });
  return (
    <div {...rest} ref={scroller} className={[styles.scroller, className].filter(Boolean).join(' ')}>
      <div className={styles.space} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            data-index={index}
            ref={isMeasured ? virtualizer.measureElement : undefined}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            role="presentation"
          >
            {renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
