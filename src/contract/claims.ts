import { z } from 'zod';
import { defineRequests } from './define-requests';

export const datePrecision = z.enum(['day', 'month', 'year', 'quarter', 'decade', 'century', 'range']);
export type DatePrecision = z.infer<typeof datePrecision>;

/** Both ends of a span of numbers: "two or three", "between 5 and 7 million". */
const numberRange = z.strictObject({ from: z.number(), to: z.number() });

/** A sentence that states something checkable, with what makes it so. Offsets into the canonical text. */
export const claim = z.strictObject({
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  /** Sum of rule weights; 1.5 and above is worth a check. */
  score: z.number(),
  /** The rules that fired, in words. */
  reasons: z.array(z.string()),
  quantities: z.array(
    z.strictObject({
      value: z.number(),
      unit: z.string(),
      counted: z.string(),
      isApproximate: z.boolean().optional(),
      /** Where the value is one end of a span. */
      range: numberRange.optional(),
      /** What it is counted by: "a year" is 'year'. */
      rate: z.string().optional(),
    }),
  ),
  /** Currency: ISO 4217, or the name in English where the text does not say whose it is ("crowns"). */
  money: z.array(
    z.strictObject({
      amount: z.number(),
      currency: z.string(),
      isApproximate: z.boolean().optional(),
      range: numberRange.optional(),
    }),
  ),
  /**
   * ISO 8601 as far as the precision goes; an interval "from/to" for what is longer than a year, and for quarters and ranges;
   * "--05-03" for a day whose year is not said.
   */
  dates: z.array(z.strictObject({ iso: z.string(), precision: datePrecision })),
  /** Superlatives and firsts, in the words of the text; `isShared` for "one of the first". */
  strengths: z.array(
    z.strictObject({ words: z.string(), kind: z.enum(['first', 'last', 'only', 'extreme']), isShared: z.boolean() }),
  ),
  /** Persons, places and bodies that are named. */
  parties: z.array(z.string()),
});
export type Claim = z.infer<typeof claim>;

/** A claim is open until somebody makes a fact of it or dismisses it. */
export const claimState = z.enum(['open', 'accepted', 'dismissed']);
export type ClaimState = z.infer<typeof claimState>;

export const listedClaim = claim.extend({
  state: claimState,
  /** Facts that have words of this sentence as evidence. */
  factIds: z.array(z.string()),
});
export type ListedClaim = z.infer<typeof listedClaim>;

const place = z.strictObject({ start: z.int(), end: z.int() });
const places = z.strictObject({ source: z.string(), claims: z.array(place).min(1), by: z.string().optional() });

export const claimRequests = defineRequests({
  /** Of the newest text. Long texts report progress and can be cancelled. */
  'claims.find': {
    params: z.strictObject({ source: z.string(), taskId: z.string().optional() }),
    result: z.strictObject({ claims: z.array(listedClaim) }),
  },
  /** Makes a fact of each claim, with its sentence as evidence, as one step of the undo history; accepted ones are left as they are. */
  'claims.accept': { params: places, result: z.strictObject({ factIds: z.array(z.string()) }) },
  /** Remembered by the words, so that they stay dismissed in a new version of the text. */
  'claims.dismiss': { params: places, result: z.strictObject({ dismissed: z.int() }) },
  'claims.restore': { params: places, result: z.strictObject({ restored: z.int() }) },
});
