import type { CslItem } from '../../contract/csl';

/** A cite key for a work that none of the taken ones is, by the rule of the library. */
export type CiteKeyFor = (csl: Partial<CslItem>, taken: ReadonlySet<string>) => string;

/**
 * The tables that turn all scripts into ASCII take their time to load, and most requests name no work.
 * @param rule in the language of Better BibTeX; its own default where it is absent.
 * @throws Failure 'invalid-input' for a rule that cannot be read.
 */
export async function loadCiteKeyFor(rule?: string): Promise<CiteKeyFor> {
  const { citeKeyForRule } = await import('./cite-keys/cite-key-for');
  return citeKeyForRule(rule);
}
