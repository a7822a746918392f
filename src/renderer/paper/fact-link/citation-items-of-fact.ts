import type { Evidence } from '../../../contract/facts';
import type { CitationItem } from '../../../contract/papers';
import type { Locator } from '../../../contract/sources';

/**
 * The works whose passages support a fact, in the order of the evidence: each with the pages they stand on, or the
 * paragraphs where the work has no pages.
 */
export function citationItemsOfFact(factId: string, evidence: readonly Evidence[]): CitationItem[] {
  const locators = new Map<string, Locator[]>();
  for (const { kind, stance, annotation, sourceId } of evidence) {
    if (kind !== 'passage' || stance !== 'supports' || annotation === null) continue;
    const places = locators.get(sourceId) ?? [];
    if (annotation.state !== 'orphan' && annotation.locator.paragraph > 0) places.push(annotation.locator);
    locators.set(sourceId, places);
  }
  return [...locators].map(([sourceId, places]) => ({ sourceId, factId, ...locatorOf(places) }));
}

function locatorOf(places: readonly Locator[]): Pick<CitationItem, 'locator' | 'label'> {
  if (places.length === 0) return {};
  const pages = new Set(places.flatMap(({ page }) => (page === undefined ? [] : [page])));
  if (pages.size === 0) {
    return { locator: joinNumbers([...new Set(places.map(({ paragraph }) => paragraph))]), label: 'paragraph' };
  }
  const isNumbered = [...pages].every((page) => /^\d{1,6}$/.test(page));
  // "iv" and "A-3" have no order that could be counted on.
  return { locator: isNumbered ? joinNumbers([...pages].map(Number)) : [...pages].join(', '), label: 'page' };
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
