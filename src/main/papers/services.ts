import type { CslItem } from '../../contract/csl';
import type { Library } from '../library/library';

/** A cite as CSL-JSON names its fields; `id` is the id of one of the items. */
export interface CslCite {
  readonly id: string;
  readonly locator?: string;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly 'suppress-author'?: boolean;
  readonly 'author-only'?: boolean;
}

export interface PaperToFormat {
  /** Engines are kept by it between calls; null for a document that is formatted once. */
  readonly paperId: string | null;
  readonly style: string;
  readonly locale: string;
  /** Every item that a cluster cites, each once, in order of first citation. */
  readonly items: readonly CslItem[];
  /** Every cite's id is among the items, and no cluster is empty. Ids are unique. */
  readonly clusters: readonly {
    readonly id: string;
    /** 0 in the running text. */
    readonly noteIndex: number;
    readonly cites: readonly CslCite[];
  }[];
}

/** HTML as citeproc makes it; it is made safe again here. */
export interface FormattedPaper {
  readonly citations: readonly { readonly id: string; readonly html: string }[];
  readonly bibliography: readonly { readonly id: string; readonly html: string }[];
}

export interface PaperCitations {
  /** Undefined where no such style is installed. */
  findStyle(id: string): { readonly isNote: boolean } | undefined;
  formatPaper(paper: PaperToFormat): FormattedPaper | Promise<FormattedPaper>;
}

/** UTF-16 code units, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export type SplitSentences = (text: string) => readonly TextSpan[];

/** What papers need from the library and from other features. */
export interface PaperServices {
  readonly library: Library;
  readonly citations: PaperCitations;
  readonly splitSentences: SplitSentences;
  /** How much a sentence states that can be checked: 1.5 and above is worth a check. */
  readonly assessSentence: (sentence: string) => { readonly score: number };
  readonly matchQuote: (
    quote: string,
    text: string,
  ) => { readonly state: 'exact' | 'normalised' | 'altered' | 'missing' };
  /** Canonical text of the newest version; undefined for a record without a document. */
  readonly textOf: (sourceId: string) => string | undefined;
  readonly newId: () => string;
  readonly now: () => string;
}
