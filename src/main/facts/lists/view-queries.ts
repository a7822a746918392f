import type { FactFilter, FactLayout, FactView } from '../../../contract/fact-lists';
import { now } from '../../library/clock';
import type { Connection, SqlRow } from '../../library/connection';

/** By name. */
export function listViews(connection: Connection): FactView[] {
  return connection.all('SELECT * FROM fact_view ORDER BY name COLLATE NOCASE, id').map(viewOf);
}

export function findView(connection: Connection, id: string): FactView | undefined {
  const row = connection.get('SELECT * FROM fact_view WHERE id = ?', [id]);
  return row === undefined ? undefined : viewOf(row);
}

function viewOf(row: SqlRow): FactView {
  return {
    id: String(row.id),
    name: String(row.name),
    layout: row.layout as FactLayout,
    filter: JSON.parse(String(row.filter)) as FactFilter,
  };
}

export function storeView(connection: Connection, { id, name, layout, filter }: FactView): void {
  connection.run(
    `INSERT INTO fact_view (id, name, layout, filter, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, layout = excluded.layout, filter = excluded.filter`,
    [id, name, layout, JSON.stringify(filter), now()],
  );
}

export function deleteView(connection: Connection, id: string): void {
  connection.run('DELETE FROM fact_view WHERE id = ?', [id]);
}
