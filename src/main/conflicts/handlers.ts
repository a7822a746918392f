import type { HandlersOf } from '../../contract/api';
import type { conflictRequests } from '../../contract/conflicts';
import type { LibraryConflicts } from './library-conflicts';

export function createConflictHandlers(conflicts: LibraryConflicts): HandlersOf<typeof conflictRequests> {
  return {
    'conflicts.list': async (_params, { signal }) => ({ conflicts: await conflicts.list(signal) }),
  };
}
