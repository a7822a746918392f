/** What is known of a work from the file it was imported from. */
export interface ImportedEntry {
  /** Fields that CSL has no place for, by their names there. */
  readonly unmapped: Readonly<Record<string, string>>;
  /** The entry as it stood there, and in which format; absent for a work that came from no bibliography. */
  readonly original?: { readonly format: string; readonly text: string };
}

/** By the id of the item. */
export type ImportedEntries = ReadonlyMap<string, ImportedEntry>;
