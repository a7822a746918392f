import CSL from 'citeproc';
import type { Cite } from '../../contract/cite';
import { Failure } from '../../contract/result';
import { changesBetween } from './changes-between';
import type { Citation, Processor } from './citeproc-api';
import type { CslNode } from './csl-node';
import { keepCitationMarkup } from './keep-citation-markup';

// citeproc reports harmless doubts on the console, where the command line's results belong.
CSL.debug = () => undefined;
CSL.error = (message) => {
  throw new Error(message);
};

export type CitationFormat = 'html' | 'text' | 'rtf';

/** A citation of a document: a footnote's number from 1, or 0 for the running text. */
export interface Cluster {
  readonly id: string;
  readonly cites: readonly Cite[];
  readonly noteIndex: number;
}

export interface FormattedCluster {
  readonly id: string;
  /** In the engine's format; html holds citeproc's own markup only. Works that are not known stand as "[?id]". */
  readonly text: string;
  readonly unknownIds: readonly string[];
}

export interface DocumentUpdate {
  /** All citations in order. */
  readonly clusters: readonly FormattedCluster[];
  /** Ids of those whose text is another than before. */
  readonly changed: readonly string[];
  readonly isBibliographyChanged: boolean;
}

export interface BibliographyEntry {
  readonly id: string;
  readonly text: string;
}

export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly hasHangingIndent: boolean;
  /** Entries begin with a number or label in a column of its own. */
  readonly hasLabels: boolean;
}

/** CSL-JSON as far as the engine looks at it itself. */
export interface WithId {
  readonly id?: string | number | null | undefined;
}

export interface CslEngineOptions {
  /** A tree of its own: citeproc writes into it. */
  readonly style: CslNode;
  /** Absent: the style's default locale, or en-US. */
  readonly locale?: string | undefined;
  /** CSL-JSON; only what is cited or registered is looked at. */
  readonly items: readonly WithId[];
  readonly localeData: (language: string) => CslNode;
  /** Default html. */
  readonly format?: CitationFormat;
}

/** citeproc for one document: keeps its state from one change to the next. */
export class CslEngine {
  readonly #processor: Processor;
  readonly #format: CitationFormat;
  readonly #items = new Map<string, object>();
  #document: readonly Cluster[] = [];
  /** What citeproc knows of the document: only works that are there; undefined when it must be told from the beginning. */
  #registered: readonly Cluster[] | undefined;
  readonly #texts = new Map<string, string>();
  #shown = new Map<string, string>();

  constructor({ style, locale, items, localeData, format = 'html' }: CslEngineOptions) {
    for (const item of items) {
      this.#items.set(itemKey(item.id), item);
    }
    this.#format = format;
    const system = {
      retrieveItem: (id: string) => this.#items.get(id),
      retrieveLocale: (language: string) => localeData(language),
    };
    this.#processor = run(() => new CSL.Engine(system, style, locale, locale !== undefined));
    this.#processor.setOutputFormat(format);
  }

  get isNoteStyle(): boolean {
    return this.#processor.opt.xclass === 'note';
  }

