import { z } from 'zod';
import { defineRequests } from './define-requests';
import { factFlagKind } from './facts';

/** A sentence of a paper that rests on a fact which has fallen. */
export const paperFlag = z.strictObject({
  paperId: z.string(),
  paperTitle: z.string(),
  /** 0-based index of the top-level block in the paper. */
  block: z.int(),
  sentence: z.string(),
  factId: z.string(),
  /** '' where the fact was removed. */
  statement: z.string(),
  kind: factFlagKind,
  /** What exactly happened: the reason of the verdict, or the words that are gone. */
  detail: z.string(),
  since: z.string(),
});
export type PaperFlag = z.infer<typeof paperFlag>;

/** `fallen` brought a flag, `settled` took one away, `export-acknowledged` is a clean export of a paper that has flags. */
export const activityKind = z.enum(['fallen', 'settled', 'export-acknowledged']);
export type ActivityKind = z.infer<typeof activityKind>;

/** What happened to facts that papers rest on, and what was done about it; kept for good. */
export const activity = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: activityKind,
  /** Of what fell or was settled; null for an export. */
  flag: factFlagKind.nullable(),
  /** '' for an export. */
  factId: z.string(),
  statement: z.string(),
  detail: z.string(),
  /** The papers that it touched, as they stood then. */
  papers: z.array(z.strictObject({ id: z.string(), title: z.string(), sentences: z.int() })),
  isSeen: z.boolean(),
});
export type Activity = z.infer<typeof activity>;

export const rippleRequests = defineRequests({
  /** Of one paper in reading order, or of all. */
  'ripple.flags': {
    params: z.strictObject({
      paper: z.string().optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).optional(),
    }),
    result: z.strictObject({ flags: z.array(paperFlag), total: z.int() }),
  },
  /** Newest first. */
  'activity.list': {
    params: z.strictObject({
      paper: z.string().optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).optional(),
    }),
    result: z.strictObject({ activities: z.array(activity), total: z.int(), unseen: z.int() }),
  },
  /** Everything up to now was seen. */
  'activity.see': { params: z.strictObject({}), result: z.strictObject({}) },
});
