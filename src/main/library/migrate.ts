import type Database from 'better-sqlite3';
import { Failure } from '../../contract/result';
import { firstSchema } from './migrations/0001-first-schema';
import { sourcesSchema } from './migrations/0002-sources';
import { verificationSchema } from './migrations/0003-verification';

/** In order; a library at version n has run the first n. */
const migrations: readonly string[] = [firstSchema, sourcesSchema, verificationSchema];

export const latestSchema = migrations.length;

export function schemaVersionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings the schema up to date, one transaction a migration: a kill at any statement leaves the old schema or the new.
 * @throws Failure 'library-newer', with the file untouched, where a newer Citewright wrote it.
 */
export function migrate(database: Database.Database): void {
  const version = schemaVersionOf(database);
  if (version > latestSchema) {
    throw new Failure(
      'library-newer',
      'This library was written by a newer Citewright. Nothing was changed. Install the newest version to open it.',
      `schema ${version}, this program knows ${latestSchema}`,
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(sql);
      database.pragma(`user_version = ${index + 1}`);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}
