import { extractDates } from '../../claims/public';

// "Wednesday, the 30th of September in the year 2024": a cell may hold a megabyte.
const longestDate = 80;

/**
 * The date that a cell holds and nothing else: ISO 8601, or as people write it in the languages of `extractDates`.
 * @returns "2024-06-13", "2024-06" or "2024"; undefined where it is none, or could be read in two ways ("3/4/2020").
 */
export function readDateCell(text: string): string | undefined {
  if (text.length > longestDate) return undefined;
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}.*)?$/.exec(text)?.[1];
  if (iso !== undefined) return isInCalendar(iso) ? iso : undefined;
  const [date, second] = extractDates(text);
  if (date === undefined || second !== undefined) return undefined;
  const isAlone = /^[\s.,()]*(?:р|року|рік|г)?[\s.]*$/u.test(text.slice(0, date.start) + text.slice(date.end));
  const isLoose = /^\d{4}(?:-\d{2}){0,2}$/.test(date.iso);
  // Of "3/4/2020" only the year is certain, which is less than it says.
  const saysMore = date.iso.length === 4 && (text.match(/\p{N}+/gu)?.length ?? 0) > 1;
  return isAlone && isLoose && !saysMore ? date.iso : undefined;
}

function isInCalendar(iso: string): boolean {
  const [year = '', month = '01', day = '01'] = iso.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // February 30 becomes a day of March.
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
