import type { Connection } from '../../library/connection';

/** Of all facts. */
export function listStatements(connection: Connection): Set<string> {
  return new Set(connection.all('SELECT statement FROM fact').map((row) => String(row.statement)));
}
