import type { CslItem } from '../../contract/csl';
import type { ImportedEntry } from './imported-entry';

/** A work of the library as the bibliography formats see it; the item's `id` is its cite key. */
export interface CitedWork extends ImportedEntry {
  readonly item: CslItem;
}

/** Where the bibliography gets its works from. */
export interface CitedWorks {
  /** The named sources (ids or cite keys), or all of the library. @throws Failure 'not-found'. */
  ofSources(idsOrKeys: readonly string[] | undefined): CitedWork[];
  /** The works that a paper cites, in the order of first citation. @throws Failure 'not-found'. */
  ofPaper(paperId: string): { readonly works: CitedWork[]; readonly style: string; readonly locale: string };
}
