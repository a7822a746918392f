import { z } from 'zod';
import { defineRequests } from './define-requests';
import { factStatus } from './facts';

/** UTF-16 code units into the side's text, end exclusive: the words that the conflict hangs on; all of them where it hangs on the whole. */
const focus = z.strictObject({ start: z.int(), end: z.int() });

/** A fact, or a claim that the claim finder proposes in the newest text of a source and nobody has made a fact of. */
const conflictSide = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fact'), id: z.string(), text: z.string(), focus, status: factStatus }),
  z.strictObject({
    type: z.literal('claim'),
    sourceId: z.string(),
    sourceTitle: z.string(),
    /** Where it stands in the canonical text, in UTF-16 code units, end exclusive. */
    start: z.int(),
    end: z.int(),
    text: z.string(),
    focus,
  }),
]);
export type ConflictSide = z.infer<typeof conflictSide>;

/**
 * What exactly repeats or disagrees. `refinement` is of kind duplicate: one side only says the same more exactly ("1992" and "26 January
 * 1992"), which is no conflict. `sum`, `glued-dates` and `name` are within one source: parts that do not add up to their whole, dates that
 * ran into each other, one name written two ways.
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
  'sum',
  'glued-dates',
  'name',
]);

export const conflictKind = z.enum(['duplicate', 'contradiction']);
export type ConflictKind = z.infer<typeof conflictKind>;

/** `linked`: the facts are evidence against each other. `dismissed`: somebody said that it is none. */
export const conflictState = z.enum(['open', 'linked', 'dismissed']);
export type ConflictState = z.infer<typeof conflictState>;

export const conflict = z.strictObject({
  /** The same for the same two things, as long as their words stay. */
  id: z.string(),
  kind: conflictKind,
  detail: conflictDetail,
  state: conflictState,
  a: conflictSide,
  b: conflictSide,
  reason: z.string(),
});
export type Conflict = z.infer<typeof conflict>;

const by = z.string().optional();
const many = z.strictObject({ ids: z.array(z.string()).min(1), by });
const made = z.strictObject({ factIds: z.array(z.string()) });

export const conflictRequests = defineRequests({
  /**
   * What repeats or contradicts what; facts first, then claims in the order of their sources and places. Open ones where no states are
   * given. A library that is read for the first time reports progress and can be cancelled.
   */
  'conflicts.list': {
    params: z.strictObject({
      states: z.array(conflictState).optional(),
      kind: conflictKind.optional(),
      /** Those with a side in this source: a claim, or a fact with evidence there. */
      source: z.string().optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).optional(),
      taskId: z.string().optional(),
    }),
    result: z.strictObject({ conflicts: z.array(conflict), total: z.int() }),
  },
  /** "Not a conflict": remembered until it is restored. Ids of conflicts that are gone are passed over. */
  'conflicts.dismiss': { params: many, result: z.strictObject({ dismissed: z.int() }) },
  'conflicts.restore': { params: many, result: z.strictObject({ restored: z.int() }) },
  /** Makes each side of a contradiction evidence against the other; a claim becomes a fact first. One step of the undo history. */
  'conflicts.link': { params: z.strictObject({ id: z.string(), by }), result: made },
  /**
   * Makes one fact of two that say the same, in the words of the side that is kept: a claim becomes evidence for it, a fact is merged into
   * it. One step.
   */
  'conflicts.merge': { params: z.strictObject({ id: z.string(), keep: z.enum(['a', 'b']), by }), result: made },
});
