/** What other features may use of collections. */
export { collectionsOf, handOverMemberships } from './collection-queries';
export { putIntoCollections } from './put-into-collections';
