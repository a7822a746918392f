import type { HandlersOf } from '../../../contract/api';
import type { factInterchangeRequests } from '../../../contract/fact-interchange';
import { exportFacts } from './export-facts';
import { importTable, previewTable } from './import-table';
import type { InterchangeServices } from './write-facts-in-turns';

export function createFactInterchangeHandlers(
  services: InterchangeServices,
): HandlersOf<typeof factInterchangeRequests> {
  return {
    'facts.export': async (params, { signal }) => ({ content: await exportFacts(services, params, signal) }),
    'facts.previewCsv': (params, { signal }) => previewTable(services, params, signal),
    'facts.importCsv': (params, { signal }) => importTable(services, params, signal),
  };
}
