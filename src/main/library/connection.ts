import Database from 'better-sqlite3';
import { Failure } from '../../contract/result';

/** A value that SQLite can hold in a STRICT table of ours. */
export type SqlValue = string | number | null;
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;
/** A row as it comes from SQLite; each *-queries.ts file maps it to a record in one place. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** One SQLite connection with cached statements. The only door to better-sqlite3 outside this folder's opening code. */
export interface Connection {
  all(sql: string, params?: SqlParams): SqlRow[];
  get(sql: string, params?: SqlParams): SqlRow | undefined;
  /** Returns the number of rows changed. */
  run(sql: string, params?: SqlParams): number;
  iterate(sql: string, params?: SqlParams): IterableIterator<SqlRow>;
}

// WAL fixed a corruption bug in 3.51.3; older files would be at risk.
const oldestSqlite = [3, 51, 3] as const;

const settings = [
  'journal_mode = WAL',
  // better-sqlite3 reopens WAL files at NORMAL, which loses acknowledged edits when the power fails.
  'synchronous = FULL',
  'fullfsync = ON',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'busy_timeout = 2000',
  'journal_size_limit = 67108864',
  'temp_store = MEMORY',
];

/** Opens a database file with the settings that every connection of the library has. */
export function openDatabase(path: string, { isReadOnly = false } = {}): Database.Database {
  const database = new Database(path, { readonly: isReadOnly });
  try {
    assertRecentSqlite(database);
    for (const setting of settings) {
      if (isReadOnly && setting.startsWith('journal_mode')) continue;
      database.pragma(setting);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function assertRecentSqlite(database: Database.Database): void {
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) {
      throw new Failure(
        'unsupported',
        `Citewright needs SQLite ${oldestSqlite.join('.')} or newer, but found ${version}. Install its packages again.`,
      );
    }
  }
}

/** Wraps a database so that statements are prepared once. */
export function connect(database: Database.Database): Connection {
  const statements = new Map<string, Database.Statement>();
  function statement(sql: string): Database.Statement {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const prepared = database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  }
  return {
    all: (sql, params = []) => statement(sql).all(params) as SqlRow[],
    get: (sql, params = []) => statement(sql).get(params) as SqlRow | undefined,
    run: (sql, params = []) => statement(sql).run(params).changes,
    iterate: (sql, params = []) => statement(sql).iterate(params) as IterableIterator<SqlRow>,
  };
}
