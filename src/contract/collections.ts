import { z } from 'zod';
import { defineRequests } from './define-requests';
import { sourceFilter } from './sources';

/** Sources that a person put together. Collections may stand in collections. */
export const collection = z.strictObject({
  id: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  /** In it or in a collection inside it, each counted once. */
  sources: z.int(),
});
export type Collection = z.infer<typeof collection>;

/** A filter that a person gave a name. */
export const savedSearch = z.strictObject({ id: z.string(), name: z.string(), filter: sourceFilter });
export type SavedSearch = z.infer<typeof savedSearch>;

const name = z.string().trim().min(1).max(200);
const one = z.strictObject({ collection });
const members = z.strictObject({ id: z.string(), sources: z.array(z.string()).min(1) });

export const collectionRequests = defineRequests({
  'collections.list': { params: z.strictObject({}), result: z.strictObject({ collections: z.array(collection) }) },
  'collections.create': { params: z.strictObject({ name, parentId: z.string().nullable().optional() }), result: one },
  /** Renames or moves; a collection cannot be moved into itself. */
  'collections.update': {
    params: z.strictObject({ id: z.string(), name: name.optional(), parentId: z.string().nullable().optional() }),
    result: one,
  },
  /** With the collections inside it; its sources stay in the library. */
  'collections.remove': { params: z.strictObject({ id: z.string() }), result: z.strictObject({}) },
  'collections.addSources': { params: members, result: one },
  'collections.removeSources': { params: members, result: one },
  'savedSearches.list': { params: z.strictObject({}), result: z.strictObject({ searches: z.array(savedSearch) }) },
  'savedSearches.create': {
    params: z.strictObject({ name, filter: sourceFilter }),
    result: z.strictObject({ search: savedSearch }),
  },
  'savedSearches.update': {
    params: z.strictObject({ id: z.string(), name: name.optional(), filter: sourceFilter.optional() }),
    result: z.strictObject({ search: savedSearch }),
  },
  'savedSearches.remove': { params: z.strictObject({ id: z.string() }), result: z.strictObject({}) },
});
