/** Orders of the same things by several keys, sorted once and then kept right change by change. */
export interface Orders<T> {
  /** The order under a key, sorted where it is asked for the first time. */
  of(key: string, all: Iterable<T>): readonly T[];
  /** Takes what changed out of every order, and puts what is there of it now where it belongs. */
  patch(changed: ReadonlySet<string>, renewed: readonly T[]): void;
  /** Forgets the orders under these keys: what they go by changed for many at once. */
  drop(isStale: (key: string) => boolean): void;
}

// More changes than this are cheaper to sort anew than to put in one by one.
const mostPatched = 2000;
// A page sorts by a column or two; each order that is kept costs a walk through all at every change.
const mostKept = 8;

export function createOrders<T extends { readonly id: string }>(
  comparerFor: (key: string) => (a: T, b: T) => number,
): Orders<T> {
  const orders = new Map<string, readonly T[]>();
  return {
    of(key, all) {
      const order = orders.get(key) ?? [...all].sort(comparerFor(key));
      // The one that was asked for last is the last to be forgotten.
      orders.delete(key);
      orders.set(key, order);
      for (const oldest of [...orders.keys()].slice(0, -mostKept)) orders.delete(oldest);
      return order;
    },
    patch(changed, renewed) {
      if (changed.size > mostPatched) orders.clear();
      for (const [key, order] of orders) orders.set(key, patched(order, changed, renewed, comparerFor(key)));
    },
    drop(isStale) {
      for (const key of orders.keys()) if (isStale(key)) orders.delete(key);
    },
  };
}

/** The order without what changed, and with it again where it belongs now. */
function patched<T extends { readonly id: string }>(
  order: readonly T[],
  changed: ReadonlySet<string>,
  renewed: readonly T[],
  compare: (a: T, b: T) => number,
): T[] {
  const kept = order.filter(({ id }) => !changed.has(id));
  const coming = [...renewed].sort(compare);
  const merged: T[] = [];
  let from = 0;
  for (const entry of coming) {
    let low = from;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = kept[middle];
      if (other !== undefined && compare(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) merged.push(kept[from] as T);
    merged.push(entry);
  }
  for (; from < kept.length; from += 1) merged.push(kept[from] as T);
  return merged;
}
