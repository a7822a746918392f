import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { openLinked } from '../../workbench/open-linked';
import { useWorkbench } from '../../workbench/workbench-store';
import type { FactLayoutProps } from '../list/fact-layout';
import { useFactRows } from '../list/use-fact-rows';
import { SearchMadeDialog } from '../page/SearchMadeDialog';
import { CellPanel } from './CellPanel';
import styles from './Matrix.module.css';
import { MatrixHead } from './MatrixHead';
import { MatrixRow, type MatrixSource } from './MatrixRow';
import type { MatrixPlace } from './matrix-place';
import { useMatrixCells } from './use-matrix-cells';
import { useMatrixCommands } from './use-matrix-commands';
import { useMatrixWalk } from './use-matrix-walk';
import { useMatrixWindow } from './use-matrix-window';
import { useMatrixWords } from './use-matrix-words';

interface MatrixGridProps extends FactLayoutProps {
  readonly sources: readonly MatrixSource[];
}

/** A fact and a source whose cell something is done with. */
interface MatrixPair {
  readonly factId: string;
  readonly source: MatrixSource;
}

// A table whose cells are walked and whose rows can be selected is a grid to screen readers.
const grid = { role: 'grid', 'aria-multiselectable': true } as const;

/** The grid itself, of which only the cells in view exist. One of them has the keyboard. */
export function MatrixGrid({ ids, sources, selection, side, open }: MatrixGridProps) {
  const { t } = useTranslation('facts');
  const [opened, setOpened] = useState<MatrixPair | null>(null);
  const [searched, setSearched] = useState<MatrixPair | null>(null);
  const anchor = useRef<HTMLElement>(document.body);
  const pairAt = ({ row, column }: MatrixPlace): MatrixPair | null => {
    const factId = ids[row];
    const source = sources[column];
    return factId === undefined || source === undefined ? null : { factId, source };
  };
  const { place, handlers } = useMatrixWalk({
    ids,
    selection,
    columnCount: sources.length,
    enter(at, cell, isBeside) {
      const id = ids[at.row];
      const source = sources[at.column];
      anchor.current = cell;
      if (id !== undefined && isBeside) useWorkbench.getState().open({ kind: 'fact', id }, 'beside');
      else if (id === undefined && source !== undefined) openLinked({ kind: 'source', id: source.id });
      else if (id !== undefined && source === undefined) open(id);
      else setOpened(pairAt(at));
    },
  });
  useMatrixCommands(side, pairAt(place) !== null, () => setSearched(pairAt(place)));
  const { row, column } = place;
  const { scroller, rows, columns } = useMatrixWindow(ids.length, sources.length, place);
  const { startIndex = 0, endIndex = 0 } = rows.range ?? {};
  const factOf = useFactRows(ids, startIndex, endIndex);
  const cellsOf = useMatrixCells(ids, startIndex, endIndex);
  const words = useMatrixWords();
  const focus = useKeptFocus(scroller);
  const activeId = ids[row];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row may come to stand where the active one was
  useEffect(() => {
    if (!focus.isKept()) return;
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus({ preventScroll: true });
  }, [row, column, activeId, scroller, focus]);
  const width = columns.getTotalSize();
  const shownColumns = columns.getVirtualItems();
  return (
    <>
      <div ref={scroller} className={styles.scroller}>
        <table
          {...grid}
          className={styles.grid}
          aria-label={t('matrix.label')}
          aria-rowcount={ids.length + 1}
          aria-colcount={sources.length + 1}
          {...handlers}
        >
          <MatrixHead sources={sources} columns={shownColumns} width={width} activeColumn={row < 0 ? column : null} />
          <tbody className={styles.body} style={{ width, height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start }) => {
              const id = ids[index];
              return id === undefined ? null : (
                <MatrixRow
                  key={id}
                  row={index}
                  top={start}
                  fact={factOf(id)}
                  cells={cellsOf(id)}
                  sources={sources}
                  columns={shownColumns}
                  activeColumn={index === row ? column : null}
                  isSelected={selection.selected.has(id)}
                  words={words}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {opened === null ? null : (
        <CellPanel
          {...opened}
          anchor={anchor}
          onOpenFact={() => open(opened.factId)}
          onSearched={() => {
            // The dialog gives the focus back to where it was.
            anchor.current.focus();
            setOpened(null);
            setSearched(opened);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {searched === null ? null : (
        <SearchMadeDialog factId={searched.factId} source={searched.source} onClose={() => setSearched(null)} />
      )}
    </>
  );
}
