import type { EvidenceBook } from './evidence-book';
import type { FoundConflict, Side } from './side';

const withinSource: ReadonlySet<FoundConflict['detail']> = new Set(['sum', 'glued-dates', 'name']);

/**
 * Leaves out what is settled, or told by another conflict: a fact against the words it was made of or that speak of it already, and a claim
 * in the place of the fact that was made of it.
 */
export function dropRetold<C extends FoundConflict>(conflicts: readonly C[], book: EvidenceBook): C[] {
  const told = new Set(conflicts.map(({ a, b }) => pairOf(placeOf(a), placeOf(b))));
  return conflicts.filter(({ a, b, detail }) => {
    if (withinSource.has(detail) || (a.type === 'fact' && b.type === 'fact')) return true;
    const [factsA, factsB] = [book.factsOf(a), book.factsOf(b)];
    if (factsA.some((id) => factsB.includes(id))) return false;
    const [namesA, namesB] = [
      [placeOf(a), ...factsA],
      [placeOf(b), ...factsB],
    ];
    const own = pairOf(placeOf(a), placeOf(b));
    return !namesA.some((one) => namesB.some((other) => pairOf(one, other) !== own && told.has(pairOf(one, other))));
  });
}

function placeOf(side: Side): string {
  return side.type === 'fact' ? side.id : `${side.sourceId} ${side.start}-${side.end}`;
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}
