import type { HandlersOf } from '../../contract/api';
import type { transferRequests } from '../../contract/transfer';
import type { TransferServices } from './services';

/** Handlers of the requests that move whole libraries. */
export function createTransferHandlers(services: TransferServices): HandlersOf<typeof transferRequests> {
  return {
    'library.exportTo': async ({ path }, { signal }) => {
      const { exportLibrary } = await import('./export-library');
      return exportLibrary(services, path, signal);
    },
    'library.importFrom': async ({ path }) => {
      const { importLibrary } = await import('./import-library');
      return importLibrary(services, path);
    },
  };
}
