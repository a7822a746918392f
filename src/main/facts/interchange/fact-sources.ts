import type { Connection } from '../../library/connection';
import { bylineOf, findSource, titleOf } from '../../sources/public';

/** A source as other programs are told of it. */
export interface FactSource {
  readonly title: string;
  /** "Chekalenko, 2025"; '' where neither author nor year is known. */
  readonly byline: string;
  /** Addresses of the web only; '' for none. */
  readonly url: string;
}

/** Looks each source up once. */
export function createSourceLookup(connection: Connection): (sourceId: string) => FactSource {
  const known = new Map<string, FactSource>();
  return (sourceId) => {
    const found = known.get(sourceId) ?? sourceOf(connection, sourceId);
    known.set(sourceId, found);
    return found;
  };
}

function sourceOf(connection: Connection, sourceId: string): FactSource {
  const source = findSource(connection, sourceId);
  if (source === undefined) return { title: '', byline: '', url: '' };
  const { csl } = source;
  const address = csl.DOI === undefined || csl.DOI === '' ? (csl.URL ?? '') : `https://doi.org/${csl.DOI}`;
  return { title: titleOf(csl), byline: bylineOf(csl), url: /^https?:\/\//i.test(address) ? address : '' };
}
