import type { HandlersOf } from '../../contract/api';
import type { BibliographyFormat, citationRequests } from '../../contract/citations';
import type { EmitEvent } from '../library/library';
import type { CitedWorks } from './cited-sources';
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
  'csl-json': ['json', 'application/vnd.citationstyles.csl+json'],
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
          unmapped: new Map(cited.works.map(({ item, unmapped }) => [String(item.id), unmapped])),
          format,
          archive,
          style: style ?? cited.style,
          locale: locale ?? cited.locale,
        }),
      };
    },
  };
}
