import type { Library } from '../library/library';
import { newId } from '../library/new-id';
import { insertActivity, type TouchedPaper } from './activity-queries';
import { nextActivityTime } from './activity-time';

/**
 * Records that somebody exports a paper clean though sentences of it are flagged; not part of the undo history, for the file is out.
 * @param paper with the number of its flagged sentences
 */
export function acknowledgeExport(
  library: Library,
  paper: TouchedPaper,
  { because, by = '' }: { readonly because: string; readonly by?: string | undefined },
): void {
  library.writeQuietly((connection) =>
    insertActivity(connection, {
      id: newId(),
      at: nextActivityTime(connection),
      by,
      kind: 'export-acknowledged',
      flag: null,
      factId: '',
      statement: '',
      detail: because,
      papers: [paper],
    }),
  );
}
