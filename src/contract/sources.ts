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
  'no-text',
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
  /** 0 for a document without pages. */
  pages: z.int(),
  fileName: z.string(),
  extractor: z.string(),
  importedAt: z.string(),
});
export type SourceVersion = z.infer<typeof sourceVersion>;

/** A value that a CSL field could have, and where it was found: "citation_title", "JSON-LD", "docProps/core.xml", "Crossref". */
export const fieldCandidate = z.strictObject({ field: z.string(), value: z.unknown(), origin: z.string() });
export type FieldCandidate = z.infer<typeof fieldCandidate>;

/** Where the value of a CSL field came from: guessed by a rule (and which), read from a record, or set by a person. */
export const fieldProvenance = z.record(z.string(), z.string());

export const sourceDetail = z.strictObject({
  source: sourceSummary,
  /** The newest version; null for a record without a document. */
  version: sourceVersion.nullable(),
  versions: z.array(sourceVersion),
  notices: z.array(sourceNotice),
  provenance: fieldProvenance,
  /** Found in the newest version, the best of each field first. */
  candidates: z.array(fieldCandidate),
  /** Ids of the collections it is in. */
  collections: z.array(z.string()),
});
export type SourceDetail = z.infer<typeof sourceDetail>;

/** `running-head` is a line that a page repeats: head, foot or page number. It is text, but no part of what is said. */
export const paragraphKind = z.enum([
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'code',
  'table',
  'footnote',
  'running-head',
]);
export type ParagraphKind = z.infer<typeof paragraphKind>;

/** Part of a paragraph that its document sets apart. Offsets into the canonical text. */
export const textSpan = z.strictObject({
  start: z.int(),
  end: z.int(),
  kind: z.enum(['strong', 'emphasis', 'code', 'superscript', 'subscript', 'strike', 'link']),
  /** Of a link: http, https, mailto or # only. */
  href: z.string().optional(),
});
export type TextSpan = z.infer<typeof textSpan>;

/** One passage of a version: a paragraph of its canonical text. Cells of a table are parted by tabs, rows by line ends. */
export const paragraph = z.strictObject({
  /** From 1: the locator "para. 5". */
  number: z.int(),
  start: z.int(),
  end: z.int(),
  kind: paragraphKind,
  /** Heading level 1-6, list depth from 1, else 0. */
  level: z.int(),
  text: z.string(),
  /** Label of the page it stands on, '' where there are no pages. */
  page: z.string(),
  /** BCP 47 tag, '' where it is not known. */
  language: z.string(),
  spans: z.array(textSpan),
});
export type Paragraph = z.infer<typeof paragraph>;

/** Where a passage stands, for people and citations. */
export const locator = z.strictObject({
  paragraph: z.int(),
  section: z.string().optional(),
  /** Label of the page, as printed where the document says so. */
  page: z.string().optional(),
});
export type Locator = z.infer<typeof locator>;

/** A page of a version. Offsets into the canonical text; sizes in PDF points, 1/72 inch. */
export const page = z.strictObject({
  /** From 1. */
  number: z.int(),
  label: z.string(),
  start: z.int(),
  end: z.int(),
  width: z.number(),
  height: z.number(),
});
export type Page = z.infer<typeof page>;

export const documentFormat = z.enum([
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'epub',
  'odt',
  'bibtex',
  'ris',
  'csl-json',
  'nbib',
  'enw',
  'endnote-xml',
  'cff',
  'zotero-rdf',
  'better-bibtex-json',
]);
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
  /** A source of which this new one may be a later version: the person is asked. */
  maybeRevisionOf: z.string().optional(),
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

/** What a list of sources is narrowed to; every part must hold. */
export const sourceFilter = z.strictObject({
  /** Words in title, authors, year, container, cite key, tags or identifiers; case and accents folded. */
  query: z.string().optional(),
  tag: z.string().optional(),
  /** Id; sources of collections inside it count too. */
  collection: z.string().optional(),
  /** CSL types. */
  types: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
  hasDocument: z.boolean().optional(),
  hasAnnotations: z.boolean().optional(),
  /** Years of issue, both ends included. */
  yearFrom: z.int().optional(),
  yearTo: z.int().optional(),
});
export type SourceFilter = z.infer<typeof sourceFilter>;

