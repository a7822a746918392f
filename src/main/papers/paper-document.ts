import type { CitationItem } from '../../contract/papers';

/** Text with one set of formats: a sum of `textFormat` bits. Holds no line breaks. */
export interface TextInline {
  readonly type: 'text';
  readonly text: string;
  readonly format: number;
}

export interface LineBreakInline {
  readonly type: 'linebreak';
}

export interface LinkInline {
  readonly type: 'link';
  readonly url: string;
  readonly inlines: readonly Inline[];
}

/** Words that state a fact. */
export interface FactInline {
  readonly type: 'fact';
  readonly factId: string;
  readonly inlines: readonly Inline[];
}

export interface CitationInline {
  readonly type: 'citation';
  readonly citationId: string;
  readonly items: readonly CitationItem[];
  /** Plain text as last formatted. */
  readonly text: string;
}

export interface FootnoteInline {
  readonly type: 'footnote';
  readonly noteId: string;
  readonly blocks: readonly Block[];
}

export type Inline = TextInline | LineBreakInline | LinkInline | FactInline | CitationInline | FootnoteInline;

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly inlines: readonly Inline[];
}

export interface HeadingBlock {
  readonly type: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly inlines: readonly Inline[];
}

export interface QuoteBlock {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
}

export interface ListItem {
  readonly inlines: readonly Inline[];
  /** Null where the list has no check boxes. */
  readonly isChecked: boolean | null;
  readonly lists: readonly ListBlock[];
}

export interface ListBlock {
  readonly type: 'list';
  readonly kind: 'bullet' | 'number' | 'check';
  /** Number of the first item. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface TableCell {
  /** Sum of `cellHeader` bits. */
  readonly header: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Paragraphs of a cell stand on lines of their own. */
  readonly inlines: readonly Inline[];
}

export interface TableBlock {
  readonly type: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

export interface RuleBlock {
  readonly type: 'rule';
}

export type Block = ParagraphBlock | HeadingBlock | QuoteBlock | ListBlock | TableBlock | RuleBlock;

/** A paper apart from any editor or file format. Block n is child n of the stored state's root. */
export interface PaperDocument {
  readonly blocks: readonly Block[];
}
