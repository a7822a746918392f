import type { Evidence } from '../../../contract/facts';
import type { CitationItem } from '../../../contract/papers';

/** The works whose passages support a fact, each with the paragraphs they stand in, in the order of the evidence. */
export function citationItemsOfFact(factId: string, evidence: readonly Evidence[]): CitationItem[] {
  const paragraphs = new Map<string, Set<number>>();
  for (const { kind, stance, annotation, sourceId } of evidence) {
    if (kind !== 'passage' || stance !== 'supports' || annotation === null) continue;
    const numbers = paragraphs.get(sourceId) ?? new Set();
    if (annotation.state !== 'orphan' && annotation.locator.paragraph > 0) numbers.add(annotation.locator.paragraph);
    paragraphs.set(sourceId, numbers);
  }
  return [...paragraphs].map(([sourceId, numbers]) =>
    numbers.size === 0
      ? { sourceId, factId }
      : { sourceId, factId, locator: joinNumbers([...numbers]), label: 'paragraph' },
  );
}

/** [5, 3, 4, 9] -> "3-5, 9". */
function joinNumbers(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range !== undefined && number === range.last + 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}
