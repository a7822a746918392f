import type { CslItem } from '../../contract/csl';
import { authorsOf, titleOf, yearOf } from './describe-source';

/** What two records of one work share. The value is compared, the reason is told. */
interface Likeness {
  readonly key: string;
  readonly reason: string;
}

/** Identifiers of a work, normalised so that two ways to write one compare equal. */
export function likenessesOf(csl: CslItem): Likeness[] {
  const found: Likeness[] = [];
  const doi = (csl.DOI ?? '')
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '')
    .trim();
  if (doi !== '') found.push({ key: `doi ${doi}`, reason: `the same DOI ${doi}` });
  const isbn = (csl.ISBN ?? '').replace(/[^0-9xX]/g, '').toUpperCase();
  // Chapters share the ISBN of their book.
  if (isbn !== '' && csl.type === 'book') found.push({ key: `isbn ${isbn}`, reason: `the same ISBN ${isbn}` });
  const title = folded(titleOf(csl));
  const year = yearOf(csl);
  const author = folded(authorsOf(csl));
  if (csl.title !== undefined && author !== '') {
    found.push({ key: `work ${csl.type} ${title} ${author} ${year}`, reason: 'the same title, author and year' });
  } else if (csl.title !== undefined && year !== '') {
    const place = folded([csl['container-title'], csl.publisher].filter(Boolean).join(' '));
    found.push({ key: `record ${csl.type} ${title} ${place} ${year}`, reason: 'the same title, place and year' });
  }
  return found;
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Groups of sources that seem to be one work, each with why. */
export function findDuplicates<T extends { readonly id: string; readonly csl: CslItem }>(
  sources: readonly T[],
): { sources: T[]; reasons: string[] }[] {
  const groupOf = new Map<string, { sources: Set<T>; reasons: Set<string> }>();
  const firstWith = new Map<string, T>();
  for (const source of sources) {
    for (const { key, reason } of likenessesOf(source.csl)) {
      const first = firstWith.get(key);
      if (first === undefined) {
        firstWith.set(key, source);
        continue;
      }
      const known = groupOf.get(first.id) ??
        groupOf.get(source.id) ?? { sources: new Set<T>(), reasons: new Set<string>() };
      known.sources.add(first).add(source);
      known.reasons.add(reason);
      groupOf.set(first.id, known);
      groupOf.set(source.id, known);
    }
  }
  return [...new Set(groupOf.values())].map((group) => ({ sources: [...group.sources], reasons: [...group.reasons] }));
}
