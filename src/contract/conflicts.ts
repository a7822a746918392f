import { z } from 'zod';
import { defineRequests } from './define-requests';

/** A fact, or a claim that the claim finder proposes in the newest text of a source and nobody has made a fact of. */
const conflictSide = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fact'), id: z.string(), text: z.string() }),
  z.strictObject({
    type: z.literal('claim'),
    sourceId: z.string(),
    /** Where it stands in the canonical text, in UTF-16 code units, end exclusive. */
    start: z.int(),
    end: z.int(),
    text: z.string(),
  }),
]);
export type ConflictSide = z.infer<typeof conflictSide>;

/**
 * What exactly repeats or disagrees. `refinement` is of kind duplicate: one side only says the same more exactly ("1992" and "26 January
 * 1992"), which is no conflict.
 */
const conflictDetail = z.enum([
  'same-words',
  'spelling',
  'wording',
  'refinement',
  'number',
  'date',
  'strength',
  'negation',
]);

const conflict = z.strictObject({
  kind: z.enum(['duplicate', 'contradiction']),
  detail: conflictDetail,
  a: conflictSide,
  b: conflictSide,
  reason: z.string(),
});
export type Conflict = z.infer<typeof conflict>;

export const conflictRequests = defineRequests({
  /** What repeats or contradicts what; facts first, then claims in the order of their sources and places. */
  'conflicts.list': { params: z.strictObject({}), result: z.strictObject({ conflicts: z.array(conflict) }) },
});
