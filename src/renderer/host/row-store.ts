import { useQueries } from '@tanstack/react-query';
import { useDebounced } from '../ui/use-debounced';

// Two screenfuls: small enough to be there within a frame or two, large enough that slow scrolling never waits.
const blockRows = 100;
// Rows that come into view next are there before they do.
const aheadRows = 40;
// Rows that are flown over are not fetched.
const settleMs = 40;

export interface RowStore<R> {
  /**
   * The rows of the part of a list that is in view, fetched in blocks.
   * @param ids the whole list in its order
   * @param first index of the first row in view, from 0
   * @param last index of the last one
   * @returns a row by its id; undefined while it is on its way
   */
  useRows(ids: readonly string[], first: number, last: number): (id: string) => R | undefined;
  /** What is known of a row that stood in a list; undefined for one that was never shown. */
  known(id: string): R | undefined;
}

/**
 * Rows of long lists of which only the ids are known at first.
 * @param request name of the request that `fetchRows` makes, by which an event asks for the rows again
 */
export function createRowStore<R extends { readonly id: string }>(
  request: string,
  fetchRows: (ids: string[]) => Promise<readonly R[]>,
): RowStore<R> {
  // Every row that was seen: what a new order or a change brings to light shows at once, and is mended when its block comes.
  const rows = new Map<string, R>();
  const known = (id: string) => rows.get(id);
  return {
    known,
    useRows(ids, first, last) {
      const nearFrom = Math.floor(Math.max(0, first - aheadRows) / blockRows);
      const nearTo = Math.floor((last + aheadRows) / blockRows);
      const [from = 0, to = 0] = useDebounced(`${nearFrom} ${nearTo}`, settleMs).split(' ').map(Number);
      const blocks = Array.from({ length: to - from + 1 }, (_, index) =>
        ids.slice((from + index) * blockRows, (from + index + 1) * blockRows),
      ).filter((block) => block.length > 0);
      const answers = useQueries({
        queries: blocks.map((block) => ({
          queryKey: [request, { ids: block }],
          queryFn: () => fetchRows(block),
        })),
      });
      for (const { data } of answers) for (const row of data ?? []) rows.set(row.id, row);
      return known;
    },
  };
}
