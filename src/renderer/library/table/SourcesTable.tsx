import { Files, Highlighter, Quote } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStableActions } from '../../table/use-stable-actions';
import { useVirtualTable } from '../../table/use-virtual-table';
import { rowStep, VirtualTable } from '../../table/VirtualTable';
import type { ListSelection } from '../../ui/use-list-selection';
import { carrySources } from '../carry-sources';
import { useSourcesList } from '../sources-list-store';
import { type RowActions, SourceRowView } from './SourceRowView';
import styles from './SourcesTable.module.css';
import { sourceColumns } from './source-columns';
import { useColumnText } from './use-column-text';
import { useSourceColumns } from './use-source-columns';
import { useSourceRows } from './use-source-rows';

interface SourcesTableProps {
  readonly ids: readonly string[];
  readonly selection: ListSelection;
  onOpen(id: string, isBeside: boolean): void;
  onRemove(): void;
}

const icons = { annotations: Highlighter, facts: Quote, versions: Files };

/** The list of sources: sorts by its columns, selects like a file manager, opens with Enter; letters go to the filter. */
export function SourcesTable({ ids, selection, onOpen, onRemove }: SourcesTableProps) {
  const { t } = useTranslation('library');
  const { activeIndex, selected } = selection;
  const all = useSourceColumns();
  const sorting = useSourcesList();
  const table = useVirtualTable(ids, activeIndex, sourceColumns, all);
  const sourceOf = useSourceRows(ids, table.first, table.last);
  const textOf = useColumnText();
  const words = useMemo(() => ({ untitled: t('source.untitled'), recordOnly: t('sources.recordOnly') }), [t]);

  const actions = useStableActions<RowActions>({
    onKeyDown(event, id) {
      const isWithMod = event.ctrlKey || event.metaKey;
      const step = rowStep(event, ids.length);
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
    <VirtualTable
      label={t('sources.label')}
      ids={ids}
      table={table}
      all={all}
      sorting={sorting}
      icons={icons}
      classOf={(column) => styles[column]}
      labelOf={(column) => t(`column.${column}`)}
      hintOf={(column) => t('sources.sortBy', { column: t(`column.${column}`) })}
      renderRow={(id, { key, ...row }) => (
        <SourceRowView
          key={key}
          id={id}
          source={sourceOf(id)}
          textOf={textOf}
          words={words}
          {...row}
          isSelected={selected.has(id)}
          isTabStop={row.index === Math.max(0, activeIndex)}
          actions={actions}
        />
      )}
    />
  );
}

function typeIntoFilter(letter: string): void {
  const { filter, narrow, focusFilter } = useSourcesList.getState();
  narrow({ query: (filter.query ?? '') + letter });
  focusFilter();
}
