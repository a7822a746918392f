import type { DocumentCitations, DocumentToFormat, FormattedDocument } from './paper-citations';
import type { StyleArchive } from './style-archive';

/** Formats the citations of papers; the engine is loaded when the first paper asks, since most requests cite nothing. */
export interface LazyCitations {
  findStyle(id: string): { readonly isNote: boolean } | undefined;
  formatPaper(document: DocumentToFormat): Promise<FormattedDocument>;
}

export function createLazyCitations(archive: StyleArchive): LazyCitations {
  let loading: Promise<DocumentCitations> | undefined;
  return {
    findStyle(id) {
      const name = archive.resolveId(id);
      return name === undefined ? undefined : { isNote: archive.summary(name).format === 'note' };
    },
    async formatPaper(document) {
      loading ??= import('./paper-citations').then(({ createDocumentCitations }) => createDocumentCitations(archive));
      return (await loading).formatPaper(document);
    },
  };
}
