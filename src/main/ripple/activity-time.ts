import { now } from '../library/clock';
import type { Connection } from '../library/connection';
import { readLastTold } from './activity-queries';

/**
 * The time under which a write tells its activities: later than every other, also within one millisecond and where the clock was set
 * back. So a single time tells what was seen from what was not.
 */
export function nextActivityTime(connection: Connection): string {
  const [present, last] = [now(), Date.parse(readLastTold(connection))];
  if (Number.isNaN(last) || Date.parse(present) > last) return present;
  return new Date(last + 1).toISOString();
}
