import { createHash } from 'node:crypto';
import type { FoundConflict, Side } from './side';
import { wordsOf } from './words-of';

/**
 * Gives each conflict its id: the same for the same two things and the same sort of conflict, as long as their words stay, wherever in a
 * source they stand. Of copies within one source the first, second and so on are told apart by their order.
 */
export function nameConflicts<C extends FoundConflict>(conflicts: readonly C[]): (C & { readonly id: string })[] {
  const copies = countCopies(conflicts);
  return conflicts.map((conflict) => {
    const keys = [conflict.a, conflict.b].map((side) => `${keyOf(side)} ${copies.get(placeOf(side)) ?? 0}`).sort();
    return { ...conflict, id: hashOf([conflict.kind, ...keys].join('\n')) };
  });
}

/** How many sides in the same words stand before each side in its source, by its place. */
function countCopies(conflicts: readonly FoundConflict[]): ReadonlyMap<string, number> {
  const starts = new Map<string, Map<string, number>>();
  for (const side of conflicts.flatMap(({ a, b }) => [a, b])) {
    if (side.type === 'fact') continue;
    const key = keyOf(side);
    const places = starts.get(key) ?? new Map<string, number>();
    places.set(placeOf(side), side.start);
    starts.set(key, places);
  }
  const copies = new Map<string, number>();
  for (const places of starts.values()) {
    if (places.size < 2) continue;
    const inOrder = [...places].sort(([, a], [, b]) => a - b);
    for (const [at, [place]] of inOrder.entries()) copies.set(place, at);
  }
  return copies;
}

function keyOf(side: Side): string {
  return side.type === 'fact'
    ? `fact ${side.id} ${wordsOf(side.text)}`
    : `claim ${side.sourceId} ${wordsOf(side.text)}`;
}

function placeOf(side: Side): string {
  return side.type === 'fact' ? side.id : `${side.sourceId} ${side.start} ${side.end}`;
}

// 96 bits: no two conflicts meet by chance.
const length = 24;

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, length);
}
