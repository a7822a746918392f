const carriedType = 'application/x-citewright-sources';

/** Puts sources into what is being dragged. */
export function carrySources(carried: DataTransfer, ids: readonly string[]): void {
  carried.setData(carriedType, JSON.stringify(ids));
  carried.effectAllowed = 'copy';
}

/** Whether sources are being dragged; which ones can only be read when they are let go. */
export function hasSources(carried: DataTransfer): boolean {
  return carried.types.includes(carriedType);
}

/** Ids of the sources that were let go. */
export function takeSources(carried: DataTransfer): readonly string[] {
  const text = carried.getData(carriedType);
  return text === '' ? [] : (JSON.parse(text) as string[]);
}
