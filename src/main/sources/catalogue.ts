import type { CslItem } from '../../contract/csl';
import type { SourceColumn, SourceFilter } from '../../contract/sources';
import type { Library } from '../library/library';
import { createOrders, createValueComparer, findWords, foldWords } from '../ordering/public';
import { type CatalogueRow, countUses, listCatalogueRows, listCollectionSources } from './catalogue-queries';
import { allAuthorsOf, containerOf, yearOf } from './describe-source';
import { likenessesOf } from './duplicates/likenesses-of';

/** A source as lists, filters and the search for its twins see it. */
interface Entry {
  readonly id: string;
  readonly citeKey: string;
  readonly title: string;
  readonly authors: string;
  /** Null where it is not known. */
  readonly year: number | null;
  readonly type: string;
  readonly container: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly versions: number;
  readonly addedAt: string;
  /** Everything that a query looks at, folded. */
  readonly haystack: string;
  readonly likenesses: readonly string[];
}

export interface Sorting {
  readonly column: SourceColumn;
  readonly isDescending: boolean;
}

/**
 * All sources in memory, as far as lists need them: filters and orders of fifty thousand are answered without reading the
 * library again. Brought up to date from what each commit says it changed.
 */
export interface Catalogue {
  /** Ids of the sources that a filter leaves, in order; sources that lack the column's value come last. */
  arrange(filter: SourceFilter, sorting: Sorting, locale: string): string[];
  size(): number;
  /** Values with how many sources have them, the most frequent first. */
  count(field: 'type' | 'language'): { value: string; count: number }[];
  /** Ids of the sources that share an identifier, or title, authors and year to the letter, with a work. */
  twinsOf(csl: Partial<CslItem>): string[];
}

