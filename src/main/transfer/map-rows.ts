import type { Connection, SqlRow, SqlValue } from '../library/connection';

type Kind = 'text' | 'number' | 'boolean' | 'json';
/** Column of the table, field of the record, and how the one becomes the other. */
export type Field = readonly [column: string, field: string, kind?: Kind];

export function recordOf(fields: readonly Field[], row: SqlRow): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(([column, field, kind = 'text']) => [field, fromSql(row[column] ?? null, kind)]),
  );
}

function fromSql(value: SqlValue, kind: Kind): unknown {
  if (value === null) return null;
  switch (kind) {
    case 'text':
      return String(value);
    case 'number':
      return Number(value);
    case 'boolean':
      return value === 1;
    default:
      return JSON.parse(String(value));
  }
}

export function insert(
  connection: Connection,
  table: string,
  fields: readonly Field[],
  record: object,
  owner: Readonly<Record<string, SqlValue>> = {},
): void {
  const columns = [...Object.keys(owner), ...fields.map(([column]) => column)];
  const values = fields.map(([, field, kind = 'text']) =>
    toSql((record as Readonly<Record<string, unknown>>)[field], kind),
  );
  connection.run(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    [...Object.values(owner), ...values],
  );
}

function toSql(value: unknown, kind: Kind): SqlValue {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'boolean') return value === true ? 1 : 0;
  return value as SqlValue;
}
