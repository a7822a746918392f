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

export const claimRequests = defineRequests({
  'claims.find': {
    params: z.strictObject({ source: z.string() }),
    result: z.strictObject({ claims: z.array(claim) }),
  },
});
