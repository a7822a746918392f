import { posix } from 'node:path';
import type { StoredItem } from './import-queries';

/**
 * The file of an import that a record of one of its bibliographies names: at the path from the bibliography's own folder,
 * or else the only one of that name. A page's files have no other place, so that no path leads anywhere else.
 */
export function matchNamed(
  items: readonly StoredItem[],
  bibliographyName: string,
  path: string,
): StoredItem | undefined {
  const named = path.replaceAll('\\', '/').replace(/^file:\/+/, '/');
  const expected = posix.normalize(posix.join(posix.dirname(bibliographyName.replaceAll('\\', '/')), named));
  const exact = items.find(({ name }) => posix.normalize(name.replaceAll('\\', '/')) === expected);
  if (exact !== undefined) return exact;
  const last = posix.basename(named);
  const alike = items.filter(({ name }) => posix.basename(name.replaceAll('\\', '/')) === last);
  return alike.length === 1 ? alike[0] : undefined;
}
