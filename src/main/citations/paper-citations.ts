import type { CslItem } from '../../contract/csl';
import { CslEngine } from './csl-engine';
import { EngineCache } from './engine-cache';
import type { StyleArchive } from './style-archive';

export interface DocumentToFormat {
  /** Its engine is kept between calls; null for a document that is formatted once. */
  readonly paperId: string | null;
  readonly style: string;
  readonly locale: string;
  readonly items: readonly CslItem[];
  readonly clusters: readonly {
    readonly id: string;
    readonly noteIndex: number;
    readonly cites: readonly { readonly id: string }[];
  }[];
}

export interface FormattedDocument {
  readonly citations: { readonly id: string; readonly html: string }[];
  readonly bibliography: { readonly id: string; readonly html: string }[];
}

interface KeptEngine {
  readonly items: Map<string, string>;
  readonly bibliography: FormattedDocument['bibliography'];
}

/** Formats the citations of papers, with an engine a paper that remembers what it was last told. */
export interface DocumentCitations {
  formatPaper(document: DocumentToFormat): FormattedDocument;
}

export function createDocumentCitations(archive: StyleArchive): DocumentCitations {
  const engines = new EngineCache();
  const kept = new WeakMap<CslEngine, KeptEngine>();

  function build({ style, locale }: DocumentToFormat): CslEngine {
    return new CslEngine({
      style: archive.read(style),
      locale,
      items: [],
      localeData: (language) => archive.locale(language),
    });
  }

  return {
    formatPaper(document) {
      const { paperId, style, locale, items, clusters } = document;
      const engine = paperId === null ? build(document) : engines.get(paperId, style, locale, () => build(document));
      const before = kept.get(engine);
      const known = new Map(items.map((item) => [String(item.id), JSON.stringify(item)]));
      const added = items.filter((item) => before?.items.has(String(item.id)) !== true);
      const edited = items.filter(
        (item) => (before?.items.get(String(item.id)) ?? known.get(String(item.id))) !== known.get(String(item.id)),
      );
      engine.addItems(added);
      // An edited work may change any citation, by disambiguation: the engine starts over.
      if (edited.length > 0) engine.updateItems(edited);
      const update = engine.setDocument(clusters);
      const bibliography =
        before === undefined || edited.length > 0 || update.isBibliographyChanged
          ? engine.bibliography().entries.map(({ id, text }) => ({ id, html: text }))
          : before.bibliography;
      kept.set(engine, { items: new Map([...(before?.items ?? []), ...known]), bibliography });
      return { citations: update.clusters.map(({ id, text }) => ({ id, html: text })), bibliography };
    },
  };
}
