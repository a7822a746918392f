import type { HandlersOf } from '../../contract/api';
import type { BibliographyFormat, citationRequests } from '../../contract/citations';
import type { CslItem } from '../../contract/csl';
import type { EmitEvent } from '../library/library';
import type { CitedWorks } from './cited-sources';
import { loadCiteKeyFor } from './load-cite-key-for';
import type { StyleArchive } from './style-archive';

interface CitationServices {
  readonly archive: StyleArchive;
  readonly works: CitedWorks;
  readonly emit: EmitEvent;
}

const files: Readonly<Record<BibliographyFormat, readonly [ending: string, mediaType: string]>> = {
  text: ['txt', 'text/plain'],
  html: ['html', 'text/html'],
  markdown: ['md', 'text/markdown'],
  rtf: ['rtf', 'application/rtf'],
  bibtex: ['bib', 'application/x-bibtex'],
  biblatex: ['bib', 'application/x-bibtex'],
  ris: ['ris', 'application/x-research-info-systems'],
  'endnote-xml': ['xml', 'application/xml'],
  'csl-json': ['json', 'application/vnd.citationstyles.csl+json'],
};

/** Shows what a rule does in a library that has no works yet. */
const inventedWork: CslItem = {
  id: 'example',
  type: 'book',
  title: 'The Lights of the Inner Sound',
  author: [{ family: 'Sund', given: 'Ada' }],
  issued: { 'date-parts': [[1931]] },
};

export function createCitationHandlers({
  archive,
  works,
  emit,
}: CitationServices): HandlersOf<typeof citationRequests> {
  return {
    'styles.list'({ query, limit }) {
      const found = archive.list(query);
      return { styles: found.slice(0, limit ?? found.length), total: found.length };
    },

    'styles.add'({ name, xml }) {
      const style = archive.addStyle(xml, name);
      emit({ kind: 'changed', entities: [{ type: 'style', ids: [style.id] }] });
      return { style };
    },

    'styles.locales': () => ({ locales: [...archive.locales()] }),

    async 'citeKeys.try'({ rule, sources }) {
      const { defaultCiteKeyRule } = await import('./cite-keys/cite-key-rule');
      const citeKeyFor = await loadCiteKeyFor(rule === '' ? defaultCiteKeyRule : rule);
      const items = sources.length === 0 ? [inventedWork] : works.ofSources(sources).map(({ item }) => item);
      return {
        usualRule: defaultCiteKeyRule,
        examples: items.map((item) => ({ title: item.title ?? '', key: citeKeyFor(item, new Set()) })),
      };
    },

    async 'bibliography.export'({ sources, paper, format, style, locale }) {
      const cited =
        paper === undefined
          ? { works: works.ofSources(sources), style: undefined, locale: undefined }
          : works.ofPaper(paper);
      // The engine and the tables of BibTeX take their time to load.
      const { formatBibliography } = await import('./format-bibliography');
      const [ending, mediaType] = files[format];
      return {
        fileName: `bibliography.${ending}`,
        mediaType,
        encoding: 'utf8',
        content: formatBibliography({
          items: cited.works.map(({ item }) => item),
          imported: new Map(cited.works.map((work) => [String(work.item.id), work])),
          format,
          archive,
          style: style ?? cited.style,
          locale: locale ?? cited.locale,
        }),
      };
    },
  };
}
