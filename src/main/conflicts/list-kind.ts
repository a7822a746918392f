import { assertNever } from '../../contract/assert-never';
import type { Conflict as ListedConflict } from '../../contract/conflicts';
import type { Conflict } from './statement';

/** How a conflict is listed: as a duplicate or a contradiction, and what exactly it is. */
export function listKind({ kind, detail }: Pick<Conflict, 'kind' | 'detail'>): Pick<ListedConflict, 'kind' | 'detail'> {
  switch (kind) {
    case 'duplicate':
    case 'restatement':
      return { kind: 'duplicate', detail };
    case 'refinement':
      return { kind: 'duplicate', detail: 'refinement' };
    case 'contradiction':
      return { kind: 'contradiction', detail };
    default:
      return assertNever(kind);
  }
}
