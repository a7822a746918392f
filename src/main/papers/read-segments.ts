import type { Block, CitationInline, FootnoteInline, Inline } from './paper-document';
import { citationsOf, type InlineRun, inlineRuns } from './walk-document';

/** A citation at its place in a segment's text: UTF-16 code units. */
export interface PlacedCitation {
  readonly offset: number;
  readonly citation: CitationInline;
  /** It stands in a footnote whose mark is at the offset. */
  readonly isInNote: boolean;
  /** Facts whose words the citation stands among. */
  readonly factIds: readonly string[];
}

export interface PlacedFact {
  readonly factId: string;
  readonly start: number;
  readonly end: number;
}

/** A run of text of a paper for reading sentence by sentence, citations taken out of it. */
export interface Segment {
  /** Of the top-level block, from 0. */
  readonly block: number;
  readonly kind: InlineRun['kind'] | 'note';
  readonly text: string;
  readonly citations: readonly PlacedCitation[];
  readonly facts: readonly PlacedFact[];
}

/** Segments of a paper in reading order; those of a footnote follow the one with its mark. */
export function readSegments(blocks: readonly Block[]): Segment[] {
  return blocks.flatMap((block, number) => segmentsOf(block, number, false));
}

function segmentsOf(block: Block, number: number, isNote: boolean): Segment[] {
  return inlineRuns(block).flatMap((run) => {
    const reader = new SegmentReader();
    reader.read(run.inlines, []);
    const { text, citations, facts } = reader;
    const segment: Segment = { block: number, kind: isNote ? 'note' : run.kind, text, citations, facts };
    const notes = reader.notes.flatMap((note) => note.blocks.flatMap((inner) => segmentsOf(inner, number, true)));
    return [segment, ...notes];
  });
}

class SegmentReader {
  text = '';
  readonly citations: PlacedCitation[] = [];
  readonly facts: PlacedFact[] = [];
  readonly notes: FootnoteInline[] = [];

  read(inlines: readonly Inline[], factIds: readonly string[]): void {
    for (const inline of inlines) {
      this.#readOne(inline, factIds);
    }
  }

  #readOne(inline: Inline, factIds: readonly string[]): void {
    switch (inline.type) {
      case 'text':
        this.text += inline.text;
        return;
      case 'linebreak':
        this.text += '\n';
        return;
      case 'link':
        this.read(inline.inlines, factIds);
        return;
      case 'fact': {
        const start = this.text.length;
        this.read(inline.inlines, [...factIds, inline.factId]);
        this.facts.push({ factId: inline.factId, start, end: Math.max(start, this.text.length) });
        return;
      }
      case 'citation':
        this.#readCitation(inline, factIds);
        return;
      case 'footnote':
        this.notes.push(inline);
        for (const citation of citationsOf(inline.blocks)) {
          this.citations.push({ offset: this.text.length, citation, isInNote: true, factIds });
        }
    }
  }

  #readCitation(citation: CitationInline, factIds: readonly string[]): void {
    // "As Petrenko says": the author's name is part of the sentence, a citation in parentheses is not.
    if (citation.items.some((item) => item.authorOnly === true)) {
      this.citations.push({ offset: this.text.length, citation, isInNote: false, factIds });
      this.text += citation.text;
      return;
    }
    const trimmed = this.text.replace(/[ \t]+$/, '');
    // A fact's words that end in the space before the citation lose it with the text.
    this.text = trimmed;
    this.citations.push({ offset: trimmed.length, citation, isInNote: false, factIds });
  }
}
