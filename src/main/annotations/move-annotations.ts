import { makeSelector, reanchorAll } from '../anchoring/public';
import type { Connection } from '../library/connection';
import type { MovedAnchor } from '../sources/public';
import { listAnnotations, moveAnnotation } from './annotation-queries';

/**
 * Moves all annotations of a source to a new version of its text; to be called within a write. What cannot be placed
 * without doubt becomes an orphan that keeps its words and its old place: a wrong place would be worse than none.
 */
export function moveAnnotations(
  connection: Connection,
  { sourceId, versionId, oldText, newText }: { sourceId: string; versionId: string; oldText: string; newText: string },
): MovedAnchor[] {
  const annotations = listAnnotations(connection, { sourceId });
  const moved = reanchorAll(oldText, newText, annotations);
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  for (const { id, state, start, end, score } of moved) {
    const annotation = byId.get(id);
    if (annotation === undefined) continue;
    if (state === 'orphan') moveAnnotation(connection, id, { ...annotation, state, score });
    else moveAnnotation(connection, id, { versionId, start, end, ...makeSelector(newText, start, end), state, score });
  }
  return moved.map(({ id, state, start, end, score }) => ({ id, state, start, end, score }));
}
