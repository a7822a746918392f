import { findAnnotationText } from '../annotations/public';
import { now } from '../library/clock';
import type { SqlRow } from '../library/connection';
import type { Library } from '../library/library';
import { isRecording, latestStep, listDeletedRows } from '../library/undo-queries';
import type { TextStore } from '../sources/public';
import { evidenceOf } from './evidence-queries';
import { findFactValues, hasFact, latestEvent, listRemovalsAfter, touchFact } from './fact-queries';
import { factInWords, passageInWords } from './write-evidence';
import { createFactWriter } from './write-facts';

/**
 * Has the history of a fact tell also of evidence that it lost with something else: with the annotation or the source of the passage,
 * or with the other fact.
 */
export function tellLostEvidence(services: { readonly library: Library; readonly texts: TextStore }): void {
  const { library } = services;
  const { connection } = library;
  const writer = createFactWriter(services);
  let told = placeNow();

  function placeNow(): { readonly step: number; readonly event: number } {
    return { step: latestStep(connection), event: latestEvent(connection) };
  }

  function deleted(table: string): SqlRow[] {
    return listDeletedRows(connection, table, told.step);
  }

  library.onCommit(() => {
    told = placeNow();
  });

  library.beforeCommit((entities) => {
    if (!entities.has('fact') || !isRecording(connection)) return;
    const lost = deleted('evidence')
      .map(evidenceOf)
      .filter(({ factId }) => hasFact(connection, factId));
    if (lost.length === 0) return;
    const passages = new Map(deleted('annotation').map(({ id, exact }) => [id, String(exact)]));
    const facts = new Map(deleted('fact').map(({ id, statement }) => [id, String(statement)]));
    const removals = listRemovalsAfter(connection, told.event);
    for (const evidence of lost) {
      const { factId, annotationId, otherFactId } = evidence;
      let before: string;
      if (annotationId !== null) {
        before = passageInWords(
          evidence,
          passages.get(annotationId) ?? findAnnotationText(connection, annotationId)?.exact ?? '',
        );
      } else if (otherFactId !== null) {
        before = factInWords(
          evidence,
          facts.get(otherFactId) ?? findFactValues(connection, otherFactId)?.statement ?? '',
        );
      } else {
        before = writer.inWords(evidence);
      }
      if (removals.has(`${factId} ${before}`)) continue;
      writer.record(factId, '', { kind: 'evidence-removed', before });
      touchFact(connection, factId, now());
    }
  });
}
