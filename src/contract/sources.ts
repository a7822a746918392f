import { z } from 'zod';
import { cslItem, cslPatch } from './csl';
import { defineRequests } from './define-requests';
import { failureRecord } from './result';

export const sourceSummary = z.strictObject({
  id: z.string(),
  citeKey: z.string(),
  csl: cslItem,
  /** BCP 47 tag, or '' where it is not known. */
  language: z.string(),
  tags: z.array(z.string()),
  /** Counts. A source without versions is a bibliographic record whose document is not in the library. */
  versions: z.int(),
  annotations: z.int(),
  facts: z.int(),
  addedAt: z.string(),
});
export type SourceSummary = z.infer<typeof sourceSummary>;

export const noticeKind = z.enum([
  'dangling-reference',
  'repeated-sentence',
  'missing-author',
  'missing-title',
  'damaged-characters',
  'mixed-languages',
]);

/** Something odd about a source that a careful reader would want to know. Offsets into the canonical text. */
export const sourceNotice = z.strictObject({
  kind: noticeKind,
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  message: z.string(),
});
export type SourceNotice = z.infer<typeof sourceNotice>;

export const sourceVersion = z.strictObject({
  id: z.string(),
  /** 1 for the first import, then one more for each revision. */
  number: z.int(),
  /** Of the original bytes, hexadecimal. */
  sha256: z.string(),
  /** Of the canonical text as UTF-8, hexadecimal. */
  textSha256: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  byteLength: z.int(),
  /** UTF-16 code units of the canonical text. */
  characters: z.int(),
  paragraphs: z.int(),
  fileName: z.string(),
  extractor: z.string(),
  importedAt: z.string(),
});
export type SourceVersion = z.infer<typeof sourceVersion>;

/** Where the value of a CSL field came from: guessed by a rule (and which), read from a record, or set by a person. */
export const fieldProvenance = z.record(z.string(), z.string());

export const sourceDetail = z.strictObject({
  source: sourceSummary,
  /** The newest version; null for a record without a document. */
  version: sourceVersion.nullable(),
  versions: z.array(sourceVersion),
  notices: z.array(sourceNotice),
  provenance: fieldProvenance,
});
export type SourceDetail = z.infer<typeof sourceDetail>;

export const paragraphKind = z.enum(['paragraph', 'heading', 'list-item', 'quote', 'code', 'table']);
export type ParagraphKind = z.infer<typeof paragraphKind>;

/** One passage of a version: a paragraph of its canonical text. */
export const paragraph = z.strictObject({
  /** From 1: the locator "para. 5". */
  number: z.int(),
  start: z.int(),
  end: z.int(),
  kind: paragraphKind,
  /** Heading level 1-6, list depth from 1, else 0. */
  level: z.int(),
  text: z.string(),
});
export type Paragraph = z.infer<typeof paragraph>;

/** Where a passage stands, for people and citations. */
export const locator = z.strictObject({ paragraph: z.int(), section: z.string().optional() });
export type Locator = z.infer<typeof locator>;

export const documentFormat = z.enum(['text', 'markdown', 'bibtex', 'ris', 'csl-json']);
export type DocumentFormat = z.infer<typeof documentFormat>;

const importOptions = {
  /** Said by the person; otherwise found from the content, then the name. */
  format: documentFormat.optional(),
  /** WHATWG encoding label, said by the person; otherwise detected. */
  encoding: z.string().optional(),
  isDryRun: z.boolean().optional(),
  /** Chosen by the caller, so that it can follow progress events and cancel. */
  taskId: z.string().optional(),
};

export const importOutcome = z.strictObject({
  /** The path or name the item was given by. */
  path: z.string(),
  status: z.enum(['imported', 'duplicate', 'revised', 'failed']),
  sourceIds: z.array(z.string()),
  failure: failureRecord.optional(),
});
export type ImportOutcome = z.infer<typeof importOutcome>;
const importResult = z.strictObject({ items: z.array(importOutcome) });

/** A document from a page: sent before by `uploads.append`, or pasted as text. */
export const handedDocument = z.union([
  z.strictObject({ uploadId: z.string() }),
  z.strictObject({ name: z.string(), text: z.string() }),
]);
export type HandedDocument = z.infer<typeof handedDocument>;

const anchorCounts = z.strictObject({ exact: z.int(), moved: z.int(), fuzzy: z.int(), orphan: z.int() });
const reviseResult = z.strictObject({
  version: sourceVersion,
  anchors: anchorCounts,
  annotations: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(['exact', 'moved', 'fuzzy', 'orphan']),
      start: z.int(),
      end: z.int(),
      /** 0..1, 1 for exact and moved. */
      score: z.number(),
    }),
  ),
});
export type ReviseResult = z.infer<typeof reviseResult>;

/** SOURCE in parameters is a source's id or its cite key. */
export const sourceRequests = defineRequests({
  /** Adds a piece of a file to an upload; pieces come in order. An upload that is not imported is dropped after ten minutes. */
  'uploads.append': {
    params: z.strictObject({
      uploadId: z.string(),
      name: z.string(),
      /** Of the whole file in bytes, where known: one that is too large is refused with its first piece. */
      size: z.int().optional(),
      /** Bytes already sent: guards against a lost or repeated piece. */
      position: z.int(),
      base64: z.string(),
    }),
    result: z.strictObject({ received: z.int() }),
  },
  'sources.import': {
    params: z.strictObject({ documents: z.array(handedDocument), ...importOptions }),
    result: importResult,
  },
  /** For hosts that act for the person at the terminal; never reachable from a page. */
  'sources.importFiles': {
    params: z.strictObject({ paths: z.array(z.string()), ...importOptions }),
    result: importResult,
    audience: 'terminal',
  },
  'sources.create': {
    params: z.strictObject({ csl: cslPatch, citeKey: z.string().optional() }),
    result: sourceDetail,
  },
  'sources.list': {
    params: z.strictObject({
      query: z.string().optional(),
      tag: z.string().optional(),
      offset: z.int().optional(),
      limit: z.int().optional(),
    }),
    result: z.strictObject({ sources: z.array(sourceSummary), total: z.int() }),
  },
  'sources.get': { params: z.strictObject({ source: z.string() }), result: sourceDetail },
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
  /** Find in the document: case and accents folded. */
  'sources.find': {
    params: z.strictObject({ source: z.string(), query: z.string(), limit: z.int().optional() }),
    result: z.strictObject({
      matches: z.array(z.strictObject({ start: z.int(), end: z.int(), paragraph: z.int() })),
      total: z.int(),
    }),
  },
  'sources.update': {
    params: z.strictObject({
      source: z.string(),
      csl: cslPatch.optional(),
      citeKey: z.string().optional(),
      tags: z.array(z.string()).optional(),
      language: z.string().optional(),
    }),
    result: sourceDetail,
  },
  'sources.revise': {
    params: z.strictObject({ source: z.string(), document: handedDocument }),
    result: reviseResult,
  },
  'sources.reviseFromFile': {
    params: z.strictObject({ source: z.string(), path: z.string(), encoding: z.string().optional() }),
    result: reviseResult,
    audience: 'terminal',
  },
  'sources.merge': {
    params: z.strictObject({ keep: z.string(), others: z.array(z.string()).min(1) }),
    result: sourceDetail,
  },
  'sources.remove': { params: z.strictObject({ source: z.string() }), result: sourceDetail },
  'sources.duplicates': {
    params: z.strictObject({}),
    result: z.strictObject({
      groups: z.array(z.strictObject({ sources: z.array(sourceSummary), reasons: z.array(z.string()) })),
    }),
  },
});
