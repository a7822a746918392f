import type { ImportItem, ImportJob } from '../../contract/imports';
import type { FailureRecord } from '../../contract/result';
import type { DocumentFormat } from '../../contract/sources';
import { now } from '../library/clock';
import type { Connection, SqlRow } from '../library/connection';
import { newId } from '../library/new-id';

/** What a person said about all files of an import. */
export interface JobOptions {
  readonly format?: DocumentFormat | undefined;
  readonly encoding?: string | undefined;
}

type StoredJob = Omit<ImportJob, 'current'>;

/** A file of an import, with where its bytes are: on this machine, or kept for the import since a page handed it over. */
export interface StoredItem extends ImportItem {
  readonly jobId: string;
  /** Absolute; '' for what a page handed over. */
  readonly path: string;
  /** '' for what is read from its path. */
  readonly spool: string;
  /** Source of the record that names it; '' for none. */
  readonly attachTo: string;
}

export type NewItem = Pick<StoredItem, 'name' | 'path' | 'spool' | 'attachTo'>;
export type ItemStatus = ImportItem['status'];

const statuses = ['waiting', 'imported', 'duplicate', 'revised', 'failed', 'cancelled'] as const;

const jobColumns = `import_job.*, (SELECT json_group_object(status, count) FROM (
  SELECT status, count(*) AS count FROM import_item WHERE job_id = import_job.id GROUP BY status)) AS counts`;

function jobOf(row: SqlRow): StoredJob {
  const counted = JSON.parse(String(row.counts)) as Partial<Record<ItemStatus, number>>;
  const counts = Object.fromEntries(statuses.map((status) => [status, counted[status] ?? 0])) as ImportJob['counts'];
  return {
    id: String(row.id),
    state: row.state as ImportJob['state'],
    isSealed: row.is_sealed === 1,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    createdAt: String(row.created_at),
    endedAt: row.ended_at === null ? null : String(row.ended_at),
  };
}

function itemOf(row: SqlRow): StoredItem {
  return {
    jobId: String(row.job_id),
    number: Number(row.number),
    name: String(row.name),
    path: String(row.path),
    spool: String(row.spool),
    attachTo: String(row.attach_to),
    status: row.status as ItemStatus,
    sourceIds: JSON.parse(String(row.source_ids)) as string[],
    ...(row.failure === '' ? {} : { failure: JSON.parse(String(row.failure)) as FailureRecord }),
    ...(row.maybe_revision_of === '' ? {} : { maybeRevisionOf: String(row.maybe_revision_of) }),
  };
}

/** @returns the id of the new job. */
export function insertJob(connection: Connection, options: JobOptions, isSealed: boolean): string {
  const id = newId();
  connection.run(
    "INSERT INTO import_job (id, state, is_sealed, options, created_at, ended_at) VALUES (?, 'running', ?, ?, ?, NULL)",
    [id, isSealed ? 1 : 0, JSON.stringify(options), now()],
  );
  return id;
}

export function findJob(connection: Connection, id: string): StoredJob | undefined {
  const row = connection.get(`SELECT ${jobColumns} FROM import_job WHERE id = ?`, [id]);
  return row === undefined ? undefined : jobOf(row);
}

/** The newest first. */
export function listJobs(connection: Connection): StoredJob[] {
  return connection.all(`SELECT ${jobColumns} FROM import_job ORDER BY created_at DESC, id DESC`).map(jobOf);
}

export function readJobOptions(connection: Connection, id: string): JobOptions {
  const row = connection.get('SELECT options FROM import_job WHERE id = ?', [id]);
  return row === undefined ? {} : (JSON.parse(String(row.options)) as JobOptions);
}

export function sealJob(connection: Connection, id: string): void {
  connection.run('UPDATE import_job SET is_sealed = 1 WHERE id = ?', [id]);
}

export function sealAllJobs(connection: Connection): void {
  connection.run('UPDATE import_job SET is_sealed = 1 WHERE is_sealed = 0');
}

export function setJobState(connection: Connection, id: string, state: ImportJob['state']): void {
  const hasEnded = state === 'done' || state === 'cancelled';
  connection.run('UPDATE import_job SET state = ?, ended_at = ? WHERE id = ?', [state, hasEnded ? now() : null, id]);
}

export function deleteJob(connection: Connection, id: string): void {
  connection.run('DELETE FROM import_job WHERE id = ?', [id]);
}

