import type { CslItem } from '../../../contract/csl';
import { yearOf } from '../describe-source';
import { arxivOf, doiOf, isbnsOf, pmidOf } from './identifiers';
import { foldTitle } from './title-features';

/** What two records of one work share. The key is compared, the reason is told. */
export interface Likeness {
  readonly key: string;
  readonly reason: string;
}

/** Begins the key of a record that has a title only: enough to know it again, too little to call two of a file one. */
export const bareKey = 'bare ';

/** Types that have an ISBN of their own; chapters have that of their book. */
const bookTypes: ReadonlySet<string> = new Set(['book', 'collection', 'report', 'thesis', 'classic', 'document']);

/** Identifiers of a work, and its title with authors and year, normalised so that two ways to write one compare equal. */
export function likenessesOf(csl: Partial<CslItem>): Likeness[] {
  const found: Likeness[] = [];
  const add = (name: string, value: string): void => {
    if (value !== '') found.push({ key: `${name} ${value}`, reason: `the same ${name} ${value}` });
  };
  add('DOI', doiOf(csl));
  add('PMID', pmidOf(csl));
  add('arXiv number', arxivOf(csl));
  if (bookTypes.has(csl.type ?? '')) for (const isbn of isbnsOf(csl)) add('ISBN', isbn);
  const title = foldTitle(csl.title ?? '');
  // Family names only: one record has the given names, the other their initials.
  const names = csl.author ?? csl.editor ?? [];
  const authors = foldTitle(names.map(({ family, literal, given }) => family ?? literal ?? given ?? '').join(' '));
  const year = yearOf(csl);
  if (title !== '' && authors !== '') {
    found.push({ key: `work ${title}|${authors}|${year}`, reason: 'the same title, author and year' });
  } else if (title !== '' && year !== '') {
    const place = foldTitle([csl['container-title'], csl.publisher].filter(Boolean).join(' '));
    found.push({ key: `record ${title}|${place}|${year}`, reason: 'the same title, place and year' });
  } else if (title !== '') {
    const place = foldTitle([csl['container-title'], csl.publisher].filter(Boolean).join(' '));
    found.push({ key: `${bareKey}${csl.type ?? ''}|${title}|${place}`, reason: 'the same title and nothing else' });
  }
  return found;
}
