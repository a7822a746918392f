import { z } from 'zod';
import { defineRequests } from './define-requests';

/** How many of each an archive of a library holds, or an import took in. */
export const transferCounts = z.strictObject({
  sources: z.int(),
  annotations: z.int(),
  facts: z.int(),
  papers: z.int(),
  collections: z.int(),
  searches: z.int(),
  preferences: z.int(),
  styles: z.int(),
});
export type TransferCounts = z.infer<typeof transferCounts>;

/** The whole library as one .zip of open formats; docs/library-archive.md describes it. */
export const transferRequests = defineRequests({
  /** Writes atomically. The undo history and the backups stay behind. */
  'library.exportTo': {
    params: z.strictObject({ path: z.string() }),
    result: z.strictObject({ path: z.string(), byteLength: z.int(), counts: transferCounts }),
    audience: 'terminal',
  },
  /** All or nothing but what is there already (the same id), which stays as it is. */
  'library.importFrom': {
    params: z.strictObject({ path: z.string() }),
    result: z.strictObject({
      imported: transferCounts,
      skipped: transferCounts,
      /** Sources whose cite key another source has. */
      renamed: z.array(z.strictObject({ id: z.string(), before: z.string(), after: z.string() })),
      /** What could not be taken in beside what is there. */
      failed: z.array(z.strictObject({ id: z.string(), message: z.string() })),
    }),
    audience: 'terminal',
  },
});
