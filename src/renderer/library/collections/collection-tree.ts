import type { Collection } from '../../../contract/collections';

export interface CollectionNode {
  readonly collection: Collection;
  readonly children: readonly CollectionNode[];
}

/** Collections as they stand in one another, each level in the order of the list. */
export function growTree(
  collections: readonly Collection[],
  parentId: string | null = null,
): readonly CollectionNode[] {
  return collections
    .filter((collection) => collection.parentId === parentId)
    .map((collection) => ({ collection, children: growTree(collections, collection.id) }));
}

/** "Harbour › Letters" */
export function nameWithParents(collection: Collection, all: readonly Collection[]): string {
  const parent = all.find(({ id }) => id === collection.parentId);
  return parent === undefined ? collection.name : `${nameWithParents(parent, all)} › ${collection.name}`;
}

/** Whether a collection may move into another one: never into itself or what stands in it. */
export function canMoveInto(id: string, into: string, all: readonly Collection[]): boolean {
  if (id === into) return false;
  const parentId = all.find((collection) => collection.id === into)?.parentId ?? null;
  return parentId === null || canMoveInto(id, parentId, all);
}
