import type { VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useEffect, useMemo, useState } from 'react';
import { useKeptFocus } from '../ui/use-kept-focus';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { type ColumnSet, fitColumns, gridTemplate, type ShownColumn, widthOf } from './table-columns';
import type { TableColumns } from './use-table-columns';

const rowHeight = 32;
const headHeight = 28;

interface VirtualTable<C extends string> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The rows that are drawn. */
  readonly rows: readonly VirtualItem[];
  /** Indexes of the first and the last row in view. */
  readonly first: number;
  readonly last: number;
  /** Of all rows together, in CSS pixels. */
  readonly height: number;
  /** Those that there is room for. */
  readonly columns: readonly ShownColumn<C>[];
  /** For the table element. */
  readonly style: CSSProperties;
}

/** A table of any length, of which only the rows in view are drawn; the active row is kept in view and keeps the focus. */
export function useVirtualTable<C extends string>(
  ids: readonly string[],
  activeIndex: number,
  set: ColumnSet<C>,
  { columns: wanted, areChosen }: TableColumns<C>,
): VirtualTable<C> {
  const { scroller, virtualizer } = useVirtualRows<HTMLDivElement>({
    count: ids.length,
    rowHeight,
    coveredTop: headHeight,
    activeIndex,
    keyOf: (index) => ids[index] ?? String(index),
  });
  const width = useWidth(scroller);
  const columns = useMemo(() => (areChosen ? wanted : fitColumns(set, wanted, width)), [areChosen, wanted, set, width]);
  const focus = useKeptFocus(scroller);
  const activeId = ids[activeIndex];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row may come to stand where the active one was
  useEffect(() => {
    if (activeIndex < 0 || !focus.isKept()) return;
    scroller.current
      ?.querySelector<HTMLElement>(`[aria-rowindex="${activeIndex + 2}"]`)
      ?.focus({ preventScroll: true });
  }, [activeIndex, activeId, scroller, focus]);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  return {
    scroller,
    rows: virtualizer.getVirtualItems(),
    first: startIndex,
    last: endIndex,
    height: virtualizer.getTotalSize(),
    columns,
    style: { '--columns': gridTemplate(set, columns), minWidth: areChosen ? widthOf(columns) : 0 } as CSSProperties,
  };
}

/** Width of the list in CSS pixels. */
function useWidth(scroller: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const list = scroller.current;
    if (list === null) return;
    const observer = new ResizeObserver(() => setWidth(list.clientWidth));
    observer.observe(list);
    return () => observer.disconnect();
  }, [scroller]);
  return width;
}
