import type { CslItem, CslName } from '../../../contract/csl';

/** A work in one line of title and one of who and when: "Japan and Ukraine", "Chekalenko, 2025". */
export function describeSource(csl: CslItem): { readonly title: string; readonly byline: string } {
  const [first, ...others] = csl.author ?? csl.editor ?? [];
  const name = first === undefined ? '' : nameOf(first);
  const names = others.length === 0 ? name : `${name} …`;
  const byline = [names, yearOf(csl)].filter((part) => part !== '').join(', ');
  return { title: csl.title ?? csl['title-short'] ?? '', byline };
}

function nameOf({ family, given, literal }: CslName): string {
  return literal ?? family ?? given ?? '';
}

function yearOf({ issued }: CslItem): string {
  const year = issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? (issued?.literal ?? issued?.raw ?? '') : String(year);
}
