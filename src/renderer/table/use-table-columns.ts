import { useMemo } from 'react';
import { type ColumnSet, moveColumn, type ShownColumn } from './table-columns';

export interface TableColumns<C extends string> {
  readonly columns: readonly ShownColumn<C>[];
  /** The person chose them: they scroll sideways rather than give way. */
  readonly areChosen: boolean;
  toggle(column: C): void;
  moveTo(column: C, index: number): void;
  resize(column: C, width: number): void;
  reset(): void;
}

const narrowest = 36;
const widest = 800;

/**
 * Which columns a table has.
 * @param remembered undefined while they were never chosen
 * @param keep remembers them; the same function for all renders
 */
export function useTableColumns<C extends string>(
  set: ColumnSet<C>,
  remembered: readonly ShownColumn<C>[] | undefined,
  keep: (columns: readonly ShownColumn<C>[]) => void,
): TableColumns<C> {
  const columns = useMemo(() => {
    const isUsable = remembered?.some(({ column }) => column === set.main) === true;
    return isUsable && JSON.stringify(remembered) !== JSON.stringify(set.atFirst) ? remembered : set.atFirst;
  }, [remembered, set]);
  return useMemo(
    () => ({
      columns,
      areChosen: columns !== set.atFirst,
      toggle(column) {
        const isShown = columns.some((shown) => shown.column === column);
        if (isShown) keep(columns.filter((shown) => shown.column !== column));
        else keep([...columns, { column, width: set.widths[column] }]);
      },
      moveTo: (column, index) => keep(moveColumn(columns, column, index)),
      resize(column, width) {
        const limited = Math.round(Math.max(narrowest, Math.min(widest, width)));
        keep(columns.map((shown) => (shown.column === column ? { column, width: limited } : shown)));
      },
      reset: () => keep(set.atFirst),
    }),
    [columns, keep, set],
  );
}
