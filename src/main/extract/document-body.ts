import type { FieldCandidate, Page, SourceNotice } from '../../contract/sources';
import type { ExtractedParagraph } from './extracted-document';

/** What the reader of one format makes of a file. What all formats have in common is added by finishDocument. */
export interface DocumentBody {
  readonly mediaType: string;
  /** WHATWG label where the format has one of its own, otherwise ''. */
  readonly encoding: string;
  /** Canonical: line ends are LF, no NUL. */
  readonly text: string;
  readonly paragraphs: readonly ExtractedParagraph[];
  readonly pages: readonly Page[];
  /** Said by the document about itself, the best of each field first; guesses from its words come later. */
  readonly candidates: readonly FieldCandidate[];
  readonly notices: readonly SourceNotice[];
  /** Flat fields of a Markdown file's head, keys in lower case. */
  readonly frontMatter?: Readonly<Record<string, string>>;
}
