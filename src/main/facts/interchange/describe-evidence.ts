import type { Evidence } from '../../../contract/facts';
import type { Locator } from '../../../contract/sources';
import type { FactSource } from './fact-sources';

export function locatorInWords({ page, paragraph }: Locator): string {
  return page === undefined || page === '' ? `para. ${paragraph}` : `p. ${page}`;
}

/** 'The harbour log (Marsh, 1931), para. 3' */
export function placeInWords({ title, byline }: FactSource, locator: Locator | null): string {
  const work = byline === '' ? title : `${title} (${byline})`;
  return [work, locator === null ? '' : locatorInWords(locator)].filter(Boolean).join(', ');
}

/** Evidence in one line: the quote and where it stands, the other fact, or the search that found nothing. */
export function describeEvidence({ annotation, search, fact, sourceId }: Evidence, source: FactSource): string {
  if (annotation !== null) return `“${oneLine(annotation.exact)}” (${placeInWords(source, annotation.locator)})`;
  if (fact !== null) return `the fact “${oneLine(fact.statement)}” (${fact.status})`;
  if (search === null) return '';
  const where =
    sourceId === '' || source.title === search.corpus ? search.corpus : `${search.corpus} (${source.title})`;
  return `searched “${oneLine(search.query)}” in ${oneLine(where)} on ${search.at.slice(0, 10)}, nothing found`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
