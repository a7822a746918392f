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

/** Whether what is being written is one step of the history: no quiet write, undo or redo. */
export function isRecording(connection: Connection): boolean {
  return connection.get('SELECT 1 AS found FROM temp.recording') !== undefined;
}

/** Grows with every row that is recorded. */
export function latestStep(connection: Connection): number {
  return Number(connection.get("SELECT seq FROM sqlite_sequence WHERE name = 'undo_step'")?.seq ?? 0);
}

/** Rows of a table that were deleted after a step, as they were. */
export function listDeletedRows(connection: Connection, table: string, after: number): SqlRow[] {
  return connection
    .all("SELECT row_before FROM undo_step WHERE id > ? AND table_name = ? AND action = 'delete' ORDER BY id", [
      after,
      table,
    ])
    .map((row) => JSON.parse(String(row.row_before)) as SqlRow);
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
  const written = papersWrittenSince(connection, steps, change);
  for (const step of steps) if (!isTextOf(written, step)) reverseStep(connection, step, shapes);
  connection.run('DELETE FROM temp.recording');
  connection.run('UPDATE undo_change SET is_undone = ? WHERE id = ?', [change.isUndone ? 0 : 1, change.id]);
}

/**
 * Papers whose text was saved, which is no step, since the change gave them another: that text stays, with what it rests on, or what was
 * typed would be lost.
 * @param steps the newest first
 */
function papersWrittenSince(connection: Connection, steps: readonly SqlRow[], change: Change): ReadonlySet<string> {
  const seen = new Set<string>();
  const written = new Set<string>();
  for (const step of steps) {
    if (step.table_name !== 'paper' || step.action !== 'update') continue;
    const { revision } = JSON.parse(String(step.row_before)) as Record<string, SqlValue>;
    const id = keyOf(step)[0];
    if (revision === undefined || typeof id !== 'string' || seen.has(id)) continue;
    seen.add(id);
    const present = connection.get('SELECT revision FROM paper WHERE id = ?', [id])?.revision;
    const left = Number(revision) + (change.isUndone ? -1 : 1);
    if (present !== undefined && present !== left) written.add(id);
  }
  return written;
}

/** Whether a step is about the text of one of the papers, or about what that rests on. */
function isTextOf(papers: ReadonlySet<string>, step: SqlRow): boolean {
  if (papers.size === 0 || step.action !== 'update') return false;
  if (step.table_name !== 'paper' && step.table_name !== 'citation_use') return false;
  return papers.has(String(keyOf(step)[0]));
}

/** Of the row that a step is about. */
function keyOf(step: SqlRow): SqlValue[] {
  return JSON.parse(String(step.row_id)) as SqlValue[];
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
  const key = keyOf(step);
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
