import { z } from 'zod';
import { defineRequests } from './define-requests';
import { factStatus } from './facts';

export const searchType = z.enum(['source', 'passage', 'annotation', 'fact', 'paper']);
export type SearchType = z.infer<typeof searchType>;

export const searchResult = z.strictObject({
  type: searchType,
  /** Of the source, annotation, fact or paper; for a passage the version's id and its paragraph number. */
  id: z.string(),
  sourceId: z.string().optional(),
  /** Of a passage or annotation in the canonical text, or of a paper's block (then `block`). */
  start: z.int().optional(),
  end: z.int().optional(),
  block: z.int().optional(),
  score: z.number(),
  /** What it belongs to: the source's title, the fact's statement, the paper's title. */
  title: z.string(),
  status: factStatus.optional(),
  /** Plain text around the best hits. */
  snippet: z.string(),
  /** [start, end) pairs in the snippet, UTF-16 code units. */
  matches: z.array(z.tuple([z.int(), z.int()])),
});
export type SearchResult = z.infer<typeof searchResult>;

/** A thing that can be opened by name. */
export const namedThing = z.strictObject({
  type: z.enum(['source', 'fact', 'paper']),
  id: z.string(),
  title: z.string(),
  /** Authors and year of a source, UTC ISO 8601 time of a fact, nothing of a paper. */
  detail: z.string(),
  status: factStatus.optional(),
});
export type NamedThing = z.infer<typeof namedThing>;

export const searchRequests = defineRequests({
  'search.query': {
    params: z.strictObject({
      query: z.string(),
      types: z.array(searchType).optional(),
      status: factStatus.optional(),
      sourceId: z.string().optional(),
      limit: z.int().optional(),
    }),
    result: z.strictObject({
      results: z.array(searchResult),
      total: z.int(),
      /** Hits by type, before `types` and `limit`. */
      counts: z.record(searchType, z.int()),
      tookMs: z.number(),
    }),
  },
  /** For quick open and for @ in a paper: titles, authors, years, statements; the recently used first when empty. */
  'search.names': {
    params: z.strictObject({
      query: z.string(),
      types: z.array(z.enum(['source', 'fact', 'paper'])).optional(),
      limit: z.int().optional(),
    }),
    result: z.strictObject({ things: z.array(namedThing) }),
  },
});
