import { z } from 'zod';
import { defineRequests } from './define-requests';
import { locator } from './sources';

export const anchorState = z.enum(['exact', 'moved', 'fuzzy', 'orphan']);
export type AnchorState = z.infer<typeof anchorState>;

export const highlightColour = z.enum(['yellow', 'green', 'blue', 'red']);
export type HighlightColour = z.infer<typeof highlightColour>;

/** A Lexical editor state as its `toJSON()` gives it; described in docs/formats.md. */
export const editorState = z.looseObject({ root: z.looseObject({ type: z.literal('root') }) });
export type EditorStateJson = z.infer<typeof editorState>;

/** A W3C Web Annotation on one version of a source: TextPositionSelector plus TextQuoteSelector. */
export const annotation = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  versionId: z.string(),
  /** Start in the canonical text: UTF-16 code units, from 0, inclusive. */
  start: z.int(),
  /** End, exclusive. */
  end: z.int(),
  exact: z.string(),
  /** Up to 64 code units of context (64 measured better than 32, and 128 no better). */
  prefix: z.string(),
  suffix: z.string(),
  state: anchorState,
  /** Similarity 0..1 of a fuzzy anchor, 1 for exact and moved ones, 0 for an orphan. */
  score: z.number(),
  colour: highlightColour,
  /** The note as plain text, derived from `body` where there is one. */
  note: z.string(),
  body: editorState.nullable(),
  tags: z.array(z.string()),
  locator,
  /** Facts that this passage is evidence for, against or about. */
  factIds: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Annotation = z.infer<typeof annotation>;

/** A passage named by position, by its words, or both. The words win where the position does not fit them. */
export const passageSelector = z.strictObject({
  quote: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
});
export type PassageSelector = z.infer<typeof passageSelector>;

const one = z.strictObject({ annotation });

export const annotationRequests = defineRequests({
  'annotations.list': {
    params: z.strictObject({ source: z.string().optional(), state: anchorState.optional() }),
    result: z.strictObject({ annotations: z.array(annotation) }),
  },
  'annotations.get': { params: z.strictObject({ id: z.string() }), result: one },
  'annotations.create': {
    params: z.strictObject({
      source: z.string(),
      selector: passageSelector,
      colour: highlightColour.optional(),
      note: z.string().optional(),
      body: editorState.optional(),
      tags: z.array(z.string()).optional(),
    }),
    result: one,
  },
  'annotations.update': {
    params: z.strictObject({
      id: z.string(),
      colour: highlightColour.optional(),
      /** Plain text replaces a formatted note. */
      note: z.string().optional(),
      body: editorState.optional(),
      tags: z.array(z.string()).optional(),
    }),
    result: one,
  },
  'annotations.remove': { params: z.strictObject({ id: z.string() }), result: one },
  /** W3C Web Annotation JSON-LD; positions in Unicode code points, as the W3C model counts. */
  'annotations.exportW3c': {
    params: z.strictObject({ source: z.string() }),
    result: z.strictObject({ document: z.looseObject({}) }),
  },
  'annotations.importW3c': {
    params: z.strictObject({ document: z.looseObject({}), source: z.string().optional() }),
    result: z.strictObject({
      imported: z.int(),
      duplicates: z.int(),
      failed: z.array(z.strictObject({ id: z.string(), message: z.string() })),
    }),
  },
});
