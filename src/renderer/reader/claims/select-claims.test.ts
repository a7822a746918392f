import { expect, test } from 'vitest';
import type { ClaimState, ListedClaim } from '../../../contract/claims';
import { claimAt, claimsAbove, filterClaims, nextClaim } from './select-claims';

function claimOf(start: number, state: ClaimState, score = 2): ListedClaim {
  const found = { quantities: [], money: [], dates: [], strengths: [], parties: [] };
  return { start, end: start + 5, quote: '', score, reasons: [], ...found, state, factIds: [] };
}

const claims = [claimOf(0, 'open'), claimOf(10, 'accepted', 5), claimOf(20, 'open', 4), claimOf(30, 'dismissed', 6)];
const starts = (found: readonly ListedClaim[]) => found.map(({ start }) => start);

test('a filter keeps the current claim, whatever became of it', () => {
  expect(starts(filterClaims(claims, 'open', null))).toEqual([0, 20]);
  expect(starts(filterClaims(claims, 'open', { start: 10, end: 15 }))).toEqual([0, 10, 20]);
  expect(starts(filterClaims(claims, 'all', null))).toEqual([0, 10, 20, 30]);
});

test('the walk goes round', () => {
  expect([-1, 0, 25, 30].map((offset) => nextClaim(claims, offset, 1)?.start)).toEqual([0, 10, 30, 0]);
  expect([0, 10, 99].map((offset) => nextClaim(claims, offset, -1)?.start)).toEqual([30, 0, 30]);
  expect(nextClaim([], 0, 1)).toBeUndefined();
});

test('a claim is the one that stands exactly there, and only open ones are accepted by their score', () => {
  expect(claimAt(claims, { start: 10, end: 15 })?.state).toBe('accepted');
  expect([claimAt(claims, { start: 10, end: 14 }), claimAt(claims, null)]).toEqual([undefined, undefined]);
  expect([1, 3, 4.5].map((score) => starts(claimsAbove(claims, score)))).toEqual([[0, 20], [20], []]);
});
