import type { SourceSummary } from '../../../contract/sources';
import { callHost } from '../../host/call-host';
import { createRowStore } from '../../host/row-store';

/** The rows of the lists of sources. */
export const { useRows: useSourceRows, known: knownSource } = createRowStore<SourceSummary>(
  'sources.rows',
  async (ids) => (await callHost('sources.rows', { ids })).sources,
);