export const sourceColumn = z.enum([
  'title',
  'authors',
  'year',
  'type',
  'container',
  'citeKey',
  'language',
  'tags',
  'versions',
  'annotations',
  'facts',
  'added',
]);
export type SourceColumn = z.infer<typeof sourceColumn>;

const mergeRequest = z.strictObject({ keep: z.string(), others: z.array(z.string()).min(1) });

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
  /** All matching sources in order: ids only, so that a table of any length can be sorted, selected and walked. */
  'sources.arrange': {
    params: z.strictObject({
      filter: sourceFilter,
      sort: z.strictObject({ column: sourceColumn, isDescending: z.boolean() }),
      /** BCP 47 tag whose rules of order count. */
      locale: z.string(),
    }),
    /** `total` counts the whole library. */
    result: z.strictObject({ ids: z.array(z.string()), total: z.int() }),
  },
  /** The rows of a window of a table, in the order of `ids`; those that are gone are left out. */
  'sources.rows': {
    params: z.strictObject({ ids: z.array(z.string()).max(500) }),
    result: z.strictObject({ sources: z.array(sourceSummary) }),
  },
  /** What there is to filter by, with counts, the most frequent first. */
  'sources.facets': {
    params: z.strictObject({}),
    result: z.strictObject({
      types: z.array(z.strictObject({ value: z.string(), count: z.int() })),
      languages: z.array(z.strictObject({ value: z.string(), count: z.int() })),
    }),
  },
  'sources.get': { params: z.strictObject({ source: z.string() }), result: sourceDetail },
  'sources.update': {
    params: z.strictObject({
      source: z.string(),
      csl: cslPatch.optional(),
      citeKey: z.string().optional(),
      tags: z.array(z.string()).optional(),
      language: z.string().optional(),
      /** Where the values come from, for the provenance of each field: "Crossref"; otherwise "edited". */
      origin: z.string().max(100).optional(),
    }),
    result: sourceDetail,
  },
  /** The same change for many sources: one step of the undo history. */
  'sources.updateMany': {
    params: z.strictObject({
      sources: z.array(z.string()).min(1),
      csl: cslPatch.optional(),
      language: z.string().optional(),
      addTags: z.array(z.string()).optional(),
      removeTags: z.array(z.string()).optional(),
    }),
    result: z.strictObject({ changed: z.int() }),
  },
  'sources.removeMany': {
    params: z.strictObject({ sources: z.array(z.string()).min(1) }),
    result: z.strictObject({ removed: z.int() }),
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
  'sources.merge': { params: mergeRequest, result: sourceDetail },
  /** What a merge would give, and which values it would leave behind. Changes nothing. */
  'sources.previewMerge': {
    params: mergeRequest,
    result: z.strictObject({
      csl: cslItem,
      /** Fields that the kept source gets from the others. */
      filled: z.array(z.string()),
      conflicts: z.array(z.strictObject({ field: z.string(), kept: z.unknown(), other: z.unknown() })),
      versions: z.int(),
      annotations: z.int(),
    }),
  },
  /** Several merges as one step of the undo history. */
  'sources.mergeMany': {
    params: z.strictObject({ merges: z.array(mergeRequest).min(1) }),
    result: z.strictObject({ merged: z.int() }),
  },
  /** Remembers that these are different works: they are no longer shown as duplicates of one another. */
  'sources.markDistinct': {
    params: z.strictObject({ sources: z.array(z.string()).min(2) }),
    result: z.strictObject({}),
  },
  /** Makes the document of one source the newest version of another, to which its annotations go too. */
  'sources.joinAsVersion': {
    params: z.strictObject({ source: z.string(), into: z.string() }),
    result: reviseResult,
  },
  'sources.remove': { params: z.strictObject({ source: z.string() }), result: sourceDetail },
  'sources.duplicates': {
    params: z.strictObject({}),
    result: z.strictObject({
      groups: z.array(
        z.strictObject({
          /** The one that a merge would best keep comes first. */
          sources: z.array(sourceSummary),
          reasons: z.array(z.string()),
        }),
      ),
    }),
  },
});
