import { Failure } from '../../contract/result';
import { runsText } from './csl-runs';
import { type LaidOutPaper, layOutPaper } from './lay-out-paper';
import { mapCitations } from './map-citations';
import type { PaperDocument } from './paper-document';
import type { PaperServices } from './services';

/**
 * Gives each citation its formatted text, as the editor would: sentences are read with it, and search finds it. Where the
 * style cannot be applied, the texts stay as they were, since that must not keep a paper out.
 */
export async function fillCitationTexts(
  services: Pick<PaperServices, 'library' | 'citations'>,
  paper: Pick<LaidOutPaper, 'title' | 'style' | 'locale' | 'document'> & { readonly id: string },
): Promise<PaperDocument> {
  try {
    const laidOut = await layOutPaper(services, paper, paper.id);
    return mapCitations(paper.document, (citation) => ({
      ...citation,
      text: runsText(laidOut.citationOf(citation).runs),
    }));
  } catch (error) {
    if (error instanceof Failure) return paper.document;
    throw error;
  }
}
