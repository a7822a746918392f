import type { CslItem } from '../../../contract/csl';

/** Lower case, without the address of the resolver; '' for none. */
export function doiOf({ DOI = '' }: Partial<CslItem>): string {
  return DOI.toLowerCase()
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '')
    .trim();
}

/** All ISBNs of a record with thirteen digits: one with ten says the same in the older way. */
export function isbnsOf({ ISBN = '' }: Partial<CslItem>): string[] {
  const written = ISBN.toUpperCase().match(/[0-9][0-9-]{8,16}[0-9X]/g) ?? [];
  return [...new Set(written.map((isbn) => thirteenDigits(isbn.replace(/-/g, ''))).filter((isbn) => isbn !== ''))];
}

function thirteenDigits(isbn: string): string {
  if (isbn.length === 13) return isbn;
  if (isbn.length !== 10) return '';
  const body = `978${isbn.slice(0, 9)}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** Number of the preprint at arXiv without its version, wherever the record has it; '' for none. */
export function arxivOf(csl: Partial<CslItem>): string {
  const places = [csl.DOI, csl.URL, csl.number, csl.archive_location, csl.note].map((value) => String(value ?? ''));
  const isArxiv = /arxiv/i.test([csl.archive, csl.publisher, csl['container-title'], ...places].join(' '));
  if (!isArxiv) return '';
  for (const place of places) {
    const number =
      /arxiv[.:/\s]*(?:org\/(?:abs|pdf)\/)?((?:[a-z-]+(?:\.[a-z]{2})?\/\d{7})|\d{4}\.\d{4,5})/i.exec(place)?.[1] ??
      /^((?:[a-z-]+(?:\.[a-z]{2})?\/\d{7})|\d{4}\.\d{4,5})(?:v\d+)?$/i.exec(place.trim())?.[1];
    if (number !== undefined) return number.toLowerCase();
  }
  return '';
}

/** Number of the work in PubMed; '' for none. */
export function pmidOf(csl: Partial<CslItem>): string {
  return /^\d{1,9}$/.exec(String(csl.PMID ?? '').trim())?.[0] ?? '';
}
