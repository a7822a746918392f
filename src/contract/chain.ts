import { z } from 'zod';
import { annotation } from './annotations';
import { defineRequests } from './define-requests';
import { evidence, factSummary, sentenceUse } from './facts';
import { sourceVersion } from './sources';

/** Where the caret or the selection is. */
export const chainSubject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sentence'),
    paperId: z.string(),
    text: z.string(),
    factIds: z.array(z.string()),
    sourceIds: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('fact'), id: z.string() }),
  z.strictObject({ kind: z.literal('annotation'), id: z.string() }),
  z.strictObject({ kind: z.literal('source'), id: z.string() }),
]);
export type ChainSubject = z.infer<typeof chainSubject>;

/** Everything that a subject rests on and everything that rests on it. */
export const chain = z.strictObject({
  sentences: z.array(sentenceUse),
  facts: z.array(factSummary.extend({ evidence: z.array(evidence) })),
  passages: z.array(annotation.extend({ sourceTitle: z.string() })),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Authors and year, for people: "Chekalenko, 2025". */
      byline: z.string(),
      version: sourceVersion.nullable(),
      versions: z.int(),
      /** Whether original and text still have the hashes they came with; null before it was checked. */
      isIntact: z.boolean().nullable(),
    }),
  ),
});
export type Chain = z.infer<typeof chain>;

export const chainRequests = defineRequests({
  'chain.of': { params: z.strictObject({ subject: chainSubject }), result: chain },
});
