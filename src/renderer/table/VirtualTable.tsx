import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './Table.module.css';
import { TableHead } from './TableHead';
import type { ShownColumn } from './table-columns';
import type { TableColumns } from './use-table-columns';
import type { useVirtualTable } from './use-virtual-table';

interface VirtualTableProps<C extends string> {
  readonly label: string;
  /** Ids of all rows in their order. */
  readonly ids: readonly string[];
  readonly table: ReturnType<typeof useVirtualTable<C>>;
  readonly all: TableColumns<C>;
  readonly sorting: { readonly column: C; readonly isDescending: boolean; sortBy(column: C): void };
  readonly icons: Readonly<Partial<Record<C, LucideIcon>>>;
  classOf(column: C): string | undefined;
  labelOf(column: C): string;
  /** What a press on a heading does. */
  hintOf(column: C): string;
  renderRow(id: string, row: TableRow<C>): ReactNode;
}

/** Where a row is drawn. */
export interface TableRow<C extends string> {
  readonly key: string;
  readonly index: number;
  /** In CSS pixels from the first row. */
  readonly top: number;
  readonly columns: readonly ShownColumn<C>[];
}

// A table whose rows can be selected is a grid to screen readers.
const selectable = { role: 'grid', 'aria-multiselectable': true } as const;
const pageRows = 16;

/** A table of any length with its headings; what the rows show and do is the caller's. */
export function VirtualTable<C extends string>(props: VirtualTableProps<C>) {
  const { label, ids, table, all, sorting, icons, classOf, labelOf, hintOf, renderRow } = props;
  const { scroller, rows, height, columns, style } = table;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table {...selectable} className={styles.table} style={style} aria-label={label} aria-rowcount={ids.length + 1}>
        <TableHead
          columns={columns}
          all={all}
          sorted={sorting.column}
          isDescending={sorting.isDescending}
          icons={icons}
          classOf={classOf}
          labelOf={labelOf}
          hintOf={hintOf}
          onSort={sorting.sortBy}
        />
        <tbody className={styles.body} style={{ height }}>
          {rows.map(({ index, key, start }) => {
            const id = ids[index];
            return id === undefined ? null : renderRow(id, { key: String(key), index, top: start, columns });
          })}
        </tbody>
      </table>
    </div>
  );
}

/** How many rows a key goes down; undefined for one that does not walk. */
export function rowStep({ key }: KeyboardEvent, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageRows,
    PageUp: -pageRows,
    Home: -count,
    End: count,
  };
  return steps[key];
}
