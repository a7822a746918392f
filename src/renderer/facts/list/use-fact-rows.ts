import type { FactSummary } from '../../../contract/facts';
import { callHost } from '../../host/call-host';
import { createRowStore } from '../../host/row-store';

/** The rows of the views of facts. */
export const { useRows: useFactRows, known: knownFact } = createRowStore<FactSummary>(
  'facts.rows',
  async (ids) => (await callHost('facts.rows', { ids })).facts,
);
