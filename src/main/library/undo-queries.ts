import type { Change } from '../../contract/library';
import { Failure } from '../../contract/result';
import type { TableShape, TableShapes } from './capture-changes';
import { now } from './clock';
import type { Connection, SqlRow, SqlValue } from './connection';

// Enough for weeks of work; each step holds only the rows it touched.
const keptChanges = 1000;

type Direction = 'undo' | 'redo';

function changeOf(row: SqlRow): Change {
  return { id: Number(row.id), label: String(row.label), at: String(row.at), isUndone: row.is_undone === 1 };
}

/**
 * Starts recording into a new change, or into the newest one where that is of the same batch: what belongs together is
 * taken back by one undo, under the label that was given last. A change ends the chance to redo what was undone before it.
 */
export function beginChange(connection: Connection, label: string, batch = ''): void {
  connection.run('DELETE FROM undo_change WHERE is_undone = 1');
  const newest = connection.get('SELECT id, batch FROM undo_change ORDER BY id DESC LIMIT 1');
  if (batch !== '' && newest?.batch === batch) {
    connection.run('UPDATE undo_change SET label = ?, at = ? WHERE id = ?', [label, now(), Number(newest.id)]);
  } else {
    connection.run('INSERT INTO undo_change (label, at, is_undone, batch) VALUES (?, ?, 0, ?)', [label, now(), batch]);
  }
  connection.run('INSERT INTO temp.recording (change_id) SELECT max(id) FROM undo_change');
}

/** Stops recording. A change that touched nothing leaves no entry. */
export function endChange(connection: Connection): void {
  connection.run(
    `DELETE FROM undo_change WHERE id = (SELECT change_id FROM temp.recording)
       AND NOT EXISTS (SELECT 1 FROM undo_step WHERE change_id = undo_change.id)`,
  );
  connection.run('DELETE FROM temp.recording');
  connection.run('DELETE FROM undo_change WHERE id <= (SELECT max(id) FROM undo_change) - ?', [keptChanges]);
}

/** The newest first. */
export function listChanges(connection: Connection, limit: number): Change[] {
  return connection
    .all('SELECT id, label, at, is_undone FROM undo_change ORDER BY id DESC LIMIT ?', [limit])
    .map(changeOf);
}

/** The change that undo would take back, or redo bring again. */
export function nextChange(connection: Connection, direction: Direction): Change | null {
  const row =
    direction === 'undo'
      ? connection.get('SELECT * FROM undo_change WHERE is_undone = 0 ORDER BY id DESC LIMIT 1')
      : connection.get('SELECT * FROM undo_change WHERE is_undone = 1 ORDER BY id LIMIT 1');
  return row === undefined ? null : changeOf(row);
}

/**
 * Applies the steps of a change backwards. The triggers record the way back meanwhile, so that the same function undoes
 * and redoes.
 */
export function reverseChange(connection: Connection, change: Change, shapes: TableShapes): void {
  const steps = connection.all('SELECT * FROM undo_step WHERE change_id = ? ORDER BY id DESC', [change.id]);
  connection.run('DELETE FROM undo_step WHERE change_id = ?', [change.id]);
  connection.run('INSERT INTO temp.recording (change_id) VALUES (?)', [change.id]);
  for (const step of steps) reverseStep(connection, step, shapes);
  connection.run('DELETE FROM temp.recording');
  connection.run('UPDATE undo_change SET is_undone = ? WHERE id = ?', [change.isUndone ? 0 : 1, change.id]);
}

function reverseStep(connection: Connection, step: SqlRow, shapes: TableShapes): void {
  const table = String(step.table_name);
  const shape = shapes.get(table);
  if (shape === undefined) {
    throw new Failure(
      'conflict',
      'This change was made by another version of Citewright and cannot be taken back.',
      table,
    );
  }
  const key = JSON.parse(String(step.row_id)) as SqlValue[];
  const before = step.row_before === null ? {} : (JSON.parse(String(step.row_before)) as Record<string, SqlValue>);
  switch (step.action) {
    case 'insert':
      connection.run(`DELETE FROM ${table} WHERE ${whereKey(shape)}`, key);
      return;
    case 'delete': {
      const names = shape.columns.map((column) => `"${column}"`).join(', ');
      const places = shape.columns.map(() => '?').join(', ');
      // A row that a cascade or a later quiet save already brought back stays as it is.
      connection.run(
        `INSERT OR IGNORE INTO ${table} (${names}) VALUES (${places})`,
        shape.columns.map((column) => before[column] ?? null),
      );
      return;
    }
    default: {
      const changed = Object.keys(before).filter((column) => shape.columns.includes(column));
      if (changed.length === 0) return;
      const assignments = changed.map((column) => `"${column}" = ?`).join(', ');
      connection.run(`UPDATE ${table} SET ${assignments} WHERE ${whereKey(shape)}`, [
        ...changed.map((column) => before[column] ?? null),
        ...key,
      ]);
    }
  }
}

function whereKey({ keyColumns }: TableShape): string {
  return keyColumns.map((column) => `"${column}" = ?`).join(' AND ');
}
