import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSelection } from '../../ui/use-list-selection';
import { useVirtualRows } from '../../ui/use-virtual-rows';
import { carrySources } from '../carry-sources';
import { useSourcesList } from '../sources-list-store';
import { type RowActions, SourceRowView } from './SourceRowView';
import styles from './SourcesTable.module.css';
import { SourcesTableHead } from './SourcesTableHead';
import { fitColumns, gridTemplate, widthOf } from './source-columns';
import { useColumnText } from './use-column-text';
import { useSourceColumns } from './use-source-columns';
import { useSourceRows } from './use-source-rows';

interface SourcesTableProps {
  readonly ids: readonly string[];
  readonly selection: ListSelection;
  onOpen(id: string, isBeside: boolean): void;
  onRemove(): void;
}

// A table whose rows can be selected is a grid to screen readers.
const selectable = { role: 'grid', 'aria-multiselectable': true } as const;
const rowHeight = 32;
const headHeight = 28;
const pageRows = 16;

/** The list of sources: sorts by its columns, selects like a file manager, opens with Enter; letters go to the filter. */
export function SourcesTable({ ids, selection, onOpen, onRemove }: SourcesTableProps) {
  const { t } = useTranslation('library');
  const { activeIndex, selected } = selection;
  const { scroller, virtualizer } = useVirtualRows<HTMLDivElement>({
    count: ids.length,
    rowHeight,
    coveredTop: headHeight,
    activeIndex,
    keyOf: (index) => ids[index] ?? String(index),
  });
  const rows = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const sourceOf = useSourceRows(ids, startIndex, endIndex);
  const { columns: wanted, areChosen } = useSourceColumns();
  const width = useWidth(scroller);
  const columns = useMemo(() => (areChosen ? wanted : fitColumns(wanted, width)), [areChosen, wanted, width]);
  const textOf = useColumnText();
  const words = useMemo(() => ({ untitled: t('source.untitled'), recordOnly: t('sources.recordOnly') }), [t]);
  useEffect(() => {
    const list = scroller.current;
    // The active row takes the focus along, but never from elsewhere.
    if (activeIndex < 0 || list?.contains(document.activeElement) !== true) return;
    list.querySelector<HTMLElement>(`[aria-rowindex="${activeIndex + 2}"]`)?.focus({ preventScroll: true });
  }, [activeIndex, scroller]);

  const actions = useStableActions({
    onKeyDown(event, id) {
      const isWithMod = event.ctrlKey || event.metaKey;
      const steps: Readonly<Record<string, number>> = {
        ArrowDown: 1,
        ArrowUp: -1,
        PageDown: pageRows,
        PageUp: -pageRows,
        Home: -ids.length,
        End: ids.length,
      };
      const step = steps[event.key];
      if (step !== undefined && !isWithMod) selection.move(step, event.shiftKey);
      else if (event.key === 'Enter') onOpen(id, isWithMod);
      else if (event.key === ' ') selection.toggle(id);
      else if ((event.key === 'Delete' || (event.key === 'Backspace' && isWithMod)) && selected.size > 0) onRemove();
      else if (event.key.toLowerCase() === 'a' && isWithMod) selection.selectAll();
      else if (/^\p{L}$/u.test(event.key) && !isWithMod && !event.altKey) typeIntoFilter(event.key);
      else return;
      event.preventDefault();
    },
    onPick({ shiftKey, ctrlKey, metaKey }, id) {
      if (shiftKey) selection.extendTo(id);
      else if (ctrlKey || metaKey) selection.toggle(id);
      else selection.select(id);
    },
    onDrag(event, id) {
      if (!selected.has(id)) selection.select(id);
      carrySources(event.dataTransfer, selected.has(id) ? [...selected] : [id]);
    },
    onOpen,
  });

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        {...selectable}
        className={styles.table}
        style={{ '--columns': gridTemplate(columns), minWidth: areChosen ? widthOf(columns) : 0 } as CSSProperties}
        aria-label={t('sources.label')}
        aria-rowcount={ids.length + 1}
      >
        <SourcesTableHead columns={columns} />
        <tbody className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {rows.map(({ index, key, start }) => {
            const id = ids[index];
            return id === undefined ? null : (
              <SourceRowView
                key={key}
                id={id}
                source={sourceOf(id)}
                columns={columns}
                textOf={textOf}
                words={words}
                index={index}
                top={start}
                isSelected={selected.has(id)}
                isTabStop={index === Math.max(0, activeIndex)}
                actions={actions}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The same object for all renders, which does what the last of them said. */
function useStableActions(actions: RowActions): RowActions {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(
    () => ({
      onKeyDown: (event, id) => latest.current.onKeyDown(event, id),
      onPick: (event, id) => latest.current.onPick(event, id),
      onDrag: (event, id) => latest.current.onDrag(event, id),
      onOpen: (id, isBeside) => latest.current.onOpen(id, isBeside),
    }),
    [],
  );
}

function typeIntoFilter(letter: string): void {
  const { filter, narrow, focusFilter } = useSourcesList.getState();
  narrow({ query: (filter.query ?? '') + letter });
  focusFilter();
}

/** Width of the list in CSS pixels. */
function useWidth(scroller: React.RefObject<HTMLDivElement | null>): number {
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
