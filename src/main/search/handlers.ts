import type { HandlersOf } from '../../contract/api';
import {
  type NamedThing,
  type SearchResult,
  type SearchType,
  type searchRequests,
  searchType,
} from '../../contract/search';
import { annotationOrFail } from '../annotations/public';
import { findFact } from '../facts/public';
import { bylineOf, findSource, listVersions, sourceOrFail, titleOf } from '../sources/public';
import { type DocumentReader, parseDocumentId, wordsOfPassage } from './indexed-document';
import { makeSnippet, queryTerms } from './make-snippet';
import type { IndexHit, SearchIndex } from './search-index';
import { listRecent } from './search-queries';

const shownByDefault = 50;
const namedByDefault = 20;

export interface SearchServices extends DocumentReader {
  readonly index: SearchIndex;
}

export function createSearchHandlers(services: SearchServices): HandlersOf<typeof searchRequests> {
  const { index, connection, texts, readPaper } = services;

  /** What a hit looks like; undefined where its thing vanished between index and now. */
  function resultOf({ id: documentId, score, terms, type }: IndexHit): SearchResult | undefined {
    const { entity, id, part } = parseDocumentId(documentId);
    const wanted = new Set(terms);
    switch (entity) {
      case 'source': {
        const source = findSource(connection, id);
        if (source === undefined) return undefined;
        const title = titleOf(source.csl);
        if (part === '')
          return {
            type,
            id,
            sourceId: id,
            score,
            title,
            ...makeSnippet([title, bylineOf(source.csl)].filter(Boolean).join(' · '), wanted),
          };
        const [newest] = listVersions(connection, id);
        if (newest === undefined) return undefined;
        const passage = texts.passage(newest.textSha256, part);
        if (passage === undefined) return undefined;
        const { start, end } = passage;
        return {
          type,
          id: `${newest.id}:${part}`,
          sourceId: id,
          start,
          end,
          score,
          title,
          ...makeSnippet(wordsOfPassage(texts, newest, passage), wanted),
        };
      }
      case 'annotation': {
        const annotation = annotationOrFail(connection, texts, id);
        const source = findSource(connection, annotation.sourceId);
        const words = annotation.note === '' ? annotation.exact : `${annotation.note} · ${annotation.exact}`;
        return {
          type,
          id,
          sourceId: annotation.sourceId,
          start: annotation.start,
          end: annotation.end,
          score,
          title: source === undefined ? '' : titleOf(source.csl),
          ...makeSnippet(words, wanted),
        };
      }
      case 'fact': {
        const fact = findFact(connection, id);
        if (fact === undefined) return undefined;
        const words = [fact.statement, fact.rationale].filter(Boolean).join(' · ');
        return { type, id, score, title: fact.statement, status: fact.status, ...makeSnippet(words, wanted) };
      }
      default: {
        const paper = readPaper(connection, id);
        if (paper === undefined) return undefined;
        const text = part === '' ? paper.title : (paper.blocks[part] ?? '');
        return {
          type,
          id,
          ...(part === '' ? {} : { block: part }),
          score,
          title: paper.title,
          ...makeSnippet(text, wanted),
        };
      }
    }
  }

  function nameOf(entity: 'source' | 'fact' | 'paper', id: string): NamedThing | undefined {
    if (entity === 'source') {
      const source = findSource(connection, id);
      return source === undefined
        ? undefined
        : { type: 'source', id, title: titleOf(source.csl), detail: bylineOf(source.csl) };
    }
    if (entity === 'fact') {
      const fact = findFact(connection, id);
      return fact === undefined
        ? undefined
        : { type: 'fact', id, title: fact.statement, detail: fact.createdAt, status: fact.status };
    }
    const paper = readPaper(connection, id);
    return paper === undefined ? undefined : { type: 'paper', id, title: paper.title, detail: '' };
  }

  return {
    async 'search.query'({ query, types, status, sourceId, limit = shownByDefault }) {
      const started = performance.now();
      const only = sourceId === undefined ? undefined : sourceOrFail(connection, sourceId).id;
      const hits = queryTerms(query).length === 0 ? [] : await index.search(query);
      const inScope = hits.filter(
        (hit) => (status === undefined || hit.status === status) && (only === undefined || isWithin(hit, only)),
      );
      const counts = Object.fromEntries(searchType.options.map((type) => [type, 0])) as Record<SearchType, number>;
      for (const { type } of inScope) counts[type] += 1;
      const wanted =
        types === undefined || types.length === 0 ? inScope : inScope.filter(({ type }) => types.includes(type));
      const results: SearchResult[] = [];
      for (const hit of wanted) {
        if (results.length >= limit) break;
        const result = resultOf(hit);
        if (result !== undefined) results.push(result);
      }
      return { results, total: wanted.length, counts, tookMs: Math.round((performance.now() - started) * 100) / 100 };
    },

    async 'search.names'({ query, types = ['source', 'fact', 'paper'], limit = namedByDefault }) {
      if (queryTerms(query).length === 0) {
        const recent = listRecent(connection, types, limit).map(({ entity, id }) => nameOf(entity, id));
        return { things: recent.filter((thing) => thing !== undefined) };
      }
      const things: NamedThing[] = [];
      for (const { id: documentId } of await index.search(query)) {
        const { entity, id, part } = parseDocumentId(documentId);
        if (part !== '' || entity === 'annotation' || !types.includes(entity)) continue;
        const thing = nameOf(entity, id);
        if (thing !== undefined) things.push(thing);
        if (things.length >= limit) break;
      }
      return { things };
    },
  };

  function isWithin({ id: documentId }: IndexHit, sourceId: string): boolean {
    const { entity, id } = parseDocumentId(documentId);
    if (entity === 'source') return id === sourceId;
    return entity === 'annotation' && annotationOrFail(connection, texts, id).sourceId === sourceId;
  }
}
