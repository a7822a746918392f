import type { Evidence, Fact } from '../../contract/facts';
import { Failure } from '../../contract/result';
import { annotationOrFail } from '../annotations/public';
import type { Connection } from '../library/connection';
import { findSource, type TextStore, titleOf } from '../sources/public';
import { findFact, listEvidence, listFactEvents, listUsesOfFact, type StoredFact } from './fact-queries';

/** @throws Failure 'not-found' */
export function factOrFail(connection: Connection, id: string): StoredFact {
  const fact = findFact(connection, id);
  if (fact !== undefined) return fact;
  throw new Failure(
    'not-found',
    `There is no fact "${id}" in the library. It may have been removed; look it up in the list of facts.`,
  );
}

/** The evidence of a fact with its passages. */
export function evidenceOfFact(connection: Connection, texts: TextStore, factId: string): Evidence[] {
  return listEvidence(connection, factId).map(({ annotationId, searchQuery, searchCorpus, ...rest }) => {
    if (annotationId === null) {
      const search = { query: searchQuery, corpus: searchCorpus, at: rest.createdAt };
      return { ...rest, kind: 'search', annotation: null, sourceId: '', sourceTitle: '', search };
    }
    const annotation = annotationOrFail(connection, texts, annotationId);
    const source = findSource(connection, annotation.sourceId);
    return {
      ...rest,
      kind: 'passage',
      annotation,
      sourceId: annotation.sourceId,
      sourceTitle: source === undefined ? '' : titleOf(source.csl),
      search: null,
    };
  });
}

/** A fact with everything that belongs to it. @throws Failure 'not-found' */
export function assembleFact(connection: Connection, texts: TextStore, id: string): Fact {
  return {
    ...factOrFail(connection, id),
    evidence: evidenceOfFact(connection, texts, id),
    history: listFactEvents(connection, id),
    usedIn: listUsesOfFact(connection, id),
  };
}
