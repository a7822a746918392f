/** The part of citeproc-js 2.4.63 that this program uses; the package ships without types. */
export interface CiteprocModule {
  Engine: new (system: System, style: object, locale?: string, isLocaleForced?: boolean) => Processor;
  debug: (message: string) => void;
  error: (message: string) => void;
}

export interface System {
  retrieveItem(id: string): object | undefined;
  retrieveLocale(language: string): object;
}

export interface Citation {
  citationID: string;
  citationItems: object[];
  properties: { noteIndex: number };
}

/** A citation before or after the one at hand. */
export type Neighbour = [citationID: string, noteIndex: number];

export type Update = [index: number, text: string, citationID: string];

export interface BibliographyParameters {
  entry_ids: string[][];
  hangingindent?: number;
  'second-field-align': false | string;
}

export interface Processor {
  opt: { xclass: 'in-text' | 'note' };
  /** Works that citeproc numbers and disambiguates, by id. */
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
  /** False where the style has no bibliography. */
  makeBibliography(): [BibliographyParameters, string[]] | false;
}
