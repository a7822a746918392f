import type { CslItem } from '../../contract/csl';
import { Failure } from '../../contract/result';
import { readArxivId, readDoi, readIsbn } from '../extract/find-identifiers';

/** What a work is looked up by; `text` is how answers name it: "doi:10.1000/182". */
export interface Identifier {
  readonly kind: 'doi' | 'isbn' | 'arxiv';
  readonly value: string;
  readonly text: string;
}

/** @throws Failure 'invalid-input' where it is neither a DOI nor an ISBN nor an arXiv number. */
export function readIdentifier(given: string): Identifier {
  const [, kind = '', rest = given] = /^\s*(doi|isbn|arxiv)\s*:\s*(.*)$/i.exec(given.slice(0, 1000)) ?? [];
  const arxiv = readArxivId(kind.toLowerCase() === 'arxiv' ? `arXiv:${rest}` : given);
  if (arxiv !== undefined) return identifier('arxiv', arxiv);
  const doi = readDoi(rest);
  if (doi !== undefined) return identifier('doi', doi);
  const isbn = readIsbn(rest.trim());
  if (isbn !== undefined) return identifier('isbn', isbn);
  throw new Failure(
    'invalid-input',
    `"${given.slice(0, 80)}" is neither a DOI, such as 10.1000/182, nor an ISBN with a correct check digit, nor an arXiv number, such as 2101.00001. Check it for typing errors.`,
  );
}

/** The identifiers that a record has; the one that says most comes first. */
export function identifiersOf(csl: CslItem): Identifier[] {
  const arxiv = [csl.number, csl.URL, csl.DOI, csl.note]
    .map((value) => (typeof value === 'string' ? readArxivId(value) : undefined))
    .find((id) => id !== undefined);
  const doi = csl.DOI === undefined ? undefined : readDoi(csl.DOI);
  const isbn = csl.ISBN?.split(/[\s,;]+/)
    .map((one) => readIsbn(one))
    .find((one) => one !== undefined);
  const isArxivDoi = doi !== undefined && readArxivId(doi) !== undefined;
  return [
    ...(doi === undefined || isArxivDoi ? [] : [identifier('doi', doi)]),
    ...(arxiv === undefined ? [] : [identifier('arxiv', arxiv)]),
    ...(isbn === undefined ? [] : [identifier('isbn', isbn)]),
  ];
}

function identifier(kind: Identifier['kind'], value: string): Identifier {
  return { kind, value, text: `${kind}:${value}` };
}
