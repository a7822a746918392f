import { type FactStatus, factStatus } from '../../contract/facts';
import type { Connection } from '../library/connection';

export interface StatedFact {
  readonly statement: string;
  readonly status: FactStatus;
}

export function findFact(connection: Connection, id: string): StatedFact | undefined {
  const row = connection.get('SELECT statement, status FROM fact WHERE id = ?', [id]);
  return row === undefined ? undefined : { statement: String(row.statement), status: factStatus.parse(row.status) };
}