export function createCatalogue(library: Library): Catalogue {
  const { connection } = library;
  const entries = new Map<string, Entry>();
  const byLikeness = new Map<string, Set<string>>();
  const orders = createOrders<Entry>(comparerFor);
  const changed = new Set<string>();
  let uses: ReturnType<typeof countUses> | undefined;
  let isLoaded = false;

  library.onCommit(({ entities }) => {
    for (const id of entities.get('source') ?? []) changed.add(id);
    if (!entities.has('annotation') && !entities.has('fact') && !entities.has('source')) return;
    uses = undefined;
    orders.drop((key) => /^(?:annotations|facts) /.test(key));
  });

  function forget(id: string): void {
    for (const likeness of entries.get(id)?.likenesses ?? []) {
      const sharing = byLikeness.get(likeness);
      sharing?.delete(id);
      if (sharing?.size === 0) byLikeness.delete(likeness);
    }
    entries.delete(id);
  }

  function take(row: CatalogueRow): Entry {
    const entry = entryOf(row);
    entries.set(entry.id, entry);
    for (const likeness of entry.likenesses) {
      const sharing = byLikeness.get(likeness);
      if (sharing === undefined) byLikeness.set(likeness, new Set([entry.id]));
      else sharing.add(entry.id);
    }
    return entry;
  }

  function refresh(): void {
    if (!isLoaded) {
      for (const row of listCatalogueRows(connection)) take(row);
      isLoaded = true;
      changed.clear();
      return;
    }
    if (changed.size === 0) return;
    for (const id of changed) forget(id);
    const renewed = listCatalogueRows(connection, [...changed]).map(take);
    orders.patch(changed, renewed);
    changed.clear();
  }

  function comparerFor(key: string): (a: Entry, b: Entry) => number {
    const [column = '', locale = ''] = key.split(' ');
    return comparer(column as SourceColumn, locale, usesNow);
  }

  function usesNow(): ReturnType<typeof countUses> {
    uses ??= countUses(connection);
    return uses;
  }

  return {
    arrange(filter, { column, isDescending }, locale) {
      refresh();
      const isWanted = filterOf(filter, usesNow, (id) => listCollectionSources(connection, id));
      const present: string[] = [];
      const absent: string[] = [];
      for (const entry of orders.of(`${column} ${locale}`, entries.values())) {
        if (isWanted(entry)) (columnValueOf(column, entry, usesNow) === '' ? absent : present).push(entry.id);
      }
      if (isDescending) present.reverse();
      return present.concat(absent);
    },
    size() {
      refresh();
      return entries.size;
    },
    count(field) {
      refresh();
      const counts = new Map<string, number>();
      for (const entry of entries.values()) {
        if (entry[field] !== '') counts.set(entry[field], (counts.get(entry[field]) ?? 0) + 1);
      }
      return [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
    },
    twinsOf(csl) {
      refresh();
      return [...new Set(likenessesOf(csl).flatMap(({ key }) => [...(byLikeness.get(key) ?? [])]))];
    },
  };
}

function entryOf({ id, citeKey, csl: cslJson, language, tags: tagsJson, addedAt, versions }: CatalogueRow): Entry {
  const csl = JSON.parse(cslJson) as CslItem;
  const tags = JSON.parse(tagsJson) as string[];
  const authors = allAuthorsOf(csl);
  const year = yearOf(csl);
  const identifiers = [csl.DOI, csl.ISBN, csl.ISSN, csl.PMID, csl.URL, csl.number, csl.archive_location];
  const words = [csl.title, authors, year, csl['container-title'], csl.publisher, citeKey, ...tags, ...identifiers];
  return {
    id,
    citeKey,
    title: csl.title?.trim() ?? '',
    authors,
    year: year === '' || Number.isNaN(Number(year)) ? null : Number(year),
    type: csl.type,
    container: containerOf(csl),
    language,
    tags,
    versions,
    addedAt,
    haystack: foldWords(words.filter((word) => word !== undefined && word !== '').join('\n')),
    likenesses: likenessesOf(csl).map(({ key }) => key),
  };
}

type Uses = () => ReturnType<typeof countUses>;

/** '' where the source has none. */
function columnValueOf(column: SourceColumn, entry: Entry, uses: Uses): string | number {
  switch (column) {
    case 'year':
      return entry.year ?? '';
    case 'tags':
      return entry.tags.join(', ');
    case 'added':
      return entry.addedAt;
    case 'annotations':
      return uses().get(entry.id)?.annotations ?? 0;
    case 'facts':
      return uses().get(entry.id)?.facts ?? 0;
    default:
      return entry[column];
  }
}

function comparer(column: SourceColumn, locale: string, uses: Uses): (a: Entry, b: Entry) => number {
  const compare = createValueComparer(locale);
  return (a, b) => {
    const order = compare(columnValueOf(column, a, uses), columnValueOf(column, b, uses));
    if (order !== 0) return order;
    return column === 'title' || a.title === b.title
      ? compareKeys(a, b)
      : compare(a.title, b.title) || compareKeys(a, b);
  };
}

function compareKeys(a: Entry, b: Entry): number {
  return a.citeKey < b.citeKey ? -1 : 1;
}

function filterOf(
  filter: SourceFilter,
  uses: Uses,
  sourcesOf: (collectionId: string) => ReadonlySet<string>,
): (entry: Entry) => boolean {
  const { tag, collection, types, languages, hasDocument, hasAnnotations, yearFrom, yearTo } = filter;
  const hasWords = findWords(filter.query);
  const tests: ((entry: Entry) => boolean)[] = [];
  if (tag !== undefined) tests.push(({ tags }) => tags.includes(tag));
  if (collection !== undefined) {
    const members = sourcesOf(collection);
    tests.push(({ id }) => members.has(id));
  }
  if (types !== undefined && types.length > 0) tests.push(({ type }) => types.includes(type));
  if (languages !== undefined && languages.length > 0) tests.push(({ language }) => languages.includes(language));
  if (hasDocument !== undefined) tests.push(({ versions }) => versions > 0 === hasDocument);
  if (hasAnnotations !== undefined) tests.push(({ id }) => uses().has(id) === hasAnnotations);
  if (yearFrom !== undefined) tests.push(({ year }) => year !== null && year >= yearFrom);
  if (yearTo !== undefined) tests.push(({ year }) => year !== null && year <= yearTo);
  if (hasWords !== null) tests.push(({ haystack }) => hasWords(haystack));
  return (entry) => tests.every((test) => test(entry));
}
