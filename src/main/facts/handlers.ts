import type { HandlersOf } from '../../contract/api';
import type { FactFilter } from '../../contract/fact-lists';
import type { Fact, factRequests } from '../../contract/facts';
import { Failure } from '../../contract/result';
import type { Connection } from '../library/connection';
import type { Library } from '../library/library';
import { cleanTags, sourceOrFail, type TextStore, titleOf, type Uploads } from '../sources/public';
import type { Tasks } from '../tasks/tasks';
import { assembleFact, factOrFail } from './assemble-fact';
import { assertDate } from './clean-values';
import { findEvidence } from './evidence-queries';
import { deleteFact, findFactValues, hasFact, listSummaries } from './fact-queries';
import type { FactCatalogue } from './lists/fact-catalogue';
import { mergeFacts } from './merge-facts';
import { createFactWriter } from './write-facts';

const listedAtMost = 100_000;

export interface FactServices {
  readonly library: Library;
  readonly texts: TextStore;
  readonly catalogue: FactCatalogue;
  readonly uploads: Uploads;
  readonly tasks: Tasks;
  /** Makes the papers that rest on one fact rest on another; called within a write. */
  readonly redirectFacts: (connection: Connection, from: string, to: string) => void;
}

export function createFactHandlers(services: FactServices): HandlersOf<typeof factRequests> {
  const { library, texts, catalogue } = services;
  const { connection } = library;
  const writer = createFactWriter(services);
  const one = (id: string): { fact: Fact } => ({ fact: assembleFact(connection, texts, id) });

  function factOfEvidence(id: string): string {
    const evidence = findEvidence(connection, id);
    if (evidence !== undefined) return evidence.factId;
    throw new Failure('not-found', 'This evidence is no longer there. Undo its removal to bring it back.', id);
  }

  /** Each once; a selection may hold facts that were removed since. @throws Failure 'not-found' where none is left */
  function presentOf(ids: readonly string[]): string[] {
    const present = [...new Set(ids)].filter((id) => hasFact(connection, id));
    if (present.length > 0) return present;
    throw new Failure('not-found', 'None of these facts is in the library any more. Select others.');
  }

  return {
    'facts.list': ({ offset = 0, limit = listedAtMost, status, tag, query }) => {
      const filter: FactFilter = {
        ...(query === undefined ? {} : { query }),
        ...(status === undefined ? {} : { statuses: [status] }),
        ...(tag === undefined ? {} : { tags: [tag] }),
      };
      const { ids } = catalogue.arrange(filter, { column: 'updated', isDescending: true }, 'none', 'en');
      return { facts: listSummaries(connection, ids.slice(offset, offset + limit)), total: ids.length };
    },

    'facts.get': ({ id }) => one(id),

    'facts.create'({ passage, stance = 'supports', by = '', ...draft }) {
      const id = library.write(`Add fact "${shortened(draft.statement)}"`, () => {
        const made = writer.create(draft, by);
        if (passage !== undefined) writer.addEvidence(made, stance, { kind: 'passage', passage }, by);
        return made;
      });
      return one(id);
    },

    'facts.update'({ id, by = '', ...values }) {
      const { statement } = factOrFail(connection, id);
      library.write(`Edit fact "${shortened(values.statement ?? statement)}"`, () => writer.change(id, values, by));
      return one(id);
    },

    'facts.setStatus'({ id, status, because, by = '' }) {
      const { statement } = factOrFail(connection, id);
      library.write(`Set "${shortened(statement)}" to ${status}`, () => writer.judge(id, status, because, by));
      return one(id);
    },

    'facts.changeMany'({ ids, status, because = '', addTags = [], removeTags = [], by = '', ...values }) {
      const present = presentOf(ids);
      const taken = new Set(cleanTags(removeTags));
      const added = cleanTags(addTags).filter((tag) => !taken.has(tag));
      const tagsOf = (id: string): string[] => [
        ...(findFactValues(connection, id)?.tags ?? []).filter((tag) => !taken.has(tag)),
        ...added,
      ];
      const isTagged = taken.size > 0 || added.length > 0;
      const changed = library.write(`Change ${countOf(present)}`, () =>
        present.filter((id) => {
          const isChanged = writer.change(id, isTagged ? { ...values, tags: tagsOf(id) } : values, by);
          const isJudged = status !== undefined && writer.judge(id, status, because, by);
          return isChanged || isJudged;
        }),
      );
      return { changed: changed.length };
    },

    'facts.removeMany'({ ids }) {
      const present = presentOf(ids);
      library.write(`Remove ${countOf(present)}`, () => {
        for (const id of present) deleteFact(connection, id);
      });
      return { removed: present.length };
    },

    'facts.merge'({ keep, others, by = '' }) {
      const { statement } = factOrFail(connection, keep);
      library.write(`Merge into "${shortened(statement)}"`, () => mergeFacts(services, writer, keep, others, by));
      return one(keep);
    },

    'facts.addEvidence'({ id, passage, stance, by = '' }) {
      const { statement } = factOrFail(connection, id);
      library.write(`Add evidence to "${shortened(statement)}"`, () =>
        writer.addEvidence(id, stance, { kind: 'passage', passage }, by),
      );
      return one(id);
    },

    'facts.addSearch'({ id, query, corpus, source, at = '', stance, by = '' }) {
      const { statement } = factOrFail(connection, id);
      assertDate(at);
      const searched = source === undefined ? null : sourceOrFail(connection, source);
      const where = corpus.trim() === '' && searched !== null ? titleOf(searched.csl) : corpus.trim();
      if (query.trim() === '' || where === '') {
        throw new Failure('invalid-input', 'Say what was searched for, and where, so that others can repeat it.');
      }
      library.write(`Add a search to "${shortened(statement)}"`, () =>
        writer.addEvidence(
          id,
          stance,
          { kind: 'search', query: query.trim(), corpus: where, sourceId: searched?.id ?? null, on: at },
          by,
        ),
      );
      return one(id);
    },

    'facts.addFact'({ id, otherId, stance, by = '' }) {
      const { statement } = factOrFail(connection, id);
      library.write(`Add evidence to "${shortened(statement)}"`, () =>
        writer.addEvidence(id, stance, { kind: 'fact', otherFactId: otherId }, by),
      );
      return one(id);
    },

    'facts.setStance'({ evidenceId, stance, by = '' }) {
      const factId = factOfEvidence(evidenceId);
      library.write('Change the stance of evidence', () => writer.setStance(evidenceId, stance, by));
      return one(factId);
    },

    'facts.removeEvidence'({ evidenceId, by = '' }) {
      const factId = factOfEvidence(evidenceId);
      library.write('Remove evidence', () => writer.removeEvidence(evidenceId, by));
      return one(factId);
    },

    'facts.remove'({ id }) {
      const removed = one(id);
      library.write(`Remove fact "${shortened(removed.fact.statement)}"`, () => deleteFact(connection, id));
      return removed;
    },
  };
}

function countOf(ids: readonly string[]): string {
  return ids.length === 1 ? 'a fact' : `${ids.length} facts`;
}

function shortened(statement: string): string {
  const words = statement.replace(/\s+/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}
