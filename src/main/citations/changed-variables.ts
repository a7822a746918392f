import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../contract/csl';

/** Names of the CSL variables in which two versions of an item differ, its keys aside. */
export function changedVariables(before: CslItem, after: CslItem): ReadonlySet<string> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of ['id', 'citation-key']) names.delete(key);
  return new Set([...names].filter((name) => !isDeepStrictEqual(before[name], after[name])));
}
