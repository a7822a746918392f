import type { CslItem } from '../../contract/csl';

/** The title for people, or a stand-in that says what is missing. */
export function titleOf(csl: Partial<CslItem>): string {
  return csl.title?.trim() || csl['container-title']?.trim() || 'Untitled';
}

/** Authors, or else editors, as "Family", "A and B" or "A et al."; '' where there are none. */
export function authorsOf(csl: Partial<CslItem>): string {
  const names = (csl.author ?? csl.editor ?? [])
    .map((name) => name.literal ?? name.family ?? name.given ?? '')
    .filter(Boolean);
  const [first = '', second] = names;
  if (names.length > 2) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** The year of issue as written in the record; '' where there is none. */
export function yearOf(csl: Partial<CslItem>): string {
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  if (year !== undefined) return String(year);
  return /\b\d{4}\b/.exec(csl.issued?.literal ?? csl.issued?.raw ?? '')?.[0] ?? '';
}

/** "Chekalenko, 2025": what a person recognises a work by. */
export function bylineOf(csl: CslItem): string {
  return [authorsOf(csl), yearOf(csl)].filter(Boolean).join(', ');
}

/** Every author, or else editor, "Family Given" with commas between: what lists are sorted and searched by. */
export function allAuthorsOf(csl: Partial<CslItem>): string {
  return (csl.author ?? csl.editor ?? [])
    .map((name) => name.literal ?? [name.family, name.given].filter(Boolean).join(' '))
    .filter(Boolean)
    .join(', ');
}

/** What it appeared in: the journal, the book or the series, else the publisher; '' for none. */
export function containerOf(csl: Partial<CslItem>): string {
  return csl['container-title'] ?? csl.publisher ?? '';
}
