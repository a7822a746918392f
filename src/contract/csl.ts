import { z } from 'zod';

/** A name as CSL-JSON has it: either family/given parts, or `literal` for an institution. */
export const cslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
});
export type CslName = z.infer<typeof cslName>;

/** A CSL date: `date-parts` [[year, month?, day?], end?], or `raw`/`literal` where it could not be parsed. */
export const cslDate = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
  season: z.union([z.number(), z.string()]).optional(),
  circa: z.union([z.boolean(), z.number(), z.string()]).optional(),
});
export type CslDate = z.infer<typeof cslDate>;

/** A work as CSL-JSON 1.0.2 describes it; fields that are not named here pass through unchanged. */
export const cslItem = z.looseObject({
  id: z.union([z.string(), z.number()]),
  type: z.string(),
  title: z.string().optional(),
  'title-short': z.string().optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  volume: z.union([z.string(), z.number()]).optional(),
  issue: z.union([z.string(), z.number()]).optional(),
  page: z.union([z.string(), z.number()]).optional(),
  edition: z.union([z.string(), z.number()]).optional(),
  genre: z.string().optional(),
  abstract: z.string().optional(),
  note: z.string().optional(),
  language: z.string().optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  ISSN: z.string().optional(),
  URL: z.string().optional(),
  author: z.array(cslName).optional(),
  editor: z.array(cslName).optional(),
  translator: z.array(cslName).optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
});
export type CslItem = z.infer<typeof cslItem>;

/** A change to some CSL fields: null removes a field, what is absent stays. */
export const cslPatch = z.record(z.string(), z.unknown());
export type CslPatch = z.infer<typeof cslPatch>;
