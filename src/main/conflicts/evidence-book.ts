import type { EvidencePlace } from './conflict-queries';
import type { Side } from './side';

/** Which facts were made of which words, or have them as evidence. */
export interface EvidenceBook {
  /** The fact itself, or the facts that have words of the claim as evidence. */
  factsOf(side: Side): readonly string[];
  /** Those that have words of the claim as evidence for them, the one that has exactly its words first. */
  factsMadeOf(side: Side): readonly string[];
  /** Sources with evidence of the fact. */
  sourcesOf(factId: string): ReadonlySet<string>;
}

/** @param places in the order of their sources and places */
export function createEvidenceBook(places: readonly EvidencePlace[]): EvidenceBook {
  const bySource = new Map<string, EvidencePlace[]>();
  const byFact = new Map<string, Set<string>>();
  for (const place of places) {
    const here = bySource.get(place.sourceId);
    if (here === undefined) bySource.set(place.sourceId, [place]);
    else here.push(place);
    byFact.set(place.factId, (byFact.get(place.factId) ?? new Set()).add(place.sourceId));
  }
  const none: ReadonlySet<string> = new Set();

  function placesIn(side: Side): readonly EvidencePlace[] {
    if (side.type === 'fact') return [];
    return (bySource.get(side.sourceId) ?? []).filter(({ start, end }) => start < side.end && side.start < end);
  }

  return {
    factsOf: (side) => (side.type === 'fact' ? [side.id] : placesIn(side).map(({ factId }) => factId)),
    factsMadeOf: (side) =>
      placesIn(side)
        .filter(({ stance }) => stance === 'supports')
        .map(({ factId, start, end }) => ({ factId, isExact: isSame(side, start, end) }))
        .sort((one, other) => Number(other.isExact) - Number(one.isExact))
        .map(({ factId }) => factId),
    sourcesOf: (factId) => byFact.get(factId) ?? none,
  };
}

function isSame(side: Side, start: number, end: number): boolean {
  return side.type === 'claim' && side.start === start && side.end === end;
}
