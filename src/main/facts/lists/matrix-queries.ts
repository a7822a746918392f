import type { MatrixCell } from '../../../contract/fact-lists';
import type { Stance } from '../../../contract/facts';
import type { Connection } from '../../library/connection';

interface Cell {
  readonly sourceId: string;
  supports: number;
  contradicts: number;
  context: number;
  readonly searched: Stance[];
}

/** What is known of each of the facts from each source that was looked at for it. */
export function listMatrixCells(connection: Connection, factIds: readonly string[]): Map<string, MatrixCell[]> {
  const facts = new Map<string, Map<string, Cell>>();
  function cellOf(factId: string, sourceId: string): Cell {
    const cells = facts.get(factId) ?? new Map<string, Cell>();
    const cell = cells.get(sourceId) ?? { sourceId, supports: 0, contradicts: 0, context: 0, searched: [] };
    facts.set(factId, cells.set(sourceId, cell));
    return cell;
  }
  const ids = [JSON.stringify(factIds)];
  const passages = connection.all(
    `SELECT fact_id, source_id, stance, count(*) AS passages FROM evidence JOIN annotation ON annotation.id = annotation_id
     WHERE fact_id IN (SELECT value FROM json_each(?)) GROUP BY fact_id, source_id, stance`,
    ids,
  );
  for (const row of passages) {
    cellOf(String(row.fact_id), String(row.source_id))[row.stance as Stance] = Number(row.passages);
  }
  const searches = connection.all(
    `SELECT DISTINCT fact_id, searched_source_id, stance FROM evidence
     WHERE searched_source_id IS NOT NULL AND fact_id IN (SELECT value FROM json_each(?)) ORDER BY stance`,
    ids,
  );
  for (const row of searches) {
    cellOf(String(row.fact_id), String(row.searched_source_id)).searched.push(row.stance as Stance);
  }
  return new Map([...facts].map(([factId, cells]) => [factId, [...cells.values()]]));
}
