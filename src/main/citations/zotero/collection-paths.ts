/** A collection of a file, by its own key. */
export interface FileCollection {
  readonly name: string;
  readonly parent: string | undefined;
}

const deepest = 20;

/** The names from the outermost collection to this one, joined by '/'. */
export function collectionPath(collections: ReadonlyMap<string, FileCollection>, key: string): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = key; at !== undefined && !seen.has(at) && names.length < deepest; ) {
    seen.add(at);
    const collection: FileCollection | undefined = collections.get(at);
    if (collection === undefined) break;
    names.unshift(collection.name);
    at = collection.parent;
  }
  return names.filter((name) => name !== '').join('/');
}
