import { Minus, Plus, Quote } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import tableStyles from '../../table/Table.module.css';
import { TableHead } from '../../table/TableHead';
import { useVirtualTable } from '../../table/use-virtual-table';
import { useWorkbench } from '../../workbench/workbench-store';
import type { FactLayoutProps } from '../list/fact-layout';
import { useFactsList } from '../list/facts-list-store';
import { useFactRows } from '../list/use-fact-rows';
import { useDateWords } from '../timeline/use-date-words';
import styles from './FactsTable.module.css';
import { type FactRowActions, FactTableRow } from './FactTableRow';
import { factColumns } from './fact-columns';
import { useFactColumns } from './use-fact-columns';

// A table whose rows can be selected is a grid to screen readers.
const selectable = { role: 'grid', 'aria-multiselectable': true } as const;
const icons = { supports: Plus, contradicts: Minus, uses: Quote };
const pageRows = 16;

/** The facts as a list: sorts by its columns, walks and selects by keys and mouse, opens with Enter. */
export function FactsTable({ ids, selection, open }: FactLayoutProps) {
  const { t } = useTranslation('facts');
  const { active, selected } = selection;
  const activeIndex = useMemo(() => (active === null ? -1 : ids.indexOf(active)), [ids, active]);
  const all = useFactColumns();
  const { column: sorted, isDescending, sortBy } = useFactsList();
  const { scroller, rows, first, last, height, columns, style } = useVirtualTable(ids, activeIndex, factColumns, all);
  const factOf = useFactRows(ids, first, last);
  const formats = useFormats();
  const dateWords = useDateWords();
  const words = useMemo(() => ({ t, formats, dateWords }), [t, formats, dateWords]);
  const actions = useStableActions({
    onFocus(id) {
      if (active === null) selection.activate(id);
    },
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
      if (step !== undefined && !isWithMod && !event.altKey) {
        const next = ids[Math.max(0, Math.min(ids.length - 1, activeIndex + step))];
        if (next !== undefined && event.shiftKey) selection.extendTo(next);
        else if (next !== undefined) selection.activate(next);
      } else if (event.key === 'Enter') openAt(id, isWithMod);
      else if (event.key === ' ') selection.toggle(id);
      else if (event.key === 'Escape' && selected.size > 0) selection.clear();
      else if (event.key.toLowerCase() === 'a' && isWithMod) selection.selectAll();
      else return;
      event.preventDefault();
    },
    onPick({ shiftKey, ctrlKey, metaKey }, id) {
      if (shiftKey) selection.extendTo(id);
      else if (ctrlKey || metaKey) selection.toggle(id);
      else {
        selection.clear();
        selection.activate(id);
      }
    },
    onOpen: openAt,
  });

  return (
    <div ref={scroller} className={tableStyles.scroller}>
      <table
        {...selectable}
        className={tableStyles.table}
        style={style}
        aria-label={t('title')}
        aria-rowcount={ids.length + 1}
      >
        <TableHead
          columns={columns}
          all={all}
          sorted={sorted}
          isDescending={isDescending}
          icons={icons}
          classOf={(column) => styles[column]}
          labelOf={(column) => t(`column.${column}`)}
          hintOf={(column) => t('column.sortBy', { column: t(`column.${column}`) })}
          onSort={sortBy}
        />
        <tbody className={tableStyles.body} style={{ height }}>
          {rows.map(({ index, key, start }) => {
            const id = ids[index];
            return id === undefined ? null : (
              <FactTableRow
                key={key}
                id={id}
                fact={factOf(id)}
                columns={columns}
                words={words}
                index={index}
                top={start}
                isSelected={selected.size === 0 ? id === active : selected.has(id)}
                isTabStop={index === Math.max(0, activeIndex)}
                actions={actions}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );

  function openAt(id: string, isBeside: boolean): void {
    if (isBeside) useWorkbench.getState().open({ kind: 'fact', id }, 'beside');
    else open(id);
  }
}

/** The same object for all renders, which does what the last of them said. */
function useStableActions(actions: FactRowActions): FactRowActions {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(
    () => ({
      onFocus: (id) => latest.current.onFocus(id),
      onKeyDown: (event, id) => latest.current.onKeyDown(event, id),
      onPick: (event, id) => latest.current.onPick(event, id),
      onOpen: (id, isBeside) => latest.current.onOpen(id, isBeside),
    }),
    [],
  );
}
