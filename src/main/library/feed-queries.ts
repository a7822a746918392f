import type { EntityType } from '../../contract/events';
import type { Connection } from './connection';

/** One entry of the change feed: rows are reported in the order they changed, the same thing possibly many times. */
export interface FeedEntry {
  readonly seq: number;
  readonly entity: EntityType;
  readonly id: string;
}

export function latestFeedEntry(connection: Connection): number {
  // AUTOINCREMENT keeps the highest number ever given, also when all entries are pruned.
  const row = connection.get("SELECT seq FROM sqlite_sequence WHERE name = 'change_feed'");
  return row === undefined ? 0 : Number(row.seq);
}

export function oldestFeedEntry(connection: Connection): number | null {
  const row = connection.get('SELECT min(seq) AS seq FROM change_feed');
  return row === undefined || row.seq === null ? null : Number(row.seq);
}

/** Entries after `seq`, oldest first. */
export function feedAfter(connection: Connection, seq: number): FeedEntry[] {
  return connection
    .all('SELECT seq, entity, entity_id FROM change_feed WHERE seq > ? ORDER BY seq', [seq])
    .map((row) => ({ seq: Number(row.seq), entity: row.entity as EntityType, id: String(row.entity_id) }));
}

/** Forgets entries up to and including `seq`: every reader has taken them in. */
export function pruneFeed(connection: Connection, seq: number): void {
  connection.run('DELETE FROM change_feed WHERE seq <= ?', [seq]);
}
