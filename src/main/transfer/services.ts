import type { CiteKeyFor } from '../citations/public';
import type { Library } from '../library/library';

/** What the exchange of whole libraries works with. */
export interface TransferServices {
  readonly library: Library;
  loadCiteKeyFor(): Promise<CiteKeyFor>;
  /** The same things for other programs: not read back. */
  readonly exports: {
    /** All works as CSL-JSON. */
    bibliography(): Promise<string>;
    /** The annotations of a source as W3C JSON-LD. */
    annotations(sourceId: string): Promise<string>;
    /** A paper as pandoc's Markdown. */
    paper(id: string): Promise<string>;
  };
  /** Citation styles that the person added. */
  readonly styles: {
    own(): readonly { readonly id: string; readonly xml: string }[];
    /** @throws Failure for what is no style */
    add(xml: string, name: string): void;
  };
  /** Makes a verified backup before much is changed at once. */
  backUp(): void;
}
