import type { CslDate, CslName } from '../../contract/csl';
import type { FieldCandidate } from '../../contract/sources';
import { extractDates } from '../claims/public';

type CandidateValue = string | CslDate | readonly CslName[] | undefined;

export interface CandidateCollector {
  /** In the order of adding, which is the order of trust. */
  readonly candidates: readonly FieldCandidate[];
  /** Takes what has a value, and the same value of a field from one origin only once. */
  add(field: string, value: CandidateValue, origin: string): void;
}

// An abstract may be long; no field is longer.
const longestValue = 20_000;
const mostCandidates = 200;

export function collectCandidates(): CandidateCollector {
  const candidates: FieldCandidate[] = [];
  const seen = new Set<string>();
  return {
    candidates,
    add(field, value, origin) {
      const kept = typeof value === 'string' ? oneLine(value).slice(0, longestValue) : value;
      if (kept === undefined || kept === '' || (Array.isArray(kept) && kept.length === 0)) return;
      const key = JSON.stringify([field, kept, origin]);
      if (seen.has(key) || candidates.length >= mostCandidates) return;
      seen.add(key);
      candidates.push({ field, value: kept, origin });
    },
  };
}

/** A CSL date from "2021-03-05T10:00:00Z", "2021/3", "5 March 2021"; undefined where there is none. */
export function readCslDate(value: string): CslDate | undefined {
  const words = value.trim().slice(0, 100);
  const numbers = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(words);
  const parts =
    numbers?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])) ??
    extractDates(words)
      .find(({ iso }) => !iso.includes('/'))
      ?.iso.split('-')
      .map(Number);
  if (parts === undefined || !parts.every(Number.isFinite)) return undefined;
  const [year = 0, month, day] = parts;
  // Some programs write 0001 or 1601 where they know no date.
  if (year < 1000 || year === 1601) return undefined;
  const hasMonth = month !== undefined && month >= 1 && month <= 12;
  const hasDay = hasMonth && day !== undefined && day >= 1 && day <= 31;
  return { 'date-parts': [[year, ...(hasMonth ? [month] : []), ...(hasDay ? [day] : [])]] };
}

function oneLine(value: string): string {
  return value.replace(/[\s\0]+/gu, ' ').trim();
}
