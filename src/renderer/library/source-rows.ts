import type { SourceSummary } from '../../contract/sources';
import { yearOf } from './csl-date';
import { shortName } from './csl-names';
import type { SourceColumn } from './sources-list-store';

export interface SourceRow {
  readonly source: SourceSummary;
  readonly title: string;
  readonly authors: string;
  readonly year: string;
  readonly type: string;
  /** Everything the filter looks at, folded. */
  readonly words: string;
}

/** Case and accents do not matter to a filter. */
export function foldForFilter(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Rows of the list of sources. */
export function makeRows(
  sources: readonly SourceSummary[],
  words: { authorsOf(source: SourceSummary): string; typeOf(type: string): string; readonly untitled: string },
): readonly SourceRow[] {
  return sources.map((source) => {
    const { csl, citeKey, tags } = source;
    const title = csl.title === undefined || csl.title === '' ? words.untitled : csl.title;
    const year = yearOf(csl.issued);
    const type = words.typeOf(csl.type);
    const names = (csl.author ?? []).map((name) => `${name.given ?? ''} ${shortName(name)}`);
    const folded = foldForFilter([title, ...names, year, type, citeKey, ...tags].join(' '));
    return { source, title, authors: words.authorsOf(source), year, type, words: folded };
  });
}

/** The rows with every word of the filter, in the order of the column. Equal ones keep the order of their titles. */
export function arrangeRows(
  rows: readonly SourceRow[],
  {
    filter,
    column,
    isDescending,
  }: { readonly filter: string; readonly column: SourceColumn; readonly isDescending: boolean },
  locale: string,
): readonly SourceRow[] {
  const wanted = foldForFilter(filter).split(/\s+/).filter(Boolean);
  const shown = rows.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const direction = isDescending ? -1 : 1;
  return shown.sort((one, other) => {
    const order = compareBy(column, one, other, compare);
    return order === 0 ? compare(one.title, other.title) : direction * order;
  });
}

function compareBy(
  column: SourceColumn,
  one: SourceRow,
  other: SourceRow,
  compare: (one: string, other: string) => number,
): number {
  switch (column) {
    case 'annotations':
    case 'facts':
      return one.source[column] - other.source[column];
    case 'year':
      return yearNumber(one) - yearNumber(other);
    case 'added':
      return one.source.addedAt < other.source.addedAt ? -1 : Number(one.source.addedAt > other.source.addedAt);
    default:
      return compare(one[column], other[column]);
  }
}

/** Works without a year stand before all others. */
function yearNumber({ year }: SourceRow): number {
  return year === '' ? -100_000 : Number(year);
}
