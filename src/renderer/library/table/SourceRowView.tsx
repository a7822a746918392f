import { type DragEvent, type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { SourceColumn, SourceSummary } from '../../../contract/sources';
import tableStyles from '../../table/Table.module.css';
import type { ShownColumn } from '../../table/table-columns';
import styles from './SourcesTable.module.css';
import type { ColumnText } from './use-column-text';

/** What a row asks for; one object for all rows and renders, so that scrolling draws none of them anew. */
export interface RowActions {
  onKeyDown(event: KeyboardEvent, id: string): void;
  onPick(event: MouseEvent, id: string): void;
  onDrag(event: DragEvent, id: string): void;
  onOpen(id: string, isBeside: boolean): void;
}

interface SourceRowViewProps {
  readonly id: string;
  /** Undefined while it is on its way. */
  readonly source: SourceSummary | undefined;
  readonly columns: readonly ShownColumn<SourceColumn>[];
  readonly textOf: ColumnText;
  readonly words: { readonly untitled: string; readonly recordOnly: string };
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly isSelected: boolean;
  /** Tab comes here: to the active row, or the first. */
  readonly isTabStop: boolean;
  readonly actions: RowActions;
}

/** One source in the list. */
export const SourceRowView = memo(function SourceRowView(props: SourceRowViewProps) {
  const { id, source, columns, textOf, words, index, top, isSelected, isTabStop, actions } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={source === undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={tableStyles.row}
      style={{ transform: `translateY(${top}px)` }}
      draggable
      onDragStart={(event) => actions.onDrag(event, id)}
      onKeyDown={(event) => actions.onKeyDown(event, id)}
      onClick={(event) => actions.onPick(event, id)}
      onDoubleClick={({ ctrlKey, metaKey }) => actions.onOpen(id, ctrlKey || metaKey)}
    >
      {columns.map(({ column }) => {
        if (source === undefined) return <td key={column} className={tableStyles.waiting} />;
        const text = textOf(source, column);
        if (column !== 'title') {
          return (
            <td key={column} className={styles[column]} title={text}>
              {text}
            </td>
          );
        }
        return (
          <td key={column} className={text === '' ? `${styles.title} ${styles.untitled}` : styles.title} title={text}>
            <span className={styles.name}>{text === '' ? words.untitled : text}</span>
            {source.versions === 0 ? <span className={styles.record}>{words.recordOnly}</span> : null}
          </td>
        );
      })}
    </tr>
  );
});
