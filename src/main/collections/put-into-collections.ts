import type { Connection } from '../library/connection';
import { addMember, collectionAt } from './collection-queries';

// A record that says more of itself than this is not to be believed.
const deepest = 20;
const longestName = 200;

/**
 * Puts a source into the collections that its record names, made where they are not there; to be called within a write.
 * @param paths each the names from the outermost in, joined by '/'
 */
export function putIntoCollections(connection: Connection, sourceId: string, paths: readonly string[]): void {
  for (const path of paths) {
    const names = path
      .split('/')
      .map((name) => name.replace(/\s+/g, ' ').trim().slice(0, longestName))
      .filter((name) => name !== '');
    const collectionId = collectionAt(connection, names.slice(0, deepest));
    if (collectionId !== null) addMember(connection, collectionId, sourceId);
  }
}
