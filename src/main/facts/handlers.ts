import type { HandlersOf } from '../../contract/api';
import type { EvidencePassage, Fact, FactEvent, FactStatus, factRequests } from '../../contract/facts';
import { Failure } from '../../contract/result';
import { annotationOfPassage, annotationOrFail } from '../annotations/public';
import { now } from '../library/clock';
import type { Library } from '../library/library';
import { newId } from '../library/new-id';
import { cleanTags, type TextStore } from '../sources/public';
import { assembleFact, factOrFail } from './assemble-fact';
import { exportFacts } from './export-facts';
import {
  deleteEvidence,
  deleteFact,
  findEvidence,
  insertEvidence,
  insertFact,
  insertFactEvent,
  listEvidence,
  listFacts,
  type StoredEvidence,
  setStance,
  touchFact,
  updateFact,
} from './fact-queries';

const verdicts: ReadonlySet<FactStatus> = new Set(['supported', 'disputed', 'refuted', 'unverifiable']);
const listedAtMost = 100_000;

export function createFactHandlers({
  library,
  texts,
}: {
  readonly library: Library;
  readonly texts: TextStore;
}): HandlersOf<typeof factRequests> {
  const { connection } = library;
  const one = (id: string): { fact: Fact } => ({ fact: assembleFact(connection, texts, id) });

  function record(factId: string, by: string | undefined, event: Pick<FactEvent, 'kind'> & Partial<FactEvent>): void {
    insertFactEvent(connection, factId, {
      before: '',
      after: '',
      because: '',
      ...event,
      id: newId(),
      at: now(),
      by: by ?? '',
    });
  }

  function passageId(passage: EvidencePassage): string {
    if ('annotationId' in passage) return annotationOrFail(connection, texts, passage.annotationId).id;
    return annotationOfPassage(connection, texts, passage);
  }

  function addEvidence(evidence: Omit<StoredEvidence, 'id' | 'createdAt'>, by: string | undefined): void {
    const repeated = listEvidence(connection, evidence.factId).find(
      ({ annotationId }) => annotationId !== null && annotationId === evidence.annotationId,
    );
    if (repeated !== undefined) {
      throw new Failure('already-exists', 'This passage is evidence of the fact already. Change its stance instead.');
    }
    insertEvidence(connection, { ...evidence, id: newId(), createdAt: now() });
    record(evidence.factId, by, { kind: 'evidence-added', after: describeEvidence(evidence) });
    touchFact(connection, evidence.factId, now());
  }

  function describeEvidence({
    stance,
    annotationId,
    searchQuery,
    searchCorpus,
  }: Omit<StoredEvidence, 'id' | 'createdAt'>): string {
    if (annotationId === null) return `${stance}: searched "${searchQuery}" in ${searchCorpus}, nothing found`;
    return `${stance}: "${annotationOrFail(connection, texts, annotationId).exact}"`;
  }

  function evidenceOrFail(id: string): StoredEvidence {
    const evidence = findEvidence(connection, id);
    if (evidence !== undefined) return evidence;
    throw new Failure('not-found', 'This evidence is no longer there. Undo its removal to bring it back.', id);
  }

  return {
    'facts.list': ({ offset = 0, limit = listedAtMost, ...filter }) => {
      const { facts, total } = listFacts(connection, filter, offset, limit);
      return { facts: facts.map(({ rationale: _rationale, ...summary }) => summary), total };
    },

    'facts.get': ({ id }) => one(id),

    'facts.create'({ statement, claimant = '', tags = [], passage, stance = 'supports', by }) {
      const id = newId();
      const words = checkedStatement(statement);
      library.write(`Add fact "${shortened(words)}"`, () => {
        insertFact(connection, { id, statement: words, claimant, tags: cleanTags(tags), at: now() });
        record(id, by, { kind: 'created', after: words });
        if (passage !== undefined) {
          addEvidence({ factId: id, annotationId: passageId(passage), stance, searchQuery: '', searchCorpus: '' }, by);
        }
      });
      return one(id);
    },

    'facts.update'({ id, statement, claimant, tags, by }) {
      const fact = factOrFail(connection, id);
      const words = statement === undefined ? fact.statement : checkedStatement(statement);
      const newTags = tags === undefined ? fact.tags : cleanTags(tags);
      library.write(`Edit fact "${shortened(words)}"`, () => {
        updateFact(connection, id, {
          ...fact,
          statement: words,
          claimant: claimant ?? fact.claimant,
          tags: newTags,
          at: now(),
        });
        if (words !== fact.statement) record(id, by, { kind: 'statement', before: fact.statement, after: words });
        if (newTags.join() !== fact.tags.join())
          record(id, by, { kind: 'tags', before: fact.tags.join(', '), after: newTags.join(', ') });
      });
      return one(id);
    },

    'facts.setStatus'({ id, status, because, by }) {
      const fact = factOrFail(connection, id);
      const reason = because.trim();
      if (verdicts.has(status) && reason === '') {
        throw new Failure('invalid-input', `A verdict needs a reason. Say in a sentence why the fact is ${status}.`);
      }
      library.write(`Set "${shortened(fact.statement)}" to ${status}`, () => {
        updateFact(connection, id, { ...fact, status, rationale: reason, at: now() });
        record(id, by, { kind: 'status', before: fact.status, after: status, because: reason });
      });
      return one(id);
    },

    'facts.addEvidence'({ id, passage, stance, by }) {
      const fact = factOrFail(connection, id);
      library.write(`Add evidence to "${shortened(fact.statement)}"`, () =>
        addEvidence({ factId: id, annotationId: passageId(passage), stance, searchQuery: '', searchCorpus: '' }, by),
      );
      return one(id);
    },

    'facts.addSearch'({ id, query, corpus, stance, by }) {
      const fact = factOrFail(connection, id);
      if (query.trim() === '' || corpus.trim() === '') {
        throw new Failure('invalid-input', 'Say what was searched for, and where, so that others can repeat it.');
      }
      library.write(`Add a search to "${shortened(fact.statement)}"`, () =>
        addEvidence(
          { factId: id, annotationId: null, stance, searchQuery: query.trim(), searchCorpus: corpus.trim() },
          by,
        ),
      );
      return one(id);
    },

    'facts.setStance'({ evidenceId, stance, by }) {
      const evidence = evidenceOrFail(evidenceId);
      library.write('Change the stance of evidence', () => {
        setStance(connection, evidenceId, stance);
        record(evidence.factId, by, {
          kind: 'evidence-added',
          before: describeEvidence(evidence),
          after: describeEvidence({ ...evidence, stance }),
        });
        touchFact(connection, evidence.factId, now());
      });
      return one(evidence.factId);
    },

    'facts.removeEvidence'({ evidenceId, by }) {
      const evidence = evidenceOrFail(evidenceId);
      library.write('Remove evidence', () => {
        record(evidence.factId, by, { kind: 'evidence-removed', before: describeEvidence(evidence) });
        deleteEvidence(connection, evidenceId);
        touchFact(connection, evidence.factId, now());
      });
      return one(evidence.factId);
    },

    'facts.remove'({ id }) {
      const removed = one(id);
      library.write(`Remove fact "${shortened(removed.fact.statement)}"`, () => deleteFact(connection, id));
      return removed;
    },

    'facts.export': ({ format }) => ({
      content: exportFacts(
        listFacts(connection, {}, 0, listedAtMost).facts.map(({ id }) => assembleFact(connection, texts, id)),
        format,
      ),
    }),
  };
}

function checkedStatement(statement: string): string {
  const words = statement.replace(/\s+/g, ' ').trim();
  if (words !== '') return words;
  throw new Failure('invalid-input', 'A fact needs a statement: one sentence that can be true or false.');
}

function shortened(statement: string): string {
  return statement.length <= 60 ? statement : `${statement.slice(0, 59).trimEnd()}…`;
}
