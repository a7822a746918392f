import type { FactColumn } from '../../../contract/fact-lists';
import { type FactSummary, factPriority, factStatus } from '../../../contract/facts';
import { foldWords } from '../../ordering/public';
import { datesIn } from '../dates-in';
import type { EvidenceCounts, EvidenceSources, FactRow } from './catalogue-queries';

/** A fact as lists see it: its row, with the tags read. */
export interface FactEntry extends Omit<FactRow, 'tags'> {
  readonly tags: readonly string[];
  /** What `haystackOf` and `dateOf` made of it; most lists are opened without ever being searched or sorted by date. */
  haystack: string | null;
  date: string | null;
}

/** What else lists know of facts, by the fact's id. */
export interface FactLookups {
  counts(id: string): EvidenceCounts | undefined;
  sources(id: string): EvidenceSources | undefined;
  uses(id: string): number;
  isFlagged(id: string): boolean;
}

const noTags: readonly string[] = [];

export function factEntryOf(row: FactRow): FactEntry {
  return {
    id: row.id,
    statement: row.statement,
    status: row.status,
    claimant: row.claimant,
    firstSeen: row.firstSeen,
    tags: row.tags === '[]' ? noTags : (JSON.parse(row.tags) as string[]),
    assignee: row.assignee,
    due: row.due,
    priority: row.priority,
    dates: row.dates,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    haystack: null,
    date: null,
  };
}

/** Everything that a query looks at, folded. */
export function haystackOf(entry: FactEntry): string {
  const { statement, claimant, assignee, firstSeen, tags } = entry;
  entry.haystack ??= foldWords([statement, claimant, assignee, firstSeen, ...tags].join('\n'));
  return entry.haystack;
}

/** The first date of the statement whose year is known, ISO 8601; '' where there is none. */
export function dateOf(entry: FactEntry): string {
  entry.date ??= firstDated(
    entry.dates === '' ? datesIn(entry.statement) : (JSON.parse(entry.dates) as FactSummary['dates']),
  );
  return entry.date;
}

function firstDated(dates: FactSummary['dates']): string {
  return dates.find(({ iso }) => /^\d{4}/.test(iso))?.iso ?? '';
}

/** The year of an entry's date: "1931"; '' for none. */
export function yearOfEntry(entry: FactEntry): string {
  return dateOf(entry).slice(0, 4);
}

const statusRanks = new Map(factStatus.options.map((status, rank) => [status, rank]));
const priorityRanks = new Map(factPriority.options.map((priority, rank) => [priority, rank]));

/** '' where the fact has none. Statuses go in the order of the work, priorities from the lowest up. */
export function columnValueOf(column: FactColumn, entry: FactEntry, lookups: FactLookups): string | number {
  switch (column) {
    case 'status':
      return statusRanks.get(entry.status) ?? 0;
    case 'priority':
      return priorityRanks.get(entry.priority) ?? 0;
    case 'date':
      return dateOf(entry);
    case 'tags':
      return entry.tags.join(', ');
    case 'supports':
    case 'contradicts':
      return lookups.counts(entry.id)?.[column] ?? 0;
    case 'uses':
      return lookups.uses(entry.id);
    case 'created':
      return entry.createdAt;
    case 'updated':
      return entry.updatedAt;
    default:
      return entry[column];
  }
}
