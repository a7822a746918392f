import type { CitationCluster } from '../../contract/papers';
import { type FormattedCluster, type FormattedClusters, formatClusters } from './format-clusters';
import type { Block, CitationInline, FootnoteInline, PaperDocument } from './paper-document';
import { placeNoteMarks } from './place-note-marks';
import type { PaperServices } from './services';
import { citedInlines } from './walk-document';

/** A footnote of a laid-out paper: the author's own, or a citation of a style that cites in notes. */
export type LaidOutNote =
  | { readonly number: number; readonly kind: 'footnote'; readonly footnote: FootnoteInline }
  | { readonly number: number; readonly kind: 'citation'; readonly citation: CitationInline };

/** A paper with everything that its citation style adds: what all exports but Markdown write. */
export interface LaidOutPaper {
  readonly title: string;
  readonly style: string;
  /** BCP 47 tag. */
  readonly locale: string;
  /** What the export says of the paper, before its first words. Holds no citations and no footnotes. */
  readonly notice: readonly Block[];
  readonly document: PaperDocument;
  readonly bibliography: FormattedClusters['bibliography'];
  readonly isNoteStyle: boolean;
  /** In order of their numbers, from 1. */
  readonly notes: readonly LaidOutNote[];
  readonly citationOf: (citation: CitationInline) => FormattedCluster;
  /** Undefined where it stands in the running text or in the author's footnote. */
  readonly noteOf: (inline: CitationInline | FootnoteInline) => number | undefined;
}

type Given = Pick<LaidOutPaper, 'title' | 'style' | 'locale' | 'document'> & Partial<Pick<LaidOutPaper, 'notice'>>;

/** `paperId` keeps the engine for the paper's editor; without it nothing is kept. */
export async function layOutPaper(
  services: Pick<PaperServices, 'library' | 'citations'>,
  { title, style, locale, notice = [], document: given }: Given,
  paperId: string | null = null,
): Promise<LaidOutPaper> {
  const isNoteStyle = services.citations.findStyle(style)?.isNote ?? false;
  const document = isNoteStyle ? placeNoteMarks(given, locale) : given;
  const notes: LaidOutNote[] = [];
  const numbers = new Map<CitationInline | FootnoteInline, number>();
  const places: { readonly citation: CitationInline; readonly cluster: CitationCluster }[] = [];
  const inFootnote = new Set<CitationInline | FootnoteInline>();
  for (const inline of citedInlines(document.blocks)) {
    if (inline.type === 'footnote') {
      numbers.set(inline, notes.length + 1);
      notes.push({ number: notes.length + 1, kind: 'footnote', footnote: inline });
      for (const nested of citedInlines(inline.blocks)) inFootnote.add(nested);
      continue;
    }
    const { citationId, items } = inline;
    if (isNoteStyle && !inFootnote.has(inline) && !items.some((item) => item.authorOnly === true)) {
      numbers.set(inline, notes.length + 1);
      notes.push({ number: notes.length + 1, kind: 'citation', citation: inline });
    }
    const noteIndex = inFootnote.has(inline) ? notes.length : (numbers.get(inline) ?? 0);
    places.push({ citation: inline, cluster: { citationId, items: [...items], noteIndex } });
  }
  const formatted = await formatClusters(services, {
    paperId,
    style,
    locale,
    clusters: places.map(({ cluster }) => cluster),
  });
  const citations = new Map(places.map(({ citation }, position) => [citation, formatted.citations[position]]));
  return {
    title,
    style,
    locale,
    notice,
    document,
    bibliography: formatted.bibliography,
    isNoteStyle,
    notes,
    citationOf(citation) {
      const found = citations.get(citation);
      if (found === undefined) throw new Error(`Citation ${citation.citationId} is not of this paper.`);
      return found;
    },
    noteOf: (inline) => numbers.get(inline),
  };
}
