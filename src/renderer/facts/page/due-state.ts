import type { FactSummary } from '../../../contract/facts';
import { isVerdict } from '../fact-statuses';

export interface DueState {
  readonly kind: 'overdue' | 'today' | 'soon';
  /** Whole days past the day, or left until it. */
  readonly days: number;
}

const dayMs = 24 * 60 * 60 * 1000;
// As the filter of the list counts it.
const soonDays = 7;

/**
 * Whether a verdict is late, or needed within a week; null where it is neither, is there, or has no day.
 * @param today in the person's own time
 */
export function dueState({ due, status }: Pick<FactSummary, 'due' | 'status'>, today: Date): DueState | null {
  if (due === '' || isVerdict(status)) return null;
  const [year = 0, month = 1, day = 1] = due.split('-').map(Number);
  const left = Math.round(
    (Date.UTC(year, month - 1, day) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / dayMs,
  );
  if (left < 0) return { kind: 'overdue', days: -left };
  if (left === 0) return { kind: 'today', days: 0 };
  return left <= soonDays ? { kind: 'soon', days: left } : null;
}
