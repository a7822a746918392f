import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { MatrixPlace } from './matrix-place';

export const headHeight = 76;
export const factWidth = 300;
const rowHeight = 54;
const columnWidth = 116;

interface MatrixWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly columns: Virtualizer<HTMLDivElement, Element>;
}

/** The rows and columns that are in view; the active cell is kept in view as it moves, and in the page always. */
export function useMatrixWindow(rowCount: number, columnCount: number, active: MatrixPlace): MatrixWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const getScrollElement = () => scroller.current;
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: rowCount,
    getScrollElement,
    estimateSize: () => rowHeight,
    overscan: 5,
    scrollPaddingStart: headHeight,
    rangeExtractor: useExtractor(active.row, rowCount),
  });
  const columns = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: columnCount,
    getScrollElement,
    estimateSize: () => columnWidth,
    overscan: 3,
    // The facts' column, which stays, covers what scrolls below it.
    paddingStart: factWidth,
    scrollPaddingStart: factWidth,
    rangeExtractor: useExtractor(active.column, columnCount),
  });
  useEffect(() => {
    if (active.row >= 0) rows.scrollToIndex(active.row);
  }, [active.row, rows]);
  useEffect(() => {
    if (active.column >= 0) columns.scrollToIndex(active.column);
  }, [active.column, columns]);
  return { scroller, rows, columns };
}

/** What is in view, and the active one. */
function useExtractor(active: number, count: number): (range: Range) => number[] {
  return useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (active < 0 || active >= count || indexes.includes(active)) return indexes;
      return [...indexes, active].sort((one, other) => one - other);
    },
    [active, count],
  );
}