  /** Registers all items in their order, as for a bibliography of works that no document cites. */
  registerItems(): void {
    run(() => this.#processor.updateItems([...this.#items.keys()]));
    this.#registered = undefined;
  }

  /** A citation by itself, without position: it changes nothing and takes about a millisecond. */
  previewCluster(cites: readonly Cite[]): FormattedCluster {
    const known = this.#known(cites);
    return this.#formatted('', cites, known.length === 0 ? '' : run(() => this.#preview(known)));
  }

  /**
   * Formats the citations of the document in order, with positions, ibid and disambiguation. Only what changed since the
   * last call is worked through, unless that is much.
   * @throws Failure invalid-request where two citations have one id.
   */
  setDocument(clusters: readonly Cluster[]): DocumentUpdate {
    if (new Set(clusters.map((cluster) => cluster.id)).size < clusters.length) {
      throw new Failure('invalid-request', 'Two citations of the document have the same id.');
    }
    const known = clusters
      .map((cluster) => ({ ...cluster, cites: this.#known(cluster.cites) }))
      .filter((cluster) => cluster.cites.length > 0);
    const before = this.#registered;
    // Until this has gone well, citeproc may stand between two documents.
    this.#registered = undefined;
    const changes = before === undefined ? undefined : changesBetween(before, known);
    const isBibliographyChanged = run(() =>
      before === undefined || changes === undefined ? this.#rebuild(known) : this.#apply(before, known, changes),
    );
    this.#registered = known;
    this.#document = structuredClone(clusters);
    return this.#update(isBibliographyChanged);
  }

  /** Replaces one citation of the document, or appends it. */
  updateCluster(cluster: Cluster): DocumentUpdate {
    const isNew = this.#document.every(({ id }) => id !== cluster.id);
    return this.setDocument(
      isNew ? [...this.#document, cluster] : this.#document.map((old) => (old.id === cluster.id ? cluster : old)),
    );
  }

  /** Makes works known that were not; they cost nothing until they are cited. */
  addItems(items: readonly WithId[]): void {
    for (const item of items) {
      this.#items.set(itemKey(item.id), item);
    }
  }

  /** Takes over new and edited works, forgets the removed, and formats the document again. */
  updateItems(items: readonly WithId[], removedIds: readonly string[] = []): DocumentUpdate {
    for (const item of items) {
      this.#items.set(itemKey(item.id), item);
    }
    for (const id of removedIds) {
      this.#items.delete(id);
    }
    this.#registered = undefined;
    return this.setDocument(this.#document);
  }

  /** The works of the document, or those registered, as the style lists them; none where the style has no bibliography. */
  bibliography(): Bibliography {
    const made = run(() => this.#processor.makeBibliography());
    if (made === false) {
      return { entries: [], hasHangingIndent: false, hasLabels: false };
    }
    const [parameters, texts] = made;
    return {
      entries: texts.map((text, position) => ({
        id: String(parameters.entry_ids[position]?.[0] ?? ''),
        text: this.#safe(text),
      })),
      hasHangingIndent: Boolean(parameters.hangingindent),
      hasLabels: parameters['second-field-align'] !== false,
    };
  }

  #known(cites: readonly Cite[]): Cite[] {
    return cites.filter((cite) => this.#items.has(itemKey(cite.id))).map((cite) => ({ ...cite, id: itemKey(cite.id) }));
  }

  #preview(cites: readonly Cite[]): string {
    if (cites.every((cite) => Object.hasOwn(this.#processor.registry.registry, itemKey(cite.id)))) {
      return this.#processor.makeCitationCluster(cites);
    }
    // A work that is not cited yet has no number; citeproc gives it one for the time of a preview.
    const citation = { citationID: '', citationItems: [...cites], properties: { noteIndex: 0 } };
    return this.#processor.previewCitationCluster(
      citation,
      (this.#registered ?? []).map(toNeighbour),
      [],
      this.#format,
    );
  }

  #rebuild(clusters: readonly Cluster[]): boolean {
    // Without this, citeproc keeps disambiguation from the document it had before.
    this.#processor.updateItems([]);
    this.#texts.clear();
    // One after the other, as if written: rebuildProcessorState disambiguates some back-references differently.
    this.#apply([], clusters, clusters);
    return true;
  }

  #apply(before: readonly Cluster[], after: readonly Cluster[], changes: readonly Cluster[]): boolean {
    const registered = new Set(before.map(({ id }) => id));
    let isBibliographyChanged = false;
    for (const cluster of changes) {
      const position = after.indexOf(cluster);
      const isThere = ({ id }: Cluster) => registered.has(id);
      const [state, updates] = this.#processor.processCitationCluster(
        toCitation(cluster),
        after.slice(0, position).filter(isThere).map(toNeighbour),
        after
          .slice(position + 1)
          .filter(isThere)
          .map(toNeighbour),
      );
      registered.add(cluster.id);
      isBibliographyChanged ||= state.bibchange;
      for (const [, text, id] of updates) {
        this.#texts.set(id, text);
      }
    }
    return isBibliographyChanged;
  }

  #update(isBibliographyChanged: boolean): DocumentUpdate {
    const before = this.#shown;
    const clusters = this.#document.map(({ id, cites }) => this.#formatted(id, cites, this.#texts.get(id) ?? ''));
    this.#shown = new Map(clusters.map(({ id, text }) => [id, text]));
    const changed = clusters.filter(({ id, text }) => before.get(id) !== text).map(({ id }) => id);
    return { clusters, changed, isBibliographyChanged };
  }

  /** A work that is not there must be seen to be missing, in the text and by programs. */
  #formatted(id: string, cites: readonly Cite[], text: string): FormattedCluster {
    const unknownIds = cites.map((cite) => itemKey(cite.id)).filter((citeId) => !this.#items.has(citeId));
    const markers = unknownIds.map((unknownId) => `[?${this.#escape(unknownId)}]`);
    const known = unknownIds.length === cites.length ? '' : this.#safe(text);
    return { id, text: [known, ...markers].filter((part) => part !== '').join(' '), unknownIds };
  }

  #safe(text: string): string {
    return this.#format === 'html' ? keepCitationMarkup(text) : text;
  }

  #escape(text: string): string {
    if (this.#format === 'html') {
      return text.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;');
    }
    return this.#format === 'rtf' ? text.replace(/[\\{}]/g, '\\$&') : text;
  }
}

/** As citeproc turns ids into keys, missing ones too. */
function itemKey(id: string | number | null | undefined): string {
  return String(id ?? undefined);
}

function toCitation({ id, cites, noteIndex }: Cluster): Citation {
  return { citationID: id, citationItems: cites.map((cite) => ({ ...cite })), properties: { noteIndex } };
}

function toNeighbour({ id, noteIndex }: Cluster): [string, number] {
  return [id, noteIndex];
}

/** citeproc throws strings and errors of its own over styles and items that it cannot work with. */
function run<T>(step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw new Failure(
      'invalid-input',
      'The citation style could not be applied to these works. Try another style, or look for odd values in their fields.',
      cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause),
      { cause },
    );
  }
}
