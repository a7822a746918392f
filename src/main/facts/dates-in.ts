import type { FactSummary } from '../../contract/facts';
import { extractDates } from '../claims/public';

/** The dates that a statement names, in its order. */
export function datesIn(statement: string): FactSummary['dates'] {
  return extractDates(statement).map(({ iso, precision }) => ({ iso, precision }));
}
