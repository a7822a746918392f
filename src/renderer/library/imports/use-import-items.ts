import { useQueries } from '@tanstack/react-query';
import type { ImportItem } from '../../../contract/imports';
import { callHost } from '../../host/call-host';

const blockItems = 200;

/**
 * The items of an import that are in view, fetched in blocks.
 * @param first index of the first one in view, from 0
 * @param last index of the last one
 * @returns an item by its index; undefined while it is on its way
 */
export function useImportItems(
  id: string,
  status: ImportItem['status'] | undefined,
  first: number,
  last: number,
): { itemAt(index: number): ImportItem | undefined; readonly failure: Error | null } {
  const from = Math.floor(first / blockItems);
  const to = Math.floor(Math.max(first, last) / blockItems);
  const answers = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => {
      const params = {
        id,
        ...(status === undefined ? {} : { statuses: [status] }),
        offset: (from + index) * blockItems,
        limit: blockItems,
      };
      return { queryKey: ['imports.items', params], queryFn: () => callHost('imports.items', params) };
    }),
  });
  return {
    itemAt: (index) => answers[Math.floor(index / blockItems) - from]?.data?.items[index % blockItems],
    failure: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}
