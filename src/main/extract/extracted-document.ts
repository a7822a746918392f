import type { CslItem } from '../../contract/csl';
import type { FailureRecord } from '../../contract/result';
import type {
  DocumentFormat,
  FieldCandidate,
  Page,
  ParagraphKind,
  SourceNotice,
  TextSpan,
} from '../../contract/sources';

/** A paragraph of the canonical text, without white space at its ends. */
export interface ExtractedParagraph {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** The heading it stands under, '' for none. */
  readonly section: string;
  /** Label of its page, '' where there are no pages. A paragraph never spans two. */
  readonly page: string;
  /** BCP 47 tag, '' where it is not known. */
  readonly language: string;
  readonly spans: readonly TextSpan[];
}

export interface ExtractedText {
  readonly kind: 'text';
  readonly mediaType: string;
  readonly encoding: string;
  readonly text: string;
  readonly paragraphs: readonly ExtractedParagraph[];
  /** Guesses, with where each came from. */
  readonly csl: Partial<CslItem>;
  readonly provenance: Readonly<Record<string, string>>;
  readonly language: string;
  readonly notices: readonly SourceNotice[];
  readonly pages: readonly Page[];
  /** Every value found for a field, the best of each first; `csl` holds the best ones. */
  readonly candidates: readonly FieldCandidate[];
}

/** One work of a bibliography file. */
export interface ExtractedRecord {
  readonly csl: CslItem;
  /** The entry as it stood in the file. */
  readonly original: string;
  /** Fields that CSL has no place for. */
  readonly unmapped: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  /** Names of collections that the file puts it into, the outermost first, joined by '/'. */
  readonly collections: readonly string[];
  /** Paths of its documents as the file has them, absolute or from the file's own folder. */
  readonly attachments: readonly string[];
}

export type BibliographyFormat = Exclude<
  DocumentFormat,
  'text' | 'markdown' | 'html' | 'mhtml' | 'pdf' | 'docx' | 'epub' | 'odt'
>;

export interface ExtractedBibliography {
  readonly kind: 'bibliography';
  readonly format: BibliographyFormat;
  readonly records: readonly ExtractedRecord[];
  readonly failures: readonly { readonly entry: string; readonly message: string }[];
}

export type ExtractedDocument = ExtractedText | ExtractedBibliography;

/** What the core asks the extractor; `id` pairs the answer with it. */
export interface ExtractRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly format?: DocumentFormat;
  readonly encoding?: string;
}

export type ExtractAnswer = (
  | { readonly id: number; readonly document: ExtractedDocument }
  | { readonly id: number; readonly failure: FailureRecord }
) & {
  /** The process has grown: the next file had better get a new one. */
  readonly isWorn?: boolean;
};

/** Name and version that a source keeps, so that a later extractor knows what made its text. */
export const extractorName = 'citewright-text 1';
