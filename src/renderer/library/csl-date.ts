import type { CslDate } from '../../contract/csl';

/** A CSL date as people type it: "2024", "2024-06", "2024-06-03", "2020/2021"; words stay words. */
export function formatCslDate(date: CslDate | undefined): string {
  if (date === undefined) return '';
  const [start, end] = date['date-parts'] ?? [];
  if (start !== undefined && start.length > 0) {
    return [start, end]
      .filter((parts) => parts !== undefined)
      .map(joinParts)
      .join('/');
  }
  return date.literal ?? date.raw ?? '';
}

function joinParts(parts: readonly (number | string)[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join('-');
}

/** Reads what `formatCslDate` writes. What is no date is kept as a literal; empty text removes the date (null). */
export function parseCslDate(text: string): CslDate | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const ends = trimmed.split('/').map(parseParts);
  const isDate = ends.length <= 2 && ends.every((parts) => parts !== undefined);
  return isDate ? { 'date-parts': ends.filter((parts) => parts !== undefined) } : { literal: trimmed };
}

function parseParts(text: string): number[] | undefined {
  const match = /^\s*(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text);
  if (match === null) return undefined;
  const parts = match.slice(1).filter((part) => part !== undefined);
  const numbers = parts.map(Number);
  const [, month = 1, day = 1] = numbers;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? numbers : undefined;
}

/** The year a work is from, for lists; '' where it is not known. */
export function yearOf(date: CslDate | undefined): string {
  const year = date?.['date-parts']?.[0]?.[0];
  if (year !== undefined) return String(year);
  return /\d{4}/.exec(date?.literal ?? date?.raw ?? '')?.[0] ?? '';
}
