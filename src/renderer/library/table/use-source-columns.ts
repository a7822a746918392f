import { useCallback } from 'react';
import type { SourceColumn } from '../../../contract/sources';
import type { ShownColumn } from '../../table/table-columns';
import { type TableColumns, useTableColumns } from '../../table/use-table-columns';
import { usePreference, useSavePreference } from '../../workbench/preferences';
import { sourceColumns } from './source-columns';

/** Which columns the table of sources has, remembered by the library. */
export function useSourceColumns(): TableColumns<SourceColumn> {
  const save = useSavePreference();
  const keep = useCallback(
    (columns: readonly ShownColumn<SourceColumn>[]) => save('sourceColumns', [...columns]),
    [save],
  );
  return useTableColumns(sourceColumns, usePreference('sourceColumns'), keep);
}
