import type { Collection, SavedSearch } from '../../contract/collections';
import type { SourceFilter } from '../../contract/sources';
import { now } from '../library/clock';
import type { Connection, SqlRow } from '../library/connection';
import { newId } from '../library/new-id';

/** By name; each with how many sources stand in it or in a collection inside it. */
export function listCollections(connection: Connection): Collection[] {
  return connection
    .all(
      // Walked from the inside out: a source counts once for each collection around it.
      `WITH RECURSIVE around (member, id) AS (
         SELECT id, id FROM collection
         UNION SELECT around.member, collection.parent_id FROM around JOIN collection ON collection.id = around.id
           WHERE collection.parent_id IS NOT NULL
       ), counted AS (
         SELECT around.id AS id, count(DISTINCT collection_source.source_id) AS sources
         FROM around JOIN collection_source ON collection_source.collection_id = around.member GROUP BY around.id
       )
       SELECT collection.id, name, parent_id, coalesce(counted.sources, 0) AS sources
       FROM collection LEFT JOIN counted ON counted.id = collection.id ORDER BY name COLLATE NOCASE, collection.id`,
    )
    .map(collectionOf);
}

function collectionOf(row: SqlRow): Collection {
  return {
    id: String(row.id),
    name: String(row.name),
    parentId: row.parent_id === null ? null : String(row.parent_id),
    sources: Number(row.sources),
  };
}

export function insertCollection(connection: Connection, name: string, parentId: string | null): string {
  const id = newId();
  connection.run('INSERT INTO collection (id, name, parent_id, created_at) VALUES (?, ?, ?, ?)', [
    id,
    name,
    parentId,
    now(),
  ]);
  return id;
}

export function updateCollection(
  connection: Connection,
  id: string,
  { name, parentId }: { name: string; parentId: string | null },
): void {
  connection.run('UPDATE collection SET name = ?, parent_id = ? WHERE id = ?', [name, parentId, id]);
}

/** With those inside it. */
export function deleteCollection(connection: Connection, id: string): void {
  connection.run('DELETE FROM collection WHERE id = ?', [id]);
}

/** Whether `id` is `outer` or stands somewhere inside it. */
export function isInside(connection: Connection, id: string, outer: string): boolean {
  const row = connection.get(
    `WITH RECURSIVE around (id) AS (
       SELECT ? UNION SELECT parent_id FROM collection JOIN around ON collection.id = around.id WHERE parent_id IS NOT NULL
     )
     SELECT 1 AS found FROM around WHERE id = ?`,
    [id, outer],
  );
  return row !== undefined;
}

export function addMember(connection: Connection, collectionId: string, sourceId: string): void {
  connection.run('INSERT OR IGNORE INTO collection_source (collection_id, source_id) VALUES (?, ?)', [
    collectionId,
    sourceId,
  ]);
}

export function removeMember(connection: Connection, collectionId: string, sourceId: string): void {
  connection.run('DELETE FROM collection_source WHERE collection_id = ? AND source_id = ?', [collectionId, sourceId]);
}

/** Ids of the collections that a source is in itself, by name. */
export function collectionsOf(connection: Connection, sourceId: string): string[] {
  return connection
    .all(
      `SELECT id FROM collection JOIN collection_source ON collection_id = id WHERE source_id = ?
       ORDER BY name COLLATE NOCASE, id`,
      [sourceId],
    )
    .map((row) => String(row.id));
}

/** Puts what the merged source is in also on the one that stays. */
export function handOverMemberships(connection: Connection, from: string, to: string): void {
  connection.run(
    'INSERT OR IGNORE INTO collection_source (collection_id, source_id) SELECT collection_id, ? FROM collection_source WHERE source_id = ?',
    [to, from],
  );
}

/** The id of a collection by the names on the way to it, made where it is not there. */
export function collectionAt(connection: Connection, names: readonly string[]): string | null {
  let parentId: string | null = null;
  for (const name of names) {
    const row: SqlRow | undefined = connection.get(
      'SELECT id FROM collection WHERE name = ? AND parent_id IS ? ORDER BY id LIMIT 1',
      [name, parentId],
    );
    parentId = row === undefined ? insertCollection(connection, name, parentId) : String(row.id);
  }
  return parentId;
}

/** By name. */
export function listSearches(connection: Connection): SavedSearch[] {
  return connection.all('SELECT * FROM saved_search ORDER BY name COLLATE NOCASE, id').map(searchOf);
}

export function findSearch(connection: Connection, id: string): SavedSearch | undefined {
  const row = connection.get('SELECT * FROM saved_search WHERE id = ?', [id]);
  return row === undefined ? undefined : searchOf(row);
}

function searchOf(row: SqlRow): SavedSearch {
  return { id: String(row.id), name: String(row.name), filter: JSON.parse(String(row.filter)) as SourceFilter };
}

export function storeSearch(connection: Connection, { id, name, filter }: SavedSearch): void {
  connection.run(
    `INSERT INTO saved_search (id, name, filter, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter`,
    [id, name, JSON.stringify(filter), now()],
  );
}

export function deleteSearch(connection: Connection, id: string): void {
  connection.run('DELETE FROM saved_search WHERE id = ?', [id]);
}
