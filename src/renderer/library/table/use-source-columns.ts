import { useCallback, useMemo } from 'react';
import type { SourceColumn } from '../../../contract/sources';
import { usePreference, useSavePreference } from '../../workbench/preferences';
import { defaultColumns, defaultWidths, moveColumn, type ShownColumn } from './source-columns';

export interface SourceColumns {
  readonly columns: readonly ShownColumn[];
  /** The person chose them: they scroll sideways rather than give way. */
  readonly areChosen: boolean;
  toggle(column: SourceColumn): void;
  moveTo(column: SourceColumn, index: number): void;
  resize(column: SourceColumn, width: number): void;
  reset(): void;
}

const narrowest = 36;
const widest = 800;
const asAtFirst = JSON.stringify(defaultColumns);

/** Which columns the table of sources has, remembered by the library. */
export function useSourceColumns(): SourceColumns {
  const remembered = usePreference('sourceColumns');
  const save = useSavePreference();
  const columns = useMemo<readonly ShownColumn[]>(() => {
    const isUsable = remembered?.some(({ column }) => column === 'title') === true;
    return isUsable && JSON.stringify(remembered) !== asAtFirst ? remembered : defaultColumns;
  }, [remembered]);
  const keep = useCallback((next: readonly ShownColumn[]) => save('sourceColumns', [...next]), [save]);
  return useMemo(
    () => ({
      columns,
      areChosen: columns !== defaultColumns,
      toggle(column) {
        const isShown = columns.some((shown) => shown.column === column);
        if (isShown) keep(columns.filter((shown) => shown.column !== column));
        else keep([...columns, { column, width: defaultWidths[column] }]);
      },
      moveTo: (column, index) => keep(moveColumn(columns, column, index)),
      resize(column, width) {
        const limited = Math.round(Math.max(narrowest, Math.min(widest, width)));
        keep(columns.map((shown) => (shown.column === column ? { column, width: limited } : shown)));
      },
      reset: () => keep(defaultColumns),
    }),
    [columns, keep],
  );
}