/** Ids of running jobs that got all their files and have read them all. */
export function listFinishedJobs(connection: Connection): string[] {
  return connection
    .all(
      `SELECT id FROM import_job WHERE state = 'running' AND is_sealed = 1
       AND NOT EXISTS (SELECT 1 FROM import_item WHERE job_id = import_job.id AND status = 'waiting')`,
    )
    .map((row) => String(row.id));
}

/** Adds files at the end of an import. */
export function insertItems(connection: Connection, jobId: string, items: readonly NewItem[]): void {
  const row = connection.get('SELECT max(number) AS last FROM import_item WHERE job_id = ?', [jobId]);
  let number = Number(row?.last ?? 0);
  for (const { name, path, spool, attachTo } of items) {
    number += 1;
    connection.run(
      `INSERT INTO import_item (job_id, number, name, path, spool, attach_to, status, source_ids, failure,
         maybe_revision_of) VALUES (?, ?, ?, ?, ?, ?, 'waiting', '[]', '', '')`,
      [jobId, number, name, path, spool, attachTo],
    );
  }
}

/** The file whose turn it is: the first that waits in the oldest running import. */
export function nextItem(connection: Connection): StoredItem | undefined {
  const row = connection.get(
    `SELECT import_item.* FROM import_job JOIN import_item ON import_item.job_id = import_job.id
     WHERE state = 'running' AND import_item.status = 'waiting'
     ORDER BY import_job.created_at, import_job.id, import_item.number LIMIT 1`,
  );
  return row === undefined ? undefined : itemOf(row);
}

export function listItems(
  connection: Connection,
  jobId: string,
  window: { statuses?: readonly ItemStatus[] | undefined; offset: number; limit: number },
): { items: StoredItem[]; total: number } {
  const wanted = JSON.stringify(window.statuses ?? statuses);
  const where = 'WHERE job_id = ? AND status IN (SELECT value FROM json_each(?))';
  const total = connection.get(`SELECT count(*) AS count FROM import_item ${where}`, [jobId, wanted]);
  const rows = connection.all(`SELECT * FROM import_item ${where} ORDER BY number LIMIT ? OFFSET ?`, [
    jobId,
    wanted,
    window.limit,
    window.offset,
  ]);
  return { items: rows.map(itemOf), total: Number(total?.count ?? 0) };
}

/** All files of an import, in order. */
export function listAllItems(connection: Connection, jobId: string): StoredItem[] {
  return connection.all('SELECT * FROM import_item WHERE job_id = ? ORDER BY number', [jobId]).map(itemOf);
}

export function settleItem(
  connection: Connection,
  { jobId, number }: Pick<StoredItem, 'jobId' | 'number'>,
  {
    status,
    sourceIds,
    failure,
    maybeRevisionOf,
  }: Pick<ImportItem, 'status' | 'sourceIds' | 'failure' | 'maybeRevisionOf'>,
): void {
  connection.run(
    `UPDATE import_item SET status = ?, source_ids = ?, failure = ?, maybe_revision_of = ?
     WHERE job_id = ? AND number = ?`,
    [
      status,
      JSON.stringify(sourceIds),
      failure === undefined ? '' : JSON.stringify(failure),
      maybeRevisionOf ?? '',
      jobId,
      number,
    ],
  );
}

export function attachItem(connection: Connection, jobId: string, number: number, sourceId: string): void {
  connection.run("UPDATE import_item SET attach_to = ? WHERE job_id = ? AND number = ? AND status = 'waiting'", [
    sourceId,
    jobId,
    number,
  ]);
}

export function cancelWaiting(connection: Connection, jobId: string): void {
  connection.run("UPDATE import_item SET status = 'cancelled' WHERE job_id = ? AND status = 'waiting'", [jobId]);
}

/** Whether the bytes that are kept for an import are still to be read. */
export function isSpoolWaited(connection: Connection, spool: string): boolean {
  return (
    connection.get("SELECT 1 AS found FROM import_item WHERE spool = ? AND status = 'waiting'", [spool]) !== undefined
  );
}

/** Spools of what waits in an import. */
export function listSpools(connection: Connection, jobId: string): string[] {
  return connection
    .all("SELECT spool FROM import_item WHERE job_id = ? AND spool <> '' AND status = 'waiting'", [jobId])
    .map((row) => String(row.spool));
}
