import { z } from 'zod';
import { editorState } from './annotations';
import { citationItem } from './papers';

/**
 * Version of the stored format of a paper, at the top of the state beside `root`; a state without one is version 1.
 * docs/formats.md says what raises it and what an older program does with a newer one.
 */
export const paperStateVersion = 1;

/**
 * A paper as it is stored: what Lexical's `toJSON()` gives, with the version of the format beside it. Only the outer shape
 * is checked here: nodes of unknown types and unknown fields are kept as they are, never dropped.
 */
export const paperState = editorState.extend({ version: z.int().min(1).optional() });
export type PaperState = z.infer<typeof paperState>;

/** Bits of a text node's `format`, as Lexical defines them. */
export const textFormat = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const;

/** Bits of a table cell's `headerState`, as Lexical defines them. */
export const cellHeader = { none: 0, row: 1, column: 2, both: 3 } as const;

const children = z.array(z.unknown());

/** Children are nodes again; each is checked when it is read, so that one odd node does not spoil the rest. */
export const elementNode = z.looseObject({ type: z.string(), children });

/** `text` is ordinary text; `tab` holds one tab; `code-highlight` is what Lexical's code blocks contain. */
export const textNode = z.looseObject({
  type: z.enum(['text', 'tab', 'code-highlight']),
  text: z.string(),
  /** Sum of `textFormat` bits. */
  format: z.int().optional(),
});

export const headingNode = z.looseObject({
  type: z.literal('heading'),
  tag: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
  children,
});

/** Inline content, or blocks where `shadowRoot` is true (a quotation of several paragraphs). */
export const quoteNode = z.looseObject({
  type: z.literal('quote'),
  shadowRoot: z.boolean().optional(),
  children,
});

export const listNode = z.looseObject({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number', 'check']),
  start: z.int().optional(),
  children,
});

/** Inline content, or one nested list alone: then it belongs to the item before it. */
export const listItemNode = z.looseObject({
  type: z.literal('listitem'),
  checked: z.boolean().optional(),
  children,
});

/** `link`, or `autolink` where the editor found an address in the text. */
export const linkNode = z.looseObject({ type: z.enum(['link', 'autolink']), url: z.string(), children });

export const tableCellNode = z.looseObject({
  type: z.literal('tablecell'),
  /** Sum of `cellHeader` bits. */
  headerState: z.int().min(0).max(3),
  colSpan: z.int().min(1).optional(),
  rowSpan: z.int().min(1).optional(),
  /** Blocks. */
  children,
});

/** A citation: an inline decorator. */
export const citationNode = z.looseObject({
  type: z.literal('citation'),
  version: z.literal(1),
  /** Unique in the paper. */
  citationId: z.string(),
  items: z.array(citationItem),
  /** Plain text as last formatted; shown until it is formatted anew. */
  text: z.string(),
});

/** The words that state a fact: an inline element whose children are inline. */
export const factLinkNode = z.looseObject({
  type: z.literal('fact-link'),
  version: z.literal(1),
  factId: z.string(),
  children,
});

/** A footnote: an inline decorator at the place of its mark. */
export const footnoteNode = z.looseObject({
  type: z.literal('footnote'),
  version: z.literal(1),
  /** Unique in the paper. */
  noteId: z.string(),
  content: editorState,
});

/**
 * A work that is cited by a key which the library does not have (yet) stands in a citation item as this prefix and the key.
 * It is looked up by the cite key each time the citation is formatted.
 */
export const unknownKeyPrefix = 'key:';
