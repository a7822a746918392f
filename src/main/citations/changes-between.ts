/** What the order and content of citations are compared by. */
export interface Comparable {
  readonly id: string;
  readonly noteIndex: number;
  readonly cites: readonly object[];
}

/** Past this, working through the whole document is about as fast and simpler than change after change. */
const mostChanges = 12;

/**
 * The citations that must be worked through to get from one document to the next: the new and the edited ones; where only
 * some were removed or footnotes were renumbered, any one of those that stay.
 * @returns undefined where the whole document must be worked through: much changed, or the order did.
 */
export function changesBetween<T extends Comparable>(
  before: readonly T[],
  after: readonly T[],
): readonly T[] | undefined {
  const old = new Map(before.map((cluster) => [cluster.id, cluster]));
  const kept = after.filter((cluster) => old.has(cluster.id));
  const keptIds = new Set(kept.map((cluster) => cluster.id));
  const oldOrder = before.filter((cluster) => keptIds.has(cluster.id));
  if (kept.length === 0 || oldOrder.some((cluster, position) => cluster.id !== kept[position]?.id)) {
    return before.length === 0 && after.length === 0 ? [] : undefined;
  }

  const changed = after.filter((cluster) => {
    const previous = old.get(cluster.id);
    return previous === undefined || JSON.stringify(previous.cites) !== JSON.stringify(cluster.cites);
  });
  if (changed.length > mostChanges) {
    return undefined;
  }
  const isShifted =
    kept.length < before.length || kept.some((cluster) => old.get(cluster.id)?.noteIndex !== cluster.noteIndex);
  return changed.length === 0 && isShifted ? kept.slice(0, 1) : changed;
}
