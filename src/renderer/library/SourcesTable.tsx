import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSelection } from '../ui/use-list-selection';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { SourceRowView } from './SourceRowView';
import styles from './SourcesTable.module.css';
import { SourcesTableHead } from './SourcesTableHead';
import type { SourceRow } from './source-rows';

interface SourcesTableProps {
  readonly rows: readonly SourceRow[];
  readonly selection: ListSelection;
  onOpen(row: SourceRow, isBeside: boolean): void;
  onRemove(): void;
}

// A table whose rows can be selected is a grid to screen readers.
const selectable = { role: 'grid', 'aria-multiselectable': true } as const;
const rowHeight = 32;
const headHeight = 28;
const pageRows = 16;

/** The list of sources: sorts by its columns, selects like a file manager, opens with Enter. */
export function SourcesTable({ rows, selection, onOpen, onRemove }: SourcesTableProps) {
  const { t } = useTranslation('library');
  const { activeIndex, selected } = selection;
  const { scroller, virtualizer } = useVirtualRows<HTMLDivElement>({
    count: rows.length,
    rowHeight,
    coveredTop: headHeight,
    activeIndex,
    keyOf: (index) => rows[index]?.source.id ?? String(index),
  });
  useEffect(() => {
    const list = scroller.current;
    // The active row takes the focus along, but never from elsewhere.
    if (activeIndex < 0 || list?.contains(document.activeElement) !== true) return;
    list.querySelector<HTMLElement>(`[aria-rowindex="${activeIndex + 2}"]`)?.focus({ preventScroll: true });
  }, [activeIndex, scroller]);

  const onKeyDown = (event: KeyboardEvent, row: SourceRow) => {
    const isWithMod = event.ctrlKey || event.metaKey;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: pageRows,
      PageUp: -pageRows,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step !== undefined && !isWithMod) selection.move(step, event.shiftKey);
    else if (event.key === 'Enter') onOpen(row, isWithMod);
    else if (event.key === ' ') selection.toggle(row.source.id);
    else if ((event.key === 'Delete' || (event.key === 'Backspace' && isWithMod)) && selected.size > 0) onRemove();
    else if (event.key.toLowerCase() === 'a' && isWithMod) selection.selectAll();
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <table {...selectable} className={styles.table} aria-label={t('sources.label')} aria-rowcount={rows.length + 1}>
        <SourcesTableHead />
        <tbody className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <SourceRowView
                key={key}
                row={row}
                index={index}
                top={start}
                isSelected={selected.has(row.source.id)}
                isTabStop={index === Math.max(0, activeIndex)}
                onKeyDown={(event) => onKeyDown(event, row)}
                onPick={({ shiftKey, ctrlKey, metaKey }) => {
                  const { id } = row.source;
                  if (shiftKey) selection.extendTo(id);
                  else if (ctrlKey || metaKey) selection.toggle(id);
                  else selection.select(id);
                }}
                onOpen={(isBeside) => onOpen(row, isBeside)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
