import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $getTableNodeFromLexicalNodeOrThrow,
  $getTableRowNodeFromTableCellNodeOrThrow,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  INSERT_TABLE_COMMAND,
  TableCellHeaderStates,
} from '@lexical/table';
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { assertNever } from '../../../contract/assert-never';

export const tableActions = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'toggleHeader',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;
export type TableAction = (typeof tableActions)[number];

/** A new table of three columns with a header row. */
export function insertTable(editor: LexicalEditor): void {
  editor.dispatchCommand(INSERT_TABLE_COMMAND, {
    columns: '3',
    rows: '3',
    includeHeaders: { rows: true, columns: false },
  });
}

/** Changes the table around the caret. */
export function changeTable(editor: LexicalEditor, action: TableAction): void {
  editor.update(() => $changeTable(action), { tag: HISTORY_PUSH_TAG });
}

function $changeTable(action: TableAction): void {
  switch (action) {
    case 'rowAbove':
      $insertTableRowAtSelection(false);
      return;
    case 'rowBelow':
      $insertTableRowAtSelection(true);
      return;
    case 'columnBefore':
      $insertTableColumnAtSelection(false);
      return;
    case 'columnAfter':
      $insertTableColumnAtSelection(true);
      return;
    case 'toggleHeader':
      $toggleHeader();
      return;
    case 'deleteRow':
      $deleteTableRowAtSelection();
      return;
    case 'deleteColumn':
      $deleteTableColumnAtSelection();
      return;
    case 'deleteTable':
      $deleteTable();
      return;
    default:
      assertNever(action);
  }
}

function $cellAtCaret() {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $getTableCellNodeFromLexicalNode(selection.anchor.getNode()) : null;
}

/** The row of the caret becomes one of headings, or stops being one. */
function $toggleHeader(): void {
  const cell = $cellAtCaret();
  if (cell === null) return;
  const row = $getTableRowNodeFromTableCellNodeOrThrow(cell);
  const isHeader = cell.hasHeaderState(TableCellHeaderStates.ROW);
  for (const sibling of row.getChildren()) {
    if (!$isTableCellNode(sibling)) continue;
    sibling.setHeaderStyles(
      isHeader ? TableCellHeaderStates.NO_STATUS : TableCellHeaderStates.ROW,
      TableCellHeaderStates.ROW,
    );
  }
}

function $deleteTable(): void {
  const cell = $cellAtCaret();
  if (cell === null) return;
  const table = $getTableNodeFromLexicalNodeOrThrow(cell);
  table.selectPrevious();
  table.remove();
}
