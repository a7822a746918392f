import { findQuotations, quotationBefore } from './find-quotations';
import type { PaperDocument } from './paper-document';
import { type PlacedSentence, placeInSentences } from './place-in-sentences';
import { type PlacedCitation, readSegments, type Segment } from './read-segments';
import type { SplitSentences } from './services';

/** One row of citation_use: a work cited by a sentence, or a fact that it states. '' where something is not there. */
export interface DerivedUse {
  readonly block: number;
  readonly sentence: string;
  readonly citationId: string;
  readonly sourceId: string;
  readonly factId: string;
  readonly locator: string;
  readonly label: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The quotation that the citation follows. */
  readonly quote: string;
}

/** What the sentences of a paper rest on, in reading order. A citation in a footnote counts for the sentence of its mark. */
export function deriveUses({ blocks }: PaperDocument, splitSentences: SplitSentences): DerivedUse[] {
  return readSegments(blocks).flatMap((segment) => {
    // What stands in a note was counted at its mark, but facts named in it were not.
    const citations = segment.kind === 'note' ? [] : segment.citations;
    if (citations.length === 0 && segment.facts.length === 0) return [];
    return placeInSentences({ ...segment, citations }, splitSentences).flatMap((sentence) => usesOf(segment, sentence));
  });
}

function usesOf(segment: Segment, sentence: PlacedSentence): DerivedUse[] {
  const { block } = segment;
  const cited = sentence.citations.flatMap((placed): DerivedUse[] => {
    const quote = quoteOf(segment, placed);
    return placed.citation.items.map((item) => ({
      block,
      sentence: sentence.text,
      citationId: placed.citation.citationId,
      sourceId: item.sourceId,
      factId: item.factId ?? placed.factIds.at(-1) ?? '',
      locator: item.locator ?? '',
      label: item.label ?? '',
      prefix: item.prefix ?? '',
      suffix: item.suffix ?? '',
      quote,
    }));
  });
  const counted = new Set(cited.map(({ factId }) => factId));
  const stated = new Set(sentence.facts.map(({ factId }) => factId).filter((factId) => !counted.has(factId)));
  const uncited = [...stated].map(
    (factId): DerivedUse => ({
      block,
      sentence: sentence.text,
      citationId: '',
      sourceId: '',
      factId,
      locator: '',
      label: '',
      prefix: '',
      suffix: '',
      quote: '',
    }),
  );
  return [...cited, ...uncited];
}

/** A quotation in marks before the citation, or the whole of a block quotation that it ends. */
function quoteOf({ kind, text }: Segment, { offset }: PlacedCitation): string {
  const quoted = quotationBefore(text, offset);
  if (quoted !== '' || kind !== 'quote') return quoted;
  const words = text.slice(0, offset).trim();
  return findQuotations(words).length === 0 ? words : '';
}
