import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import type { ResultOf } from '../../../contract/api';
import type { FactSummary } from '../../../contract/facts';
import { StatusIcon } from '../../ui/StatusIcon';
import { CellSigns } from './CellSigns';
import styles from './Matrix.module.css';
import type { MatrixCells } from './use-matrix-cells';
import type { MatrixWords } from './use-matrix-words';

export type MatrixSource = ResultOf<'facts.matrixSources'>['sources'][number];

interface MatrixRowProps {
  readonly row: number;
  /** In pixels from the top of the body. */
  readonly top: number;
  /** Undefined until it has come; so are its cells. */
  readonly fact: FactSummary | undefined;
  readonly cells: MatrixCells | undefined;
  readonly sources: readonly MatrixSource[];
  /** Those in view. */
  readonly columns: readonly VirtualItem[];
  /** Of the cell that has the keyboard; null in every other row. */
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
  readonly words: MatrixWords;
}

/** A fact and what each source says about it. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, top, fact, cells, sources, columns, activeColumn, isSelected, words } = props;
  // Rows that are flown over have nothing to show; the cell with the keyboard is there always.
  const shown = cells === undefined ? columns.filter(({ index }) => index === activeColumn) : columns;
  const place = (column: number) => ({
    'data-cell': `${row} ${column}`,
    'aria-colindex': column + 2,
    tabIndex: column === activeColumn ? 0 : -1,
  });
  return (
    <tr
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      aria-busy={cells === undefined}
      className={isSelected ? `${styles.row} ${styles.selected}` : styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <th scope="row" className={styles.fact} {...place(-1)}>
        {fact === undefined ? null : (
          <>
            <StatusIcon status={fact.status} />
            <span className={styles.statement} title={fact.statement}>
              {fact.statement}
            </span>
            <span className="visually-hidden">{words.ofStatus(fact.status)}</span>
          </>
        )}
      </th>
      {shown.map(({ index, start, size }) => {
        const source = sources[index];
        if (source === undefined) return null;
        const cell = cells?.bySource.get(source.id);
        const said = cells === undefined ? undefined : words.ofCell(source.title, cell);
        return (
          <td
            key={source.id}
            className={styles.cell}
            style={{ left: start, width: size }}
            aria-label={cell === undefined ? said : undefined}
            title={said}
            {...place(index)}
          >
            {cell === undefined ? null : (
              <>
                <CellSigns cell={cell} />
                <span className="visually-hidden">{said}</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});
