/** The part of @citation-js/plugin-bibtex that maps fields whose values are already parsed; it ships without types. */
declare module '@citation-js/plugin-bibtex/lib/mapping/index.js' {
  interface ParsedEntry {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, string | readonly string[]>>;
  }
  /** BibLaTeX, and BibTeX as its aliases, to CSL-JSON: one item an entry. */
  export function parse(entries: readonly ParsedEntry[]): Record<string, unknown>[];
}
