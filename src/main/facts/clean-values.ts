import { Failure } from '../../contract/result';
import { cleanTags } from '../sources/public';
import type { FactValues } from './fact-queries';
import { isVerdict } from './verdicts';

/** What a person said of a fact, as it is stored. @throws Failure 'invalid-input' */
export function cleanValues(values: FactValues): FactValues {
  const statement = values.statement.replace(/\s+/g, ' ').trim();
  if (statement === '') {
    throw new Failure('invalid-input', 'A fact needs a statement: one sentence that can be true or false.');
  }
  assertDate(values.claimedOn);
  assertDate(values.due);
  return {
    ...values,
    statement,
    rationale: rationaleOf(values),
    claimant: values.claimant.trim(),
    firstSeen: values.firstSeen.trim(),
    assignee: values.assignee.trim(),
    tags: cleanTags(values.tags),
  };
}

/** The reason of a status. @throws Failure 'invalid-input' for a verdict without one */
export function rationaleOf({ status, rationale }: Pick<FactValues, 'status' | 'rationale'>): string {
  const reason = rationale.trim();
  if (!isVerdict(status) || reason !== '') return reason;
  throw new Failure('invalid-input', `A verdict needs a reason. Say in a sentence why the fact is ${status}.`);
}

/** @param date a day, month or year in the form of ISO 8601; '' for none. @throws Failure 'invalid-input' */
export function assertDate(date: string): void {
  if (date === '') return;
  const [year = '', month = '01', day = '01'] = date.split('-');
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`)) return;
  throw new Failure('invalid-input', `There is no such day as "${date}" in the calendar. Write it as 2024-06-13.`);
}
