/** The part of citeproc-js 2.4.63 that this program uses. */
declare module 'citeproc' {
  interface System {
    retrieveItem(id: string): object | undefined;
    retrieveLocale(language: string): object;
  }

  export interface Citation {
    citationID: string;
    citationItems: object[];
    properties: { noteIndex: number };
  }

  /** [citationID, noteIndex] */
  type Neighbour = [string, number];

  /** [index in the document, text, citationID] */
  type Update = [number, string, string];

  interface BibliographyParameters {
    entry_ids: string[][];
    bibstart: string;
    bibend: string;
    hangingindent?: number;
    linespacing: number;
    entryspacing: number;
    maxoffset: number;
    'second-field-align': false | string;
  }

  class Engine {
    constructor(system: System, style: object | string, locale?: string, isLocaleForced?: boolean);
    opt: { xclass: 'in-text' | 'note'; lang: string };
    registry: { registry: Record<string, unknown> };
    setOutputFormat(format: string): void;
    updateItems(ids: readonly string[]): string[];
    makeCitationCluster(cites: readonly object[]): string;
    processCitationCluster(
      citation: Citation,
      before: readonly Neighbour[],
      after: readonly Neighbour[],
    ): [{ bibchange: boolean }, Update[]];
    previewCitationCluster(
      citation: Citation,
      before: readonly Neighbour[],
      after: readonly Neighbour[],
      format: string,
    ): string;
    makeBibliography(): [BibliographyParameters, string[]] | false;
  }

  const CSL: {
    Engine: typeof Engine;
    debug: (message: string) => void;
    error: (message: string) => void;
    parseXml: (xml: string) => object;
  };
  export default CSL;
}
