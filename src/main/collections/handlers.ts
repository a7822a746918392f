import type { HandlersOf } from '../../contract/api';
import type { Collection, collectionRequests, SavedSearch } from '../../contract/collections';
import { Failure } from '../../contract/result';
import type { Library } from '../library/library';
import { newId } from '../library/new-id';
import { sourceOrFail } from '../sources/public';
import {
  addMember,
  deleteCollection,
  deleteSearch,
  findSearch,
  insertCollection,
  isInside,
  listCollections,
  listSearches,
  removeMember,
  storeSearch,
  updateCollection,
} from './collection-queries';

/** What collections work with. */
export interface CollectionServices {
  readonly library: Library;
}

export function createCollectionHandlers({ library }: CollectionServices): HandlersOf<typeof collectionRequests> {
  const { connection } = library;

  function collectionOrFail(id: string): Collection {
    const found = listCollections(connection).find((one) => one.id === id);
    if (found !== undefined) return found;
    throw new Failure('not-found', 'This collection is no longer in the library. Choose another one.', id);
  }

  function searchOrFail(id: string): SavedSearch {
    const found = findSearch(connection, id);
    if (found !== undefined) return found;
    throw new Failure('not-found', 'This saved search is no longer in the library. Save it again.', id);
  }

  const idsOf = (sources: readonly string[]): string[] => sources.map((one) => sourceOrFail(connection, one).id);

  return {
    'collections.list': () => ({ collections: listCollections(connection) }),

    'collections.create'({ name, parentId = null }) {
      if (parentId !== null) collectionOrFail(parentId);
      const id = library.write(`Add the collection "${name}"`, () => insertCollection(connection, name, parentId));
      return { collection: collectionOrFail(id) };
    },

    'collections.update'({ id, name, parentId }) {
      const before = collectionOrFail(id);
      const after = { name: name ?? before.name, parentId: parentId === undefined ? before.parentId : parentId };
      if (after.parentId !== null) {
        collectionOrFail(after.parentId);
        if (isInside(connection, after.parentId, id)) {
          throw new Failure(
            'invalid-input',
            `"${before.name}" cannot be moved into itself or a collection inside it. Choose another place.`,
          );
        }
      }
      library.write(`Change the collection "${before.name}"`, () => updateCollection(connection, id, after));
      return { collection: collectionOrFail(id) };
    },

    'collections.remove'({ id }) {
      const { name } = collectionOrFail(id);
      library.write(`Remove the collection "${name}"`, () => deleteCollection(connection, id));
      return {};
    },

    'collections.addSources'({ id, sources }) {
      const { name } = collectionOrFail(id);
      const ids = idsOf(sources);
      library.write(`Add ${countOf(ids)} to "${name}"`, () => {
        for (const source of ids) addMember(connection, id, source);
      });
      return { collection: collectionOrFail(id) };
    },

    'collections.removeSources'({ id, sources }) {
      const { name } = collectionOrFail(id);
      const ids = idsOf(sources);
      library.write(`Take ${countOf(ids)} out of "${name}"`, () => {
        for (const source of ids) removeMember(connection, id, source);
      });
      return { collection: collectionOrFail(id) };
    },

    'savedSearches.list': () => ({ searches: listSearches(connection) }),

    'savedSearches.create'({ name, filter }) {
      const search = { id: newId(), name, filter };
      library.write(`Save the search "${name}"`, () => storeSearch(connection, search));
      return { search };
    },

    'savedSearches.update'({ id, name, filter }) {
      const before = searchOrFail(id);
      const search = { id, name: name ?? before.name, filter: filter ?? before.filter };
      library.write(`Change the saved search "${before.name}"`, () => storeSearch(connection, search));
      return { search };
    },

    'savedSearches.remove'({ id }) {
      const { name } = searchOrFail(id);
      library.write(`Remove the saved search "${name}"`, () => deleteSearch(connection, id));
      return {};
    },
  };
}

function countOf(ids: readonly string[]): string {
  return ids.length === 1 ? 'a source' : `${ids.length} sources`;
}
