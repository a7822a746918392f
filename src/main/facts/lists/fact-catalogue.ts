import type { FactColumn, FactFilter, FactGrouping } from '../../../contract/fact-lists';
import { factStatus } from '../../../contract/facts';
import type { Library } from '../../library/library';
import { createOrders, createValueComparer } from '../../ordering/public';
import {
  countEvidence,
  countUses,
  listEvidenceSources,
  listFactRows,
  listFactsOnAnnotations,
  listFlagged,
} from './catalogue-queries';
import { createTally } from './create-tally';
import { columnValueOf, type FactEntry, type FactLookups, factEntryOf, yearOfEntry } from './fact-entry';
import { filterFacts } from './filter-facts';

export interface FactSorting {
  readonly column: FactColumn;
  readonly isDescending: boolean;
}

/** Ids in order, and how many of them, one after another, belong to each group. */
export interface ArrangedFacts {
  readonly ids: string[];
  readonly groups: { key: string; count: number }[];
}

type Counted = { value: string; count: number }[];

/**
 * All facts in memory, as far as lists need them: filters and orders of fifty thousand are answered without reading the library again.
 * Brought up to date from what each commit says it changed.
 */
export interface FactCatalogue {
  /** Facts that a filter leaves, in order; those that lack the column's value come last. */
  arrange(filter: FactFilter, sorting: FactSorting, group: FactGrouping, locale: string): ArrangedFacts;
  size(): number;
  /** Values with how many facts have them, the most frequent first. */
  count(field: 'tags' | 'assignee' | 'claimant'): Counted;
  /** Sources that matching facts have passages of or were searched for in, with how many, the most frequent first. */
  countSources(filter: FactFilter): Counted;
}

// More changes than this are quicker read with everything else than looked up one by one.
const mostRenewed = 10_000;
// A list to choose from; beyond that one types.
const mostCounted = 1000;

export function createFactCatalogue(library: Library): FactCatalogue {
  const { connection } = library;
  const entries = new Map<string, FactEntry>();
  const orders = createOrders<FactEntry>(comparerFor);
  const counts = createTally((ids) => countEvidence(connection, ids));
  const sources = createTally((ids) => listEvidenceSources(connection, ids));
  const flagged = createTally((ids) => listFlagged(connection, ids));
  const uses = createTally((ids) => countUses(connection, ids));
  const lookups: FactLookups = {
    counts: counts.of,
    sources: sources.of,
    uses: (id) => uses.of(id) ?? 0,
    isFlagged: (id) => flagged.of(id) === true,
  };
  const changed = new Set<string>();
  const movedAnnotations = new Set<string>();
  let isLoaded = false;

  library.onCommit(({ entities }) => {
    for (const id of entities.get('fact') ?? []) changed.add(id);
    for (const id of entities.get('annotation') ?? []) movedAnnotations.add(id);
    if (!entities.has('paper')) return;
    uses.forget();
    orders.drop((key) => key.startsWith('uses '));
  });

  function load(): void {
    entries.clear();
    for (const row of listFactRows(connection)) entries.set(row.id, factEntryOf(row));
    for (const tally of [counts, sources, flagged]) tally.forget();
    orders.drop(() => true);
    isLoaded = true;
    changed.clear();
    movedAnnotations.clear();
  }

  function refresh(): void {
    if (!isLoaded || changed.size > mostRenewed) {
      load();
      return;
    }
    // An annotation takes its facts to another source when works are merged.
    if (movedAnnotations.size > 0) sources.renew(listFactsOnAnnotations(connection, [...movedAnnotations]));
    movedAnnotations.clear();
    if (changed.size === 0) return;
    const ids = [...changed];
    for (const tally of [counts, sources, flagged]) tally.renew(ids);
    for (const id of ids) entries.delete(id);
    const renewed = listFactRows(connection, ids).map(factEntryOf);
    for (const entry of renewed) entries.set(entry.id, entry);
    orders.patch(changed, renewed);
    changed.clear();
  }

  function comparerFor(key: string): (a: FactEntry, b: FactEntry) => number {
    const [name = '', direction = '', locale = ''] = key.split(' ');
    const column = name as FactColumn;
    const compare = createValueComparer(locale);
    const compareColumn = isoColumns.has(column) ? compareIso : compare;
    const sign = direction === 'descending' ? -1 : 1;
    return (a, b) => {
      const left = columnValueOf(column, a, lookups);
      const right = columnValueOf(column, b, lookups);
      if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
      return sign * compareColumn(left, right) || compare(a.statement, b.statement) || (a.id < b.id ? -1 : 1);
    };
  }

  function matching(filter: FactFilter, { column, isDescending }: FactSorting, locale: string): FactEntry[] {
    const key = `${column} ${isDescending ? 'descending' : 'ascending'} ${locale}`;
    return orders.of(key, entries.values()).filter(filterFacts(filter, lookups));
  }

  return {
    arrange(filter, sorting, group, locale) {
      refresh();
      const found = matching(filter, sorting, locale);
      switch (group) {
        case 'none':
          return { ids: found.map(({ id }) => id), groups: [{ key: '', count: found.length }] };
        case 'status':
          return part(found, ({ status }) => status, factStatus.options);
        case 'year': {
          const years = [...new Set(found.map(yearOfEntry))].filter((year) => year !== '').sort();
          return part(found, yearOfEntry, sorting.column === 'date' && sorting.isDescending ? years.reverse() : years);
        }
      }
    },
    size() {
      refresh();
      return entries.size;
    },
    count(field) {
      refresh();
      const values = field === 'tags' ? tagsOf(entries.values()) : valuesOf(entries.values(), field);
      return counted(values).slice(0, mostCounted);
    },
    countSources(filter) {
      refresh();
      const isWanted = filterFacts(filter, lookups);
      return counted(sourcesOf([...entries.values()].filter(isWanted), lookups));
    },
  };
}

// Comparing them by the rules of a language costs four times as much and finds the same.
const isoColumns: ReadonlySet<FactColumn> = new Set(['due', 'date', 'created', 'updated']);

function compareIso(left: string | number, right: string | number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Parts entries by their keys, in the order of `keys`; those with another key are left out. */
function part(
  entries: readonly FactEntry[],
  keyOf: (entry: FactEntry) => string,
  keys: readonly string[],
): ArrangedFacts {
  const groups = new Map<string, string[]>(keys.map((key) => [key, []]));
  for (const entry of entries) groups.get(keyOf(entry))?.push(entry.id);
  return {
    ids: [...groups.values()].flat(),
    groups: [...groups].map(([key, { length }]) => ({ key, count: length })),
  };
}

function counted(values: Iterable<string>): Counted {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

function* tagsOf(entries: Iterable<FactEntry>): Generator<string> {
  for (const { tags } of entries) yield* tags;
}

function* valuesOf(entries: Iterable<FactEntry>, field: 'assignee' | 'claimant'): Generator<string> {
  for (const entry of entries) if (entry[field] !== '') yield entry[field];
}

function* sourcesOf(entries: Iterable<FactEntry>, lookups: FactLookups): Generator<string> {
  for (const { id } of entries) {
    const found = lookups.sources(id);
    if (found !== undefined) yield* new Set([...found.quoted, ...found.searched]);
  }
}
