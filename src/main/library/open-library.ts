import { AsyncLocalStorage } from 'node:async_hooks';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import type { EntityType } from '../../contract/events';
import type { Change } from '../../contract/library';
import { Failure } from '../../contract/result';
import { createBackup } from './backup';
import { captureChanges } from './capture-changes';
import { connect, openDatabase } from './connection';
import { type FeedEntry, feedAfter, latestFeedEntry } from './feed-queries';
import type { ChangedEntities, CommittedChange, Library } from './library';
import { lockLibrary } from './lock';
import { latestSchema, migrate, schemaVersionOf } from './migrate';
import { openOriginals } from './originals';
import { storageFailure } from './storage-failure';
import { sweepParts } from './sweep-parts';
import { beginChange, endChange, nextChange, reverseChange } from './undo-queries';

/** An open library with what only the core's own composition may do. */
export interface OpenLibrary extends Library {
  /** Takes back the last change, or brings back the last one undone. Null when there is none. */
  undo(): Change | null;
  redo(): Change | null;
  readonly database: Database.Database;
}

/**
 * Opens the library in a folder, creating it on first use.
 * @throws Failure 'library-locked', 'library-newer', 'library-damaged', 'unreadable'.
 */
export function openLibrary({ path }: { readonly path: string }): OpenLibrary {
  const folder = resolve(path);
  if (!isWritable(folder)) return openReadOnlyCopy(folder);
  const lock = lockLibrary(folder);
  try {
    sweepParts(folder);
    assertNotEmptied(folder);
    return openChecked(join(folder, 'library.sqlite'), (database) => {
      const version = schemaVersionOf(database);
      if (version > 0 && version < latestSchema) createBackup(database, folder, 'upgrade');
      migrate(database);
      return libraryOver(database, folder, false, () => lock.release());
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
    return true;
  } catch (error) {
    if (existsSync(join(folder, 'library.sqlite'))) return false;
    throw new Failure(
      'unreadable',
      `The library folder ${folder} cannot be created or written. Choose another folder, or ask for the right to write there.`,
      String(error),
    );
  }
}

function openReadOnlyCopy(folder: string): OpenLibrary {
  const copy = mkdtempSync(join(tmpdir(), 'citewright-read-only-'));
  for (const name of ['library.sqlite', 'library.sqlite-wal']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
  }
  return openChecked(join(copy, 'library.sqlite'), (database) => {
    migrate(database);
    return libraryOver(database, folder, true, () => rmSync(copy, { recursive: true, force: true }));
  });
}

/** SQLite takes a file without a whole header for a new one. */
const headerBytes = 100;

/** A file that is gone or empty beside originals or backups was not always so: starting anew would hide the loss. */
function assertNotEmptied(folder: string): void {
  const file = join(folder, 'library.sqlite');
  if (existsSync(file) && statSync(file).size >= headerBytes) return;
  const hasTraces = ['originals', 'backups'].some((place) => {
    const path = join(folder, place);
    return existsSync(path) && readdirSync(path).length > 0;
  });
  if (!hasTraces) return;
  throw new Failure(
    'library-damaged',
    'The library file is missing or empty, though its originals or backups are there. Nothing was changed. Restore the newest backup with "citewright restore", or copy the folder away and start anew.',
    file,
  );
}

/** Opens the file and does `prepare` with it; closes it again where that fails. */
function openChecked<T>(file: string, prepare: (database: Database.Database) => T): T {
  let database: Database.Database | undefined;
  try {
    database = openDatabase(file);
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return prepare(database);
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('SQLITE_NOTADB') && !code.startsWith('SQLITE_CORRUPT')) throw error;
    throw new Failure(
      'library-damaged',
      'The library file is damaged. It was left as it is. Restore the newest backup with "citewright restore", or copy the folder away and start anew.',
      `${file}: ${code}`,
    );
  }
}

function libraryOver(
  database: Database.Database,
  folder: string,
  isReadOnly: boolean,
  release: () => void,
): OpenLibrary {
  const connection = connect(database);
  const shapes = captureChanges(database);
  const listeners = new Set<(change: CommittedChange) => void>();
  const derivers = new Set<(entities: ChangedEntities) => void>();
  const batches = new AsyncLocalStorage<{ readonly id: string; readonly label: string | null }>();
  let depth = 0;
  let announced = latestFeedEntry(connection);
  database.pragma('query_only = ON');

  function transact<T>(body: () => T): T {
    if (isReadOnly) {
      throw new Failure(
        'read-only',
        'This library is open read-only, so nothing was changed. Copy its folder to a place you may write to and open that.',
      );
    }
    if (depth > 0) return body();
    database.pragma('query_only = OFF');
    depth += 1;
    try {
      database.exec('BEGIN IMMEDIATE');
      const value = body();
      database.exec('COMMIT');
      return value;
    } catch (error) {
      // SQLite may have rolled back by itself (disk full); a second ROLLBACK would hide the cause.
      if (database.inTransaction) database.exec('ROLLBACK');
      throw storageFailure(error);
    } finally {
      depth -= 1;
      database.pragma('query_only = ON');
    }
  }

  function announce(isReversal = false): void {
    if (depth > 0) return;
    const entries = feedAfter(connection, announced);
    const last = entries.at(-1);
    if (last === undefined) return;
    announced = last.seq;
    const entities = entitiesOf(entries);
    for (const listener of listeners) listener({ entities, isReversal });
  }

  /** Lets what follows from a change be written with it. */
  function derive(): void {
    if (derivers.size === 0) return;
    const entities = entitiesOf(feedAfter(connection, announced));
    if (entities.size > 0) for (const deriver of derivers) deriver(entities);
  }

  function reverse(direction: 'undo' | 'redo'): Change | null {
    const change = transact(() => {
      const next = nextChange(connection, direction);
      if (next === null) return null;
      database.pragma('defer_foreign_keys = ON');
      reverseChange(connection, next, shapes);
      // What was written quietly since the change may be out of step with what it brings back.
      derive();
      return { ...next, isUndone: direction === 'undo' };
    });
    announce(true);
    return change;
  }

  return {
    path: folder,
    isReadOnly,
    database,
    connection,
    originals: openOriginals(join(folder, 'originals')),
    write(label, body) {
      const isOutermost = depth === 0;
      const batch = batches.getStore();
      const value = transact(() => {
        if (isOutermost) beginChange(connection, batch?.label ?? label, batch?.id);
        const result = body(connection);
        if (isOutermost) {
          derive();
          endChange(connection);
        }
        return result;
      });
      announce();
      return value;
    },
    together: (id, label, work) => batches.run({ id, label }, work),
    writeQuietly(body) {
      const isOutermost = depth === 0;
      const value = transact(() => {
        const result = body(connection);
        if (isOutermost) derive();
        return result;
      });
      announce();
      return value;
    },
    beforeCommit(listener) {
      derivers.add(listener);
      return () => derivers.delete(listener);
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    undo: () => reverse('undo'),
    redo: () => reverse('redo'),
    close() {
      listeners.clear();
      derivers.clear();
      database.pragma('query_only = OFF');
      database.close();
      release();
    },
  };
}

function entitiesOf(entries: readonly FeedEntry[]): Map<EntityType, Set<string>> {
  const entities = new Map<EntityType, Set<string>>();
  for (const { entity, id } of entries) {
    const ids = entities.get(entity);
    if (ids === undefined) entities.set(entity, new Set([id]));
    else ids.add(id);
  }
  return entities;
}
