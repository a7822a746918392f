import { z } from 'zod';
import { defineRequests } from './define-requests';

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
    }),
  ),
  money: z.array(z.strictObject({ amount: z.number(), currency: z.string() })),
  dates: z.array(z.strictObject({ iso: z.string(), precision: z.enum(['day', 'month', 'year']) })),
});
export type Claim = z.infer<typeof claim>;

export const claimRequests = defineRequests({
  'claims.find': {
    params: z.strictObject({ source: z.string() }),
    result: z.strictObject({ claims: z.array(claim) }),
  },
});
