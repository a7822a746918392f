import { Minus, Plus, Quote } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useStableActions } from '../../table/use-stable-actions';
import { useVirtualTable } from '../../table/use-virtual-table';
import { rowStep, VirtualTable } from '../../table/VirtualTable';
import { useWorkbench } from '../../workbench/workbench-store';
import type { FactLayoutProps } from '../list/fact-layout';
import { useFactsList } from '../list/facts-list-store';
import { useFactRows } from '../list/use-fact-rows';
import { useDateWords } from '../timeline/use-date-words';
import styles from './FactsTable.module.css';
import { type FactRowActions, FactTableRow } from './FactTableRow';
import { factColumns } from './fact-columns';
import { useFactColumns } from './use-fact-columns';

const icons = { supports: Plus, contradicts: Minus, uses: Quote };

/** The facts as a list: sorts by its columns, walks and selects by keys and mouse, opens with Enter. */
export function FactsTable({ ids, selection, open }: FactLayoutProps) {
  const { t } = useTranslation('facts');
  const { active, selected } = selection;
  const activeIndex = useMemo(() => (active === null ? -1 : ids.indexOf(active)), [ids, active]);
  const all = useFactColumns();
  const sorting = useFactsList();
  const table = useVirtualTable(ids, activeIndex, factColumns, all);
  const factOf = useFactRows(ids, table.first, table.last);
  const formats = useFormats();
  const dateWords = useDateWords();
  const words = useMemo(() => ({ t, formats, dateWords }), [t, formats, dateWords]);
  const actions = useStableActions<FactRowActions>({
    onFocus(id) {
      if (active === null) selection.activate(id);
    },
    onKeyDown(event, id) {
      const isWithMod = event.ctrlKey || event.metaKey;
      const step = rowStep(event, ids.length);
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
    <VirtualTable
      label={t('title')}
      ids={ids}
      table={table}
      all={all}
      sorting={sorting}
      icons={icons}
      classOf={(column) => styles[column]}
      labelOf={(column) => t(`column.${column}`)}
      hintOf={(column) => t('column.sortBy', { column: t(`column.${column}`) })}
      renderRow={(id, { key, ...row }) => (
        <FactTableRow
          key={key}
          id={id}
          fact={factOf(id)}
          words={words}
          {...row}
          isSelected={selected.size === 0 ? id === active : selected.has(id)}
          isTabStop={row.index === Math.max(0, activeIndex)}
          actions={actions}
        />
      )}
    />
  );

  function openAt(id: string, isBeside: boolean): void {
    if (isBeside) useWorkbench.getState().open({ kind: 'fact', id }, 'beside');
    else open(id);
  }
}
