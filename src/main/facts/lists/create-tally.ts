/** Something of each fact that only some lists ask for: read when it is first asked for, then renewed for what changed. */
export interface Tally<T> {
  of(factId: string): T | undefined;
  /** To be called when these facts changed. */
  renew(factIds: readonly string[]): void;
  /** Has all of it read anew when it is asked for again. */
  forget(): void;
}

/** @param read tells it for the facts that have it: for all, or for those with the given ids. */
export function createTally<T>(read: (factIds?: readonly string[]) => ReadonlyMap<string, T>): Tally<T> {
  let values: Map<string, T> | undefined;
  return {
    of(factId) {
      values ??= new Map(read());
      return values.get(factId);
    },
    renew(factIds) {
      if (values === undefined) return;
      const renewed = read(factIds);
      for (const id of factIds) {
        const value = renewed.get(id);
        if (value === undefined) values.delete(id);
        else values.set(id, value);
      }
    },
    forget() {
      values = undefined;
    },
  };
}
