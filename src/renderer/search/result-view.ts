import { assertNever } from '../../contract/assert-never';
import type { SearchResult } from '../../contract/search';
import type { View } from '../workbench/workbench-store';

/** Where a result is read: at its passage, where it has one. */
export function resultView({ type, id, sourceId, start, end, block }: SearchResult): View {
  const at = Date.now();
  switch (type) {
    case 'source':
      return { kind: 'source', id };
    case 'passage':
      return { kind: 'source', id: sourceId ?? id, focus: { start: start ?? 0, end: end ?? 0, at } };
    case 'annotation':
      return { kind: 'source', id: sourceId ?? id, focus: { start: start ?? 0, end: end ?? 0, annotationId: id, at } };
    case 'fact':
      return { kind: 'fact', id };
    case 'paper':
      return { kind: 'paper', id, ...(block === undefined ? {} : { focus: { block, at } }) };
    default:
      return assertNever(type);
  }
}
