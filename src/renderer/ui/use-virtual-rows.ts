import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';

interface VirtualRowsOptions {
  readonly count: number;
  /** Height of a row in CSS pixels; a guess where rows are measured. */
  readonly rowHeight: number;
  /** Pixels at the top of the scroller that something covers, such as a heading that stays. */
  readonly coveredTop?: number;
  /** Kept in view as it moves, and kept in the page when it is scrolled away, so that it does not lose the focus. */
  readonly activeIndex?: number | undefined;
  /** Rows that are drawn beyond each edge of the view. */
  readonly overscan?: number;
  keyOf(index: number): string;
}

interface VirtualRows<S extends HTMLElement> {
  readonly scroller: RefObject<S | null>;
  readonly virtualizer: Virtualizer<S, HTMLElement>;
}

/** The rows of a long list that are in view, and a few around them. */
export function useVirtualRows<S extends HTMLElement>(options: VirtualRowsOptions): VirtualRows<S> {
  const { count, rowHeight, coveredTop = 0, activeIndex = -1, overscan = 12, keyOf } = options;
  const scroller = useRef<S>(null);
  const virtualizer = useVirtualizer<S, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan,
    scrollPaddingStart: coveredTop,
    rangeExtractor(range) {
      const indexes = defaultRangeExtractor(range);
      if (activeIndex < 0 || activeIndex >= count || indexes.includes(activeIndex)) return indexes;
      return [...indexes, activeIndex].sort((one, other) => one - other);
    },
  });
  useEffect(() => {
    if (activeIndex >= 0 && activeIndex < count) virtualizer.scrollToIndex(activeIndex);
  }, [activeIndex, count, virtualizer]);
  return { scroller, virtualizer };
}
