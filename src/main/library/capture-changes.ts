import type Database from 'better-sqlite3';
import type { EntityType } from '../../contract/events';

interface CapturedTable {
  readonly table: string;
  /** What a change of a row is reported as, and which column names it; null for rows that are derived. */
  readonly feed: { readonly entity: EntityType; readonly column: string } | null;
  readonly isUndoable: boolean;
}

/**
 * Canonical texts and passages are absent: they are kept by hash and never change. So are imports and watched folders,
 * which tell of themselves: thousands of files would fill the feed with what nobody asks for one by one.
 */
const capturedTables: readonly CapturedTable[] = [
  { table: 'source', feed: { entity: 'source', column: 'id' }, isUndoable: true },
  { table: 'source_version', feed: { entity: 'source', column: 'source_id' }, isUndoable: true },
  { table: 'annotation', feed: { entity: 'annotation', column: 'id' }, isUndoable: true },
  { table: 'fact', feed: { entity: 'fact', column: 'id' }, isUndoable: true },
  { table: 'evidence', feed: { entity: 'fact', column: 'fact_id' }, isUndoable: true },
  { table: 'fact_event', feed: { entity: 'fact', column: 'fact_id' }, isUndoable: true },
  { table: 'fact_basis', feed: { entity: 'fact', column: 'fact_id' }, isUndoable: true },
  { table: 'fact_flag', feed: { entity: 'fact', column: 'fact_id' }, isUndoable: true },
  { table: 'fact_view', feed: { entity: 'fact-view', column: 'id' }, isUndoable: true },
  { table: 'dismissed_claim', feed: { entity: 'claim', column: 'source_id' }, isUndoable: true },
  { table: 'dismissed_conflict', feed: { entity: 'conflict', column: 'id' }, isUndoable: true },
  { table: 'activity', feed: { entity: 'activity', column: 'id' }, isUndoable: true },
  { table: 'activity_paper', feed: null, isUndoable: true },
  { table: 'paper', feed: { entity: 'paper', column: 'id' }, isUndoable: true },
  { table: 'citation_use', feed: null, isUndoable: true },
  { table: 'collection', feed: { entity: 'collection', column: 'id' }, isUndoable: true },
  { table: 'collection_source', feed: { entity: 'collection', column: 'collection_id' }, isUndoable: true },
  { table: 'saved_search', feed: { entity: 'collection', column: 'id' }, isUndoable: true },
  { table: 'distinct_source', feed: { entity: 'source', column: 'source_id' }, isUndoable: true },
  { table: 'preference', feed: { entity: 'preference', column: 'key' }, isUndoable: false },
];

export interface TableShape {
  readonly columns: readonly string[];
  readonly keyColumns: readonly string[];
}

/** Columns and primary key of each undoable table, as the database has them. */
export type TableShapes = ReadonlyMap<string, TableShape>;

const quoted = (name: string): string => `"${name}"`;

function shapeOf(database: Database.Database, table: string): TableShape {
  const info = database.pragma(`table_info(${table})`) as readonly { readonly name: string; readonly pk: number }[];
  const keys = info.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
  return { columns: info.map((column) => column.name), keyColumns: keys.map((column) => column.name) };
}

/**
 * Installs temporary triggers that note every change of a row, after the method of sqlite.org/undoredo.html: which thing
 * changed (the change feed, for the search index and the pages) and, while a change is being recorded, how to take it
 * back. Triggers see what foreign keys cascade, so that no feature has to remember to report or record anything.
 */
export function captureChanges(database: Database.Database): TableShapes {
  database.exec('CREATE TEMP TABLE recording (change_id INTEGER NOT NULL)');
  const shapes = new Map<string, TableShape>();
  for (const { table, feed, isUndoable } of capturedTables) {
    if (feed !== null) database.exec(feedTriggers(table, feed.entity, feed.column));
    if (!isUndoable) continue;
    const shape = shapeOf(database, table);
    shapes.set(table, shape);
    database.exec(undoTriggers(table, shape));
  }
  return shapes;
}

function feedTriggers(table: string, entity: EntityType, column: string): string {
  const trigger = (operation: string, row: 'NEW' | 'OLD'): string => `
    CREATE TEMP TRIGGER feed_${table}_${operation} AFTER ${operation} ON main.${table} BEGIN
      INSERT INTO change_feed (entity, entity_id) VALUES ('${entity}', ${row}.${quoted(column)});
    END;`;
  return trigger('insert', 'NEW') + trigger('update', 'NEW') + trigger('delete', 'OLD');
}

function undoTriggers(table: string, { columns, keyColumns }: TableShape): string {
  const keyOf = (row: 'NEW' | 'OLD'): string =>
    `json_array(${keyColumns.map((key) => `${row}.${quoted(key)}`).join(', ')})`;
  const wholeRow = `json_object(${columns.map((column) => `'${column}', OLD.${quoted(column)}`).join(', ')})`;
  // Only the columns that changed: taking back an old change must not bring back the old text of a paper.
  const changedColumns = columns
    .map(
      (column) =>
        `SELECT '${column}' AS name, OLD.${quoted(column)} AS value WHERE OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`,
    )
    .join(' UNION ALL ');
  const trigger = (operation: string, row: 'NEW' | 'OLD', before: string): string => `
    CREATE TEMP TRIGGER undo_${table}_${operation} AFTER ${operation} ON main.${table}
    WHEN EXISTS (SELECT 1 FROM temp.recording) BEGIN
      INSERT INTO undo_step (change_id, table_name, row_id, action, row_before)
      SELECT change_id, '${table}', ${keyOf(row)}, '${operation}', ${before} FROM temp.recording;
    END;`;
  return (
    trigger('insert', 'NEW', 'NULL') +
    trigger('update', 'NEW', `(SELECT json_group_object(name, value) FROM (${changedColumns}))`) +
    trigger('delete', 'OLD', wholeRow)
  );
}
