import type { FactFilter } from '../../../contract/fact-lists';
import { findWords } from '../../ordering/public';
import { isVerdict } from '../verdicts';
import { dateOf, type FactEntry, type FactLookups, haystackOf } from './fact-entry';

// "Soon" is within a week.
const daysSoon = 7;

type Test = (entry: FactEntry) => boolean;

/** A test for facts that all parts of a filter hold for. What is due is told by the day where the program runs. */
export function filterFacts(filter: FactFilter, lookups: FactLookups): Test {
  const { statuses, tags = [], assignee, claimant, priorities, due, source } = filter;
  const { isFlagged, isDated, isUsed, hasEvidence } = filter;
  const hasWords = findWords(filter.query);
  const tests: Test[] = [];
  if (statuses !== undefined && statuses.length > 0) tests.push(({ status }) => statuses.includes(status));
  if (priorities !== undefined && priorities.length > 0) tests.push(({ priority }) => priorities.includes(priority));
  if (assignee !== undefined) tests.push((entry) => entry.assignee === assignee);
  if (claimant !== undefined) tests.push((entry) => entry.claimant === claimant);
  if (tags.length > 0) tests.push((entry) => tags.every((tag) => entry.tags.includes(tag)));
  if (due !== undefined) tests.push(dueTest(due));
  if (isFlagged !== undefined) tests.push(({ id }) => lookups.isFlagged(id) === isFlagged);
  if (isUsed !== undefined) tests.push(({ id }) => lookups.uses(id) > 0 === isUsed);
  if (hasEvidence !== undefined) tests.push(({ id }) => (lookups.counts(id) !== undefined) === hasEvidence);
  if (source !== undefined) tests.push(({ id }) => lookups.sources(id)?.quoted.includes(source) === true);
  if (hasWords !== null) tests.push((entry) => hasWords(haystackOf(entry)));
  if (isDated !== undefined) tests.push((entry) => (dateOf(entry) !== '') === isDated);
  return (entry) => tests.every((test) => test(entry));
}

function dueTest(due: NonNullable<FactFilter['due']>): Test {
  const today = localDay(0);
  const soon = localDay(daysSoon);
  switch (due) {
    case 'any':
      return (entry) => entry.due !== '';
    case 'none':
      return (entry) => entry.due === '';
    // A fact that has its verdict waits for nothing.
    case 'overdue':
      return (entry) => entry.due !== '' && entry.due < today && !isVerdict(entry.status);
    case 'soon':
      return (entry) => entry.due >= today && entry.due <= soon && !isVerdict(entry.status);
  }
}

/** The day so many days from now, where the program runs: "2024-06-13". */
function localDay(daysFromNow: number): string {
  const day = new Date();
  day.setDate(day.getDate() + daysFromNow);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
