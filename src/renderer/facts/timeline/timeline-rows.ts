import type { FactLayoutProps } from '../list/fact-layout';

/** A heading, or a fact by its index among the facts of the view. */
export type TimelineEntry =
  | { readonly kind: 'year'; readonly year: string; readonly count: number }
  | { readonly kind: 'fact'; readonly index: number };

export interface TimelineRows {
  /** Headings and facts. */
  readonly count: number;
  rowAt(row: number): TimelineEntry | undefined;
  /** The row of a fact by its index. */
  rowOf(index: number): number;
  /** Index of the year that a row belongs to. */
  yearAt(row: number): number;
  /** The row of a year's heading. */
  headingOf(year: number): number;
}

/** Lays a heading before the facts of each year. Years without facts have none. */
export function timelineRows(groups: FactLayoutProps['groups']): TimelineRows {
  const years = groups.filter(({ count }) => count > 0);
  const headings: number[] = [];
  let count = 0;
  for (const year of years) {
    headings.push(count);
    count += 1 + year.count;
  }
  const yearAt = (row: number) => lastUpTo(headings, row);
  return {
    count,
    yearAt,
    headingOf: (year) => headings[year] ?? 0,
    rowAt(row) {
      const index = yearAt(row);
      const year = years[index];
      if (year === undefined || row >= count) return undefined;
      if (row === headings[index]) return { kind: 'year', year: year.key, count: year.count };
      return { kind: 'fact', index: row - index - 1 };
    },
    rowOf(fact) {
      // The heading of the year k stands k rows further down than the facts before it would have it.
      const year = lastUpTo(
        headings.map((heading, index) => heading - index),
        fact,
      );
      return fact + year + 1;
    },
  };
}

/** Index of the last of the rising numbers that is not above the limit; -1 where all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
