import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { FactColumn } from '../../../contract/fact-lists';
import type { FactSummary } from '../../../contract/facts';
import tableStyles from '../../table/Table.module.css';
import type { ShownColumn } from '../../table/table-columns';
import { type CellWords, FactCell } from './FactCell';

/** What a row asks for; one object for all rows and renders, so that scrolling draws none of them anew. */
export interface FactRowActions {
  onFocus(id: string): void;
  onKeyDown(event: KeyboardEvent, id: string): void;
  onPick(event: MouseEvent, id: string): void;
  onOpen(id: string, isBeside: boolean): void;
}

interface FactTableRowProps {
  readonly id: string;
  /** Undefined while it is on its way. */
  readonly fact: FactSummary | undefined;
  readonly columns: readonly ShownColumn<FactColumn>[];
  readonly words: CellWords;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly isSelected: boolean;
  /** Tab comes here: to the active row, or the first. */
  readonly isTabStop: boolean;
  readonly actions: FactRowActions;
}

/** One fact in the table. */
export const FactTableRow = memo(function FactTableRow(props: FactTableRowProps) {
  const { id, fact, columns, words, index, top, isSelected, isTabStop, actions } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={fact === undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={tableStyles.row}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => actions.onFocus(id)}
      onKeyDown={(event) => actions.onKeyDown(event, id)}
      onClick={(event) => actions.onPick(event, id)}
      onDoubleClick={({ ctrlKey, metaKey }) => actions.onOpen(id, ctrlKey || metaKey)}
    >
      {columns.map(({ column }) =>
        fact === undefined ? (
          <td key={column} className={tableStyles.waiting} />
        ) : (
          <FactCell key={column} fact={fact} column={column} words={words} />
        ),
      )}
    </tr>
  );
});
