import { useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import styles from './VirtualList.module.css';

interface VirtualListProps extends Omit<ComponentProps<'div'>, 'children'> {
  readonly count: number;
  /** Height of a row in CSS pixels; measured afterwards where `isMeasured`. */
  readonly rowHeight: number;
  /** For rows whose height depends on their content. */
  readonly isMeasured?: boolean;
  /** Kept in view; follows the keyboard. */
  readonly activeIndex?: number;
  keyOf(index: number): string;
  /** The row's whole element tree; it is absolutely placed by the list. */
  renderRow(index: number): ReactNode;
}

/** Rows of a long list, of which only the visible ones exist. Scrolls itself; give it a height. */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, isMeasured = false, activeIndex, keyOf, renderRow, className, ...rest } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 12,
  });
  useEffect(() => {
    if (activeIndex !== undefined && activeIndex >= 0 && activeIndex < count) virtualizer.scrollToIndex(activeIndex);
  }, [activeIndex, count, virtualizer]);
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
