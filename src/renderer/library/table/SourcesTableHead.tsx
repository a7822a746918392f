import { ArrowDown, ArrowUp, Files, Highlighter, type LucideIcon, Quote } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceColumn } from '../../../contract/sources';
import { useSourcesList } from '../sources-list-store';
import styles from './SourcesTable.module.css';
import type { ShownColumn } from './source-columns';
import { useSourceColumns } from './use-source-columns';

/** Narrow columns of numbers go by their sign. */
const icons: Readonly<Partial<Record<SourceColumn, LucideIcon>>> = {
  annotations: Highlighter,
  facts: Quote,
  versions: Files,
};
const stepWidth = 16;

/** The headings: a press sorts, Ctrl with an arrow moves the column, Shift with an arrow makes it wider or narrower. */
export function SourcesTableHead({ columns }: { readonly columns: readonly ShownColumn[] }) {
  const { t } = useTranslation('library');
  const { column: sorted, isDescending, sortBy } = useSourcesList();
  const { columns: all, moveTo, resize } = useSourceColumns();
  const [dragged, setDragged] = useState<SourceColumn | null>(null);
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  const indexOf = (column: SourceColumn) => all.findIndex((shown) => shown.column === column);
  const onKeyDown = (event: KeyboardEvent, { column, width }: ShownColumn) => {
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
          const Icon = icons[column];
          const direction = isDescending ? 'descending' : 'ascending';
          return (
            <th
              key={column}
              scope="col"
              className={styles[column]}
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
                title={t('sources.sortBy', { column: t(`column.${column}`) })}
                draggable
                onDragStart={() => setDragged(column)}
                onDragEnd={() => setDragged(null)}
                onKeyDown={(event) => onKeyDown(event, shown)}
                onClick={() => sortBy(column)}
              >
                {Icon === undefined ? t(`column.${column}`) : <Icon size={13} aria-label={t(`column.${column}`)} />}
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
