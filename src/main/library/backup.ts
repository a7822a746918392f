import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Backup } from '../../contract/library';
import { Failure } from '../../contract/result';
import { now } from './clock';

type BackupReason = Backup['reason'];

// Newest of each kind that are kept; a person's own backups are counted apart, so that none of them pushes out a daily one.
const kept: Readonly<Record<BackupReason, number>> = { manual: 7, daily: 7, upgrade: 2, restore: 3, import: 3 };

/** What a backup must hold as many rows of as the library. */
const countedTables = [
  'source',
  'source_version',
  'canonical_text',
  'passage',
  'annotation',
  'fact',
  'evidence',
  'paper',
  'collection',
  'collection_source',
];

const namePattern = /^(\d{6})-(\d{8}T\d{6})Z-(manual|daily|upgrade|restore|import)\.sqlite$/;

const backupsFolder = (folder: string): string => join(folder, 'backups');

/**
 * Copies the database into backups/, checks the copy, and only then drops the oldest of its kind. Names carry a counter,
 * so that their order does not hang on the clock.
 * @throws Failure 'library-damaged' when the copy does not check out; the copy is then removed.
 */
export function createBackup(database: Database.Database, folder: string, reason: BackupReason): Backup {
  const target = backupsFolder(folder);
  mkdirSync(target, { recursive: true });
  const existing = listBackups(folder);
  const last = existing[0]?.name.slice(0, 6) ?? '0';
  const counter = String(Number(last) + 1).padStart(6, '0');
  const stamp = now().replace(/[-:]/g, '').slice(0, 15);
  const name = `${counter}-${stamp}Z-${reason}.sqlite`;
  const temporary = join(target, `${name}.part`);
  rmSync(temporary, { force: true });
  const queryOnly = database.pragma('query_only', { simple: true });
  try {
    database.pragma('query_only = OFF');
    database.prepare('VACUUM INTO ?').run(temporary);
    sync(temporary);
    verify(database, temporary);
    renameSync(temporary, join(target, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    database.pragma(`query_only = ${queryOnly}`);
  }
  if (process.platform !== 'win32') sync(target);
  rotate(folder);
  return backupOf(folder, name);
}

/** The newest first. */
export function listBackups(folder: string): Backup[] {
  const target = backupsFolder(folder);
  if (!existsSync(target)) return [];
  return readdirSync(target)
    .filter((name) => namePattern.test(name))
    .sort((a, b) => b.localeCompare(a))
    .map((name) => backupOf(folder, name));
}

/** @throws Failure 'not-found'; 'library-damaged' where the backup itself does not check out. */
export function verifiedBackupPath(folder: string, name: string): string {
  const path = join(backupsFolder(folder), name);
  if (!namePattern.test(name) || !existsSync(path)) {
    throw new Failure('not-found', `There is no backup named "${name}". List them with "citewright backups".`);
  }
  const copy = new Database(path, { readonly: true });
  try {
    assertIntact(copy, name);
  } finally {
    copy.close();
  }
  return path;
}

function backupOf(folder: string, name: string): Backup {
  const [, , stamp = '', reason = 'manual'] = namePattern.exec(name) ?? [];
  const at = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z');
  return { name, at, byteLength: statSync(join(backupsFolder(folder), name)).size, reason: reason as BackupReason };
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function verify(database: Database.Database, file: string): void {
  const copy = new Database(file, { readonly: true });
  try {
    assertIntact(copy, file);
    for (const table of countedTables) {
      const count = `SELECT count(*) FROM ${table}`;
      if (copy.prepare(count).pluck().get() !== database.prepare(count).pluck().get()) {
        throw new Failure(
          'library-damaged',
          'The backup does not hold every row of the library and was discarded. Run "citewright doctor".',
          table,
        );
      }
    }
  } finally {
    copy.close();
  }
}

function assertIntact(copy: Database.Database, name: string): void {
  const verdict = copy.pragma('integrity_check', { simple: true });
  if (verdict !== 'ok') {
    throw new Failure('library-damaged', `The backup ${name} is damaged. Choose another one.`, String(verdict));
  }
}

function rotate(folder: string): void {
  const seen = new Map<BackupReason, number>();
  for (const { name, reason } of listBackups(folder)) {
    const count = (seen.get(reason) ?? 0) + 1;
    seen.set(reason, count);
    if (count > kept[reason]) rmSync(join(backupsFolder(folder), name), { force: true });
  }
}
