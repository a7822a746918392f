import type { MatrixCell } from '../../../contract/fact-lists';
import { callHost } from '../../host/call-host';
import { createRowStore } from '../../host/row-store';

/** What is known of a fact, by the source; a source without a cell was not looked at. */
export interface MatrixCells {
  /** Of the fact. */
  readonly id: string;
  readonly bySource: ReadonlyMap<string, MatrixCell>;
}

/** The rows of the matrix. */
export const { useRows: useMatrixCells } = createRowStore<MatrixCells>('facts.matrixRows', async (ids) => {
  const { rows } = await callHost('facts.matrixRows', { ids });
  return rows.map(({ factId, cells }) => ({
    id: factId,
    bySource: new Map(cells.map((cell) => [cell.sourceId, cell])),
  }));
});
