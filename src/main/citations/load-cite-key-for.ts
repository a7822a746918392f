import type { CslItem } from '../../contract/csl';

/** A cite key for a work that none of the taken ones is, by the rule of the library. */
export type CiteKeyFor = (csl: Partial<CslItem>, taken: ReadonlySet<string>) => string;

/** The tables that turn all scripts into ASCII take their time to load, and most requests name no work. */
export async function loadCiteKeyFor(): Promise<CiteKeyFor> {
  const { citeKeyFor } = await import('./cite-key-for');
  return citeKeyFor;
}
