import type { EvidencePassage, FactEvent, Stance } from '../../contract/facts';
import { Failure } from '../../contract/result';
import { annotationOfPassage, annotationOrFail } from '../annotations/public';
import { now } from '../library/clock';
import type { Connection } from '../library/connection';
import { newId } from '../library/new-id';
import type { TextStore } from '../sources/public';
import { factOrFail } from './assemble-fact';
import {
  addToBasis,
  deleteEvidence,
  findEvidence,
  insertEvidence,
  listEvidence,
  type StoredEvidence,
  setStance,
} from './evidence-queries';
import { touchFact } from './fact-queries';

/** What speaks for or against a fact. */
export type EvidenceDraft =
  | { readonly kind: 'passage'; readonly passage: EvidencePassage }
  | {
      readonly kind: 'search';
      readonly query: string;
      readonly corpus: string;
      /** A work of the library that was searched. */
      readonly sourceId: string | null;
      /** ISO 8601 day; '' for today. */
      readonly on: string;
    }
  | { readonly kind: 'fact'; readonly otherFactId: string };

/** What the history calls a piece of evidence by. */
type ToldEvidence = Omit<StoredEvidence, 'id' | 'createdAt'>;

/** Changes the evidence of facts and writes their history. All but `inWords` are to be called within a write. */
export interface EvidenceWriter {
  /** @returns the evidence's id. @throws Failure 'already-exists' where the same passage or fact speaks there already. */
  addEvidence(factId: string, stance: Stance, evidence: EvidenceDraft, by: string): string;
  /** @throws Failure 'not-found' */
  setStance(evidenceId: string, stance: Stance, by: string): void;
  /** @throws Failure 'not-found' */
  removeEvidence(evidenceId: string, by: string): void;
  /** As the history tells of it. */
  inWords(evidence: ToldEvidence): string;
}

export type RecordEvent = (factId: string, by: string, event: Pick<FactEvent, 'kind'> & Partial<FactEvent>) => void;

export function createEvidenceWriter(connection: Connection, texts: TextStore, record: RecordEvent): EvidenceWriter {
  function inWords(evidence: ToldEvidence): string {
    const { annotationId, otherFactId } = evidence;
    if (annotationId !== null) return passageInWords(evidence, annotationOrFail(connection, texts, annotationId).exact);
    if (otherFactId !== null) return factInWords(evidence, factOrFail(connection, otherFactId).statement);
    return `${evidence.stance}: searched "${evidence.searchQuery}" in ${evidence.searchCorpus}, nothing found`;
  }

  function evidenceOrFail(id: string): StoredEvidence {
    const evidence = findEvidence(connection, id);
    if (evidence !== undefined) return evidence;
    throw new Failure('not-found', 'This evidence is no longer there. Undo its removal to bring it back.', id);
  }

  function passageId(passage: EvidencePassage): string {
    if ('annotationId' in passage) return annotationOrFail(connection, texts, passage.annotationId).id;
    return annotationOfPassage(connection, texts, passage);
  }

  function targetOf(evidence: EvidenceDraft): Omit<ToldEvidence, 'factId' | 'stance'> {
    const nothing = {
      annotationId: null,
      otherFactId: null,
      searchQuery: '',
      searchCorpus: '',
      searchedSourceId: null,
      searchedOn: '',
    };
    switch (evidence.kind) {
      case 'passage':
        return { ...nothing, annotationId: passageId(evidence.passage) };
      case 'fact':
        return { ...nothing, otherFactId: factOrFail(connection, evidence.otherFactId).id };
      case 'search': {
        const { query, corpus, sourceId, on } = evidence;
        return { ...nothing, searchQuery: query, searchCorpus: corpus, searchedSourceId: sourceId, searchedOn: on };
      }
    }
  }

  return {
    inWords,

    addEvidence(factId, stance, draft, by) {
      const evidence = { ...targetOf(draft), factId, stance };
      if (evidence.otherFactId === factId) {
        throw new Failure('invalid-input', 'A fact cannot speak for or against itself. Choose another one.');
      }
      const repeated = listEvidence(connection, factId).some(
        ({ annotationId, otherFactId }) =>
          (annotationId !== null && annotationId === evidence.annotationId) ||
          (otherFactId !== null && otherFactId === evidence.otherFactId),
      );
      if (repeated) {
        const what = evidence.otherFactId === null ? 'passage' : 'fact';
        throw new Failure('already-exists', `This ${what} is evidence of the fact already. Change its stance instead.`);
      }
      const id = newId();
      insertEvidence(connection, { ...evidence, id, createdAt: now() });
      addToBasis(connection, id);
      record(factId, by, { kind: 'evidence-added', after: inWords(evidence) });
      touchFact(connection, factId, now());
      return id;
    },

    setStance(evidenceId, stance, by) {
      const evidence = evidenceOrFail(evidenceId);
      if (evidence.stance === stance) return;
      setStance(connection, evidenceId, stance);
      addToBasis(connection, evidenceId);
      record(evidence.factId, by, {
        kind: 'evidence-added',
        before: inWords(evidence),
        after: inWords({ ...evidence, stance }),
      });
      touchFact(connection, evidence.factId, now());
    },

    removeEvidence(evidenceId, by) {
      const evidence = evidenceOrFail(evidenceId);
      record(evidence.factId, by, { kind: 'evidence-removed', before: inWords(evidence) });
      deleteEvidence(connection, evidenceId);
      touchFact(connection, evidence.factId, now());
    },
  };
}

/** @param exact the words of the passage */
export function passageInWords({ stance }: Pick<ToldEvidence, 'stance'>, exact: string): string {
  return `${stance}: "${exact}"`;
}

export function factInWords({ stance }: Pick<ToldEvidence, 'stance'>, statement: string): string {
  return `${stance}: the fact "${statement}"`;
}
