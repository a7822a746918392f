import type { Connection } from '../library/connection';
import type { SearchedEntity } from './indexed-document';

/** Ids of everything of a kind, for a rebuild. */
export function listIds(connection: Connection, entity: SearchedEntity): string[] {
  return connection.all(`SELECT id FROM ${entity} ORDER BY id`).map((row) => String(row.id));
}

/** What was worked on last, the newest first. */
export function listRecent(
  connection: Connection,
  entities: readonly ('source' | 'fact' | 'paper')[],
  limit: number,
): { entity: 'source' | 'fact' | 'paper'; id: string }[] {
  const parts = entities.map((entity) => `SELECT '${entity}' AS entity, id, updated_at FROM ${entity}`);
  if (parts.length === 0) return [];
  return connection
    .all(`${parts.join(' UNION ALL ')} ORDER BY updated_at DESC LIMIT ?`, [limit])
    .map((row) => ({ entity: row.entity as 'source' | 'fact' | 'paper', id: String(row.id) }));
}
