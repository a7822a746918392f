import { z } from 'zod';

export const entityType = z.enum([
  'source',
  'annotation',
  'fact',
  'paper',
  'preference',
  'style',
  'collection',
  'import',
  'claim',
  'conflict',
  'fact-view',
  'activity',
]);
export type EntityType = z.infer<typeof entityType>;

/** What the core tells its hosts, and they their pages. */
export const coreEvent = z.discriminatedUnion('kind', [
  /** Sent after COMMIT. `ids` is empty where everything of that type may have changed. */
  z.strictObject({
    kind: z.literal('changed'),
    entities: z.array(z.strictObject({ type: entityType, ids: z.array(z.string()) })),
  }),
  z.strictObject({
    kind: z.literal('progress'),
    taskId: z.string(),
    label: z.string(),
    done: z.number(),
    /** 0 where the total is not known. */
    total: z.number(),
  }),
  z.strictObject({ kind: z.literal('task-ended'), taskId: z.string() }),
]);
export type CoreEvent = z.infer<typeof coreEvent>;
