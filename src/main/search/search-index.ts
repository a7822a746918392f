import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import type { SearchType } from '../../contract/search';
import { feedAfter, latestFeedEntry, oldestFeedEntry, pruneFeed } from '../library/feed-queries';
import type { Library } from '../library/library';
import { writeAtomically } from '../library/originals';
import {
  type DocumentReader,
  documentsOf,
  type IndexedDocument,
  parseDocumentId,
  type SearchedEntity,
  searchedEntities,
} from './indexed-document';
import { listIds } from './search-queries';
import { tokenize } from './tokenize';

// Raised when tokens or fields change: an index of another format is rebuilt.
const indexFormat = 2;
const fileName = 'search-index.json';
// Long enough that a busy hour writes the file a few dozen times, short enough that a crash leaves little to catch up.
const persistDelay = 15_000;
// One slice of a rebuild: about 10 ms, so that requests get their turn between two.
const sliceCharacters = 40_000;

const options: Options<IndexedDocument> = {
  fields: ['title', 'text'],
  storeFields: ['type', 'status'],
  tokenize: (text) => tokenize(text).map(({ term }) => term),
  processTerm: (term) => term,
  autoVacuum: true,
};

export interface IndexHit {
  readonly id: string;
  readonly type: SearchType;
  readonly status: string;
  readonly score: number;
  /** Terms of the document that matched. */
  readonly terms: readonly string[];
}

/** The full-text index of a library: MiniSearch, kept in a file, brought up to date from the change feed. */
export interface SearchIndex {
  /** Hits of all types, the best first. Waits for the index to be loaded and takes in the latest changes before. */
  search(query: string): Promise<IndexHit[]>;
  /** Throws the index away and builds it anew. */
  rebuild(): Promise<void>;
  close(): void;
}

interface StoredIndex {
  readonly format: number;
  readonly seq: number;
  readonly index: AsPlainObject;
}

export function createSearchIndex(library: Library, reader: DocumentReader): SearchIndex {
  const file = join(library.path, fileName);
  let index = new MiniSearch<IndexedDocument>(options);
  let partsOf = new Map<string, string[]>();
  let seq = 0;
  let loading: Promise<void> | undefined;
  let isClosed = false;
  let persistTimer: NodeJS.Timeout | undefined;
  let isDirty = false;

  const entityKey = (entity: SearchedEntity, id: string): string => `${entity}|${id}`;

  function replace(entity: SearchedEntity, id: string): number {
    const key = entityKey(entity, id);
    for (const part of partsOf.get(key) ?? []) index.discard(part);
    const documents = documentsOf(reader, entity, id);
    if (documents.length === 0) partsOf.delete(key);
    else
      partsOf.set(
        key,
        documents.map((document) => document.id),
      );
    index.addAll(documents);
    return documents.reduce((sum, document) => sum + document.text.length + document.title.length, 0);
  }

  async function build(): Promise<void> {
    index = new MiniSearch<IndexedDocument>(options);
    partsOf = new Map();
    seq = latestFeedEntry(library.connection);
    let characters = 0;
    for (const entity of searchedEntities) {
      for (const id of listIds(library.connection, entity)) {
        characters += replace(entity, id);
        if (characters < sliceCharacters) continue;
        characters = 0;
        await setImmediate();
        if (isClosed) return;
      }
    }
    isDirty = true;
  }

  async function load(): Promise<void> {
    const stored = readStored();
    if (stored === undefined) {
      await build();
    } else {
      index = await MiniSearch.loadJSAsync(stored.index, options);
      seq = stored.seq;
      for (const id of Object.values(stored.index.documentIds as Record<string, string>)) {
        const { entity, id: entityId } = parseDocumentId(id);
        const key = entityKey(entity, entityId);
        const parts = partsOf.get(key);
        // A long text has a hundred thousand passages: copying the list for each would take minutes.
        if (parts === undefined) partsOf.set(key, [id]);
        else parts.push(id);
      }
    }
    persistLater();
  }

  function readStored(): StoredIndex | undefined {
    if (!existsSync(file)) return undefined;
    try {
      const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredIndex;
      return stored.format === indexFormat && isReachable(stored.seq) ? stored : undefined;
    } catch {
      // A file that cannot be read is as good as none: the index can always be rebuilt.
      return undefined;
    }
  }

  /** Whether the feed still has everything that happened after `from`. */
  function isReachable(from: number): boolean {
    const latest = latestFeedEntry(library.connection);
    const oldest = oldestFeedEntry(library.connection);
    if (from > latest) return false;
    return from === latest || (oldest !== null && oldest <= from + 1);
  }

  function catchUp(): void {
    const entries = feedAfter(library.connection, seq);
    const changed = new Map<string, { entity: SearchedEntity; id: string }>();
    for (const { entity, id, seq: at } of entries) {
      seq = at;
      if (isSearched(entity)) changed.set(entityKey(entity, id), { entity, id });
    }
    for (const { entity, id } of changed.values()) replace(entity, id);
    if (changed.size > 0) {
      isDirty = true;
      persistLater();
    }
  }

  function persistLater(): void {
    if (!isDirty || isClosed) return;
    clearTimeout(persistTimer);
    persistTimer = setTimeout(persist, persistDelay);
    persistTimer.unref();
  }

  function persist(): void {
    if (!isDirty || library.isReadOnly) return;
    isDirty = false;
    try {
      writeAtomically(file, JSON.stringify({ format: indexFormat, seq, index: index.toJSON() } satisfies StoredIndex));
      library.writeQuietly((connection) => pruneFeed(connection, seq));
    } catch (error) {
      // Without its file the index is rebuilt at the next start: slower, nothing lost.
      rmSync(file, { force: true });
      console.error(`The search index could not be kept: ${String(error)}`);
    }
  }

  function ready(): Promise<void> {
    loading ??= load();
    return loading;
  }

  return {
    async search(query) {
      await ready();
      catchUp();
      return runQuery(index, query).map(({ id, type, status, score, terms }) => ({
        id: String(id),
        type,
        status,
        score,
        terms,
      }));
    },
    async rebuild() {
      loading = build();
      await loading;
      persist();
    },
    close() {
      if (loading !== undefined && !isClosed) {
        clearTimeout(persistTimer);
        isClosed = true;
        persist();
      }
      isClosed = true;
    },
  };
}

function isSearched(entity: string): entity is SearchedEntity {
  return (searchedEntities as readonly string[]).includes(entity);
}

/** All words, the last one as the beginning of a word, with typos forgiven; any of the words when no text has them all. */
function runQuery(index: MiniSearch<IndexedDocument>, query: string): SearchResult[] {
  const found = (combineWith: 'AND' | 'OR'): SearchResult[] =>
    index.search(query, {
      combineWith,
      boost: { title: 2 },
      prefix: (term, position, terms) => position === terms.length - 1 || term.length > 4,
      // Short words have too many neighbours; numbers are never typed almost right.
      fuzzy: (term) => (term.length < 4 || /\p{N}/u.test(term) ? false : term.length < 8 ? 1 : 2),
      weights: { fuzzy: 0.3, prefix: 0.6 },
      // Measured on Cranfield, CISI and CACM: plain BM25 beats MiniSearch's default BM25+.
      bm25: { k: 1.2, b: 0.75, d: 0 },
    });
  const all = found('AND');
  return all.length > 0 ? all : found('OR');
}
