import { useCallback } from 'react';
import type { FactColumn } from '../../../contract/fact-lists';
import type { ShownColumn } from '../../table/table-columns';
import { type TableColumns, useTableColumns } from '../../table/use-table-columns';
import { usePreference, useSavePreference } from '../../workbench/preferences';
import { factColumns } from './fact-columns';

/** Which columns the table of facts has, remembered by the library. */
export function useFactColumns(): TableColumns<FactColumn> {
  const save = useSavePreference();
  const keep = useCallback((columns: readonly ShownColumn<FactColumn>[]) => save('factColumns', [...columns]), [save]);
  return useTableColumns(factColumns, usePreference('factColumns'), keep);
}
