import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { TimelineRows } from './timeline-rows';

const factHeight = 58;
const yearHeight = 46;

/** The rows of the timeline that are in view; the active fact is kept in view as it moves, and in the page always. */
export function useTimelineRows(
  rows: TimelineRows,
  ids: readonly string[],
  activeIndex: number,
): { readonly scroller: RefObject<HTMLDivElement | null>; readonly virtualizer: Virtualizer<HTMLDivElement, Element> } {
  const scroller = useRef<HTMLDivElement>(null);
  const activeRow = activeIndex < 0 ? -1 : rows.rowOf(activeIndex);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (rows.rowAt(row)?.kind === 'year' ? yearHeight : factHeight),
    getItemKey: (row) => {
      const entry = rows.rowAt(row);
      return entry?.kind === 'fact' ? (ids[entry.index] ?? row) : `year ${entry?.year ?? row}`;
    },
    overscan: 8,
    rangeExtractor(range) {
      const indexes = defaultRangeExtractor(range);
      if (activeRow < 0 || activeRow >= rows.count || indexes.includes(activeRow)) return indexes;
      return [...indexes, activeRow].sort((one, other) => one - other);
    },
  });
  // A year's heading has another height than a fact, and what stands where is another thing after a change.
  useEffect(() => {
    void rows;
    virtualizer.measure();
  }, [rows, virtualizer]);
  useEffect(() => {
    if (activeRow >= 0) virtualizer.scrollToIndex(activeRow);
  }, [activeRow, virtualizer]);
  return { scroller, virtualizer };
}
