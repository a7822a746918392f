import { ArrowDown, ArrowUp, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './Table.module.css';
import type { ShownColumn } from './table-columns';
import type { TableColumns } from './use-table-columns';

interface TableHeadProps<C extends string> {
  /** Those that there is room for. */
  readonly columns: readonly ShownColumn<C>[];
  readonly all: TableColumns<C>;
  readonly sorted: C;
  readonly isDescending: boolean;
  /** Narrow columns of numbers go by their sign. */
  readonly icons: Readonly<Partial<Record<C, LucideIcon>>>;
  classOf(column: C): string | undefined;
  labelOf(column: C): string;
  /** What a press does. */
  hintOf(column: C): string;
  onSort(column: C): void;
}

const stepWidth = 16;

/** The headings: a press sorts, Ctrl with an arrow moves the column, Shift with an arrow makes it wider or narrower. */
export function TableHead<C extends string>(props: TableHeadProps<C>) {
  const { columns, all, sorted, isDescending, icons, classOf, labelOf, hintOf, onSort } = props;
  const { moveTo, resize } = all;
  const [dragged, setDragged] = useState<C | null>(null);
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  const indexOf = (column: C) => all.columns.findIndex((shown) => shown.column === column);
  const onKeyDown = (event: KeyboardEvent, { column, width }: ShownColumn<C>) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0) return;
    if (event.ctrlKey || event.metaKey) moveTo(column, indexOf(column) + step);
    else if (event.shiftKey) resize(column, width + step * stepWidth);
    else return;
    event.preventDefault();
  };
  return (
    <thead className={styles.head}>
      <tr className={styles.row} aria-rowindex={1}>
        {columns.map((shown) => {
          const { column } = shown;
          const Icon: LucideIcon | undefined = icons[column];
          const direction = isDescending ? 'descending' : 'ascending';
          return (
            <th
              key={column}
              scope="col"
              className={classOf(column)}
              aria-sort={sorted === column ? direction : 'none'}
              onDragOver={(event) => {
                if (dragged !== null && dragged !== column) event.preventDefault();
              }}
              onDrop={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                event.stopPropagation();
                moveTo(dragged, indexOf(column));
              }}
            >
              <button
                type="button"
                className={styles.heading}
                title={hintOf(column)}
                draggable
                onDragStart={() => setDragged(column)}
                onDragEnd={() => setDragged(null)}
                onKeyDown={(event) => onKeyDown(event, shown)}
                onClick={() => onSort(column)}
              >
                {Icon === undefined ? labelOf(column) : <Icon size={13} aria-label={labelOf(column)} />}
                {sorted === column ? <Arrow size={12} aria-hidden /> : null}
              </button>
              <WidthGrip onResize={(change) => resize(column, shown.width + change)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The edge of a heading, which drags. The keyboard resizes from the heading itself. */
function WidthGrip({ onResize }: { onResize(change: number): void }) {
  const from = useRef<number | null>(null);
  return (
    <span
      className={styles.grip}
      aria-hidden
      onPointerDown={(event) => {
        from.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        if (from.current !== null && event.clientX !== from.current) onResize(event.clientX - from.current);
        from.current = null;
      }}
    />
  );
}
