import { Files, Highlighter, Quote } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import tableStyles from '../../table/Table.module.css';
import { TableHead } from '../../table/TableHead';
import { useVirtualTable } from '../../table/use-virtual-table';
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

// A table whose rows can be selected is a grid to screen readers.
const selectable = { role: 'grid', 'aria-multiselectable': true } as const;
const icons = { annotations: Highlighter, facts: Quote, versions: Files };
const pageRows = 16;

/** The list of sources: sorts by its columns, selects like a file manager, opens with Enter; letters go to the filter. */
export function SourcesTable({ ids, selection, onOpen, onRemove }: SourcesTableProps) {
  const { t } = useTranslation('library');
  const { activeIndex, selected } = selection;
  const all = useSourceColumns();
  const { column: sorted, isDescending, sortBy } = useSourcesList();
  const { scroller, rows, first, last, height, columns, style } = useVirtualTable(ids, activeIndex, sourceColumns, all);
  const sourceOf = useSourceRows(ids, first, last);
  const textOf = useColumnText();
  const words = useMemo(() => ({ untitled: t('source.untitled'), recordOnly: t('sources.recordOnly') }), [t]);

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
    <div ref={scroller} className={tableStyles.scroller}>
      <table
        {...selectable}
        className={tableStyles.table}
        style={style}
        aria-label={t('sources.label')}
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
          hintOf={(column) => t('sources.sortBy', { column: t(`column.${column}`) })}
          onSort={sortBy}
        />
        <tbody className={tableStyles.body} style={{ height }}>
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
