import { z } from 'zod';
import { defineRequests } from './define-requests';
import { page, paragraph } from './sources';

const comparedParagraph = z.strictObject({ number: z.int(), start: z.int(), end: z.int(), text: z.string() });
/** A stretch of two versions side by side; a changed paragraph carries its words, in order, with the side they stand on. */
export const comparedBlock = z.strictObject({
  kind: z.enum(['same', 'changed', 'removed', 'added']),
  before: comparedParagraph.nullable(),
  after: comparedParagraph.nullable(),
  words: z.array(z.strictObject({ text: z.string(), side: z.enum(['both', 'before', 'after']) })),
});
export type ComparedBlock = z.infer<typeof comparedBlock>;

/** What the documents of sources hold. SOURCE in parameters is a source's id or its cite key. */
export const sourceReadingRequests = defineRequests({
  'sources.text': {
    params: z.strictObject({ source: z.string(), versionId: z.string().optional() }),
    result: z.strictObject({ versionId: z.string(), text: z.string() }),
  },
  /** A window of paragraphs, so that a long document never crosses the border in one piece. */
  'sources.paragraphs': {
    params: z.strictObject({
      source: z.string(),
      versionId: z.string().optional(),
      /** 0-based index of the first paragraph wanted. */
      offset: z.int(),
      limit: z.int(),
    }),
    result: z.strictObject({ versionId: z.string(), total: z.int(), paragraphs: z.array(paragraph) }),
  },
  'sources.pages': {
    params: z.strictObject({ source: z.string(), versionId: z.string().optional() }),
    result: z.strictObject({ versionId: z.string(), pages: z.array(page) }),
  },
  /** A window of a version's original bytes, at most 1 MiB. */
  'sources.original': {
    params: z.strictObject({
      source: z.string(),
      versionId: z.string().optional(),
      offset: z.int(),
      length: z.int().max(1024 * 1024),
    }),
    result: z.strictObject({ versionId: z.string(), byteLength: z.int(), base64: z.string() }),
  },
  /** Two versions side by side, paragraph by paragraph. */
  'sources.compare': {
    params: z.strictObject({ source: z.string(), before: z.string(), after: z.string() }),
    result: z.strictObject({ blocks: z.array(comparedBlock) }),
  },
  /** Find in the document: case and accents folded. */
  'sources.find': {
    params: z.strictObject({ source: z.string(), query: z.string(), limit: z.int().optional() }),
    result: z.strictObject({
      matches: z.array(z.strictObject({ start: z.int(), end: z.int(), paragraph: z.int() })),
      total: z.int(),
    }),
  },
});
