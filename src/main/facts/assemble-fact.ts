import type { Evidence, Fact } from '../../contract/facts';
import { Failure } from '../../contract/result';
import { annotationOrFail } from '../annotations/public';
import type { Connection } from '../library/connection';
import { findSource, type TextStore, titleOf } from '../sources/public';
import { listEvidence, type StoredEvidence } from './evidence-queries';
import { findFact, listFactEvents, listUsesOfFact, type StoredFact } from './fact-queries';

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
  return listEvidence(connection, factId).map((stored) => assembleEvidence(connection, texts, stored));
}

function assembleEvidence(connection: Connection, texts: TextStore, stored: StoredEvidence): Evidence {
  const { annotationId, otherFactId, searchQuery, searchCorpus, searchedSourceId, searchedOn, ...rest } = stored;
  const nothing = { ...rest, annotation: null, search: null, fact: null };
  const titleOfSource = (id: string): string => {
    const source = findSource(connection, id);
    return source === undefined ? '' : titleOf(source.csl);
  };
  if (annotationId !== null) {
    const annotation = annotationOrFail(connection, texts, annotationId);
    const { sourceId } = annotation;
    return { ...nothing, kind: 'passage', annotation, sourceId, sourceTitle: titleOfSource(sourceId) };
  }
  if (otherFactId !== null) {
    const { id, statement, status } = factOrFail(connection, otherFactId);
    return { ...nothing, kind: 'fact', fact: { id, statement, status }, sourceId: '', sourceTitle: '' };
  }
  return {
    ...nothing,
    kind: 'search',
    search: { query: searchQuery, corpus: searchCorpus, at: searchedOn || rest.createdAt },
    sourceId: searchedSourceId ?? '',
    sourceTitle: searchedSourceId === null ? '' : titleOfSource(searchedSourceId),
  };
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
