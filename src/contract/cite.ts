import { z } from 'zod';

/** More would not be a bibliography but an attempt to exhaust memory. */
const mostItems = 20_000;
const mostClusters = 20_000;

/** Some CSL-JSON comes without ids; its only work is then cited without one too. */
const itemId = z.union([z.string(), z.number(), z.null()]);

/** One cited work inside a citation, with CSL's own field names. */
export const cite = z.strictObject({
  id: itemId.optional(),
  locator: z.union([z.string(), z.number()]).optional(),
  /** CSL locator term: page, paragraph, chapter, section … */
  label: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  'suppress-author': z.boolean().optional(),
  'author-only': z.boolean().optional(),
  /** Forces a position: 0 first, 1 subsequent, 2 ibid, 3 ibid with locator. */
  position: z.int().min(0).max(3).optional(),
  'near-note': z.boolean().optional(),
  'first-reference-note-number': z.union([z.string(), z.number()]).optional(),
});
export type Cite = z.infer<typeof cite>;

/** A citation of a document; `noteIndex` is the number of its footnote from 1, or 0 in the running text. */
export const documentCitation = z.strictObject({
  citationID: z.string().optional(),
  citationItems: z.array(cite),
  properties: z.strictObject({ noteIndex: z.int().min(0).optional() }).optional(),
});

/** BCP 47 as CSL uses it: "en-US", "uk", "zh-CN". */
export const localeTag = z.string().regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/);

/** What `cite` formats, without a library. */
export const citeJob = z.strictObject({
  /** Id of an installed style, or the path of a .csl file. */
  style: z.string().min(1),
  /** Overrides the style's default locale. */
  locale: localeTag.optional(),
  /** CSL-JSON; only the id is looked at here, the rest goes to the engine as it is. */
  items: z.array(z.looseObject({ id: itemId.optional() })).max(mostItems),
  format: z.enum(['html', 'text']).optional(),
  /** Each formatted by itself: no positions, no ibid. */
  clusters: z.array(z.array(cite)).max(mostClusters).optional(),
  /** The citations of a paper in order. */
  document: z.array(documentCitation).max(mostClusters).optional(),
});
export type CiteJob = z.infer<typeof citeJob>;

export const citeResult = z.strictObject({
  clusters: z.array(z.string()),
  document: z.array(z.string()),
  /** The entries as the engine renders them, without the outer csl-bib-body element. */
  bibliography: z.array(z.string()),
  /** Ids that are cited but not among the items; absent when there are none. */
  unknownIds: z.array(z.string()).optional(),
});
export type CiteResult = z.infer<typeof citeResult>;
