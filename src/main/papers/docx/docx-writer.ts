import {
  BorderStyle,
  TableCell as DocxCell,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { assertNever } from '../../../contract/assert-never';
import { cellHeader } from '../../../contract/paper-state';
import type { LaidOutPaper } from '../lay-out-paper';
import type {
  Block,
  CitationInline,
  FootnoteInline,
  Inline,
  ListBlock,
  TableBlock,
  TableCell,
} from '../paper-document';
import { safeUrl } from '../safe-url';
import { inlineRuns, plainInlines } from '../walk-document';
import { bulletReference, numberReference } from './docx-styles';
import { cslTextRuns, textRun } from './write-runs';
import { citationInstruction, complexField } from './zotero-fields';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

// Word knows nine levels of lists.
const deepestLevel = 8;

/** Where inline content stands, as far as it changes how it is written. */
interface Surroundings {
  readonly isInLink: boolean;
  /** Number of the footnote, or 0: Word has no footnotes in footnotes. */
  readonly note: number;
}

const inText: Surroundings = { isInLink: false, note: 0 };

/** Turns blocks into Word's; gathers the numberings that they need. */
export class DocxWriter {
  readonly listStarts = new Set<number>();
  readonly #paper: LaidOutPaper;
  #instances = 0;

  constructor(paper: LaidOutPaper) {
    this.#paper = paper;
  }

  blocks(blocks: readonly Block[]): FileChild[] {
    return blocks.flatMap((block) => this.#block(block, {}, inText));
  }

  /** By number; a footnote holds paragraphs only. */
  footnotes(): Record<number, { children: Paragraph[] }> {
    const notes: Record<number, { children: Paragraph[] }> = {};
    for (const note of this.#paper.notes) {
      const surroundings = { isInLink: false, note: note.number };
      notes[note.number] = {
        children:
          note.kind === 'citation'
            ? [new Paragraph({ children: this.#citation(note.citation, note.number) })]
            : this.#noteParagraphs(note.footnote, surroundings),
      };
    }
    return notes;
  }

  #noteParagraphs({ blocks }: FootnoteInline, surroundings: Surroundings): Paragraph[] {
    const paragraphs = blocks.flatMap((block): Paragraph[] => {
      if (block.type !== 'table')
        return this.#block(block, {}, surroundings).filter((child) => child instanceof Paragraph);
      return inlineRuns(block).map(({ inlines }) => new Paragraph({ children: this.#inlines(inlines, surroundings) }));
    });
    return paragraphs.length === 0 ? [new Paragraph({})] : paragraphs;
  }

  #block(block: Block, options: IParagraphOptions, surroundings: Surroundings): FileChild[] {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ ...options, children: this.#inlines(block.inlines, surroundings) })];
      case 'heading': {
        const heading = headings[block.level - 1] ?? HeadingLevel.HEADING_6;
        return [new Paragraph({ ...options, heading, children: this.#inlines(block.inlines, surroundings) })];
      }
      case 'quote':
        return block.blocks.flatMap((inner) => this.#block(inner, { ...options, style: 'Quote' }, surroundings));
      case 'list':
        return this.#list(block, 0, surroundings);
      case 'table':
        return [this.#table(block, surroundings)];
      case 'rule': {
        const bottom = { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' };
        return [new Paragraph({ ...options, border: { bottom } })];
      }
      default:
        return assertNever(block);
    }
  }

  #list({ kind, start, items }: ListBlock, level: number, surroundings: Surroundings): Paragraph[] {
    if (kind === 'number') this.listStarts.add(start);
    this.#instances += 1;
    const instance = this.#instances;
    const depth = Math.min(level, deepestLevel);
    const reference = kind === 'number' ? numberReference(start) : bulletReference;
    return items.flatMap(({ inlines, isChecked, lists }) => {
      const box = isChecked === null ? [] : [new TextRun(isChecked ? '☑ ' : '☐ ')];
      const place =
        isChecked === null
          ? { numbering: { reference, level: depth, instance } }
          : { indent: { left: 720 * (depth + 1), hanging: 360 } };
      return [
        new Paragraph({ ...place, children: [...box, ...this.#inlines(inlines, surroundings)] }),
        ...lists.flatMap((list) => this.#list(list, level + 1, surroundings)),
      ];
    });
  }

  #table({ rows }: TableBlock, surroundings: Surroundings): Table {
    const filled = rows.some((row) => row.length > 0) ? rows.filter((row) => row.length > 0) : [[emptyCell]];
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: filled.map(
        (row) =>
          new TableRow({
            tableHeader: row.every(({ header }) => (header & cellHeader.row) !== 0),
            children: row.map((cell) => this.#cell(cell, surroundings)),
          }),
      ),
    });
  }

  #cell({ header, columnSpan, rowSpan, inlines }: TableCell, surroundings: Surroundings): DocxCell {
    const bold =
      header === 0
        ? inlines
        : inlines.map((inline) => (inline.type === 'text' ? { ...inline, format: inline.format | 1 } : inline));
    return new DocxCell({
      columnSpan,
      rowSpan,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ spacing: { after: 0 }, children: this.#inlines(bold, surroundings) })],
    });
  }

  #inlines(inlines: readonly Inline[], surroundings: Surroundings): ParagraphChild[] {
    return inlines.flatMap((inline) => this.#inline(inline, surroundings));
  }

  #inline(inline: Inline, surroundings: Surroundings): ParagraphChild[] {
    switch (inline.type) {
      case 'text':
        return [textRun(inline, surroundings.isInLink ? { style: 'Hyperlink' } : {})];
      case 'linebreak':
        return [new TextRun({ break: 1 })];
      case 'fact':
        return this.#inlines(inline.inlines, surroundings);
      case 'link': {
        const link = safeUrl(inline.url);
        if (link === undefined || surroundings.isInLink) return this.#inlines(inline.inlines, surroundings);
        return [
          new ExternalHyperlink({ link, children: this.#inlines(inline.inlines, { ...surroundings, isInLink: true }) }),
        ];
      }
      case 'footnote': {
        const number = this.#paper.noteOf(inline);
        if (surroundings.note === 0 && number !== undefined) return [new FootnoteReferenceRun(number)];
        const words = inline.blocks.flatMap(inlineRuns).map(({ inlines }) => plainInlines(inlines));
        return [new TextRun(` (${words.join(' ')})`)];
      }
      case 'citation': {
        const number = surroundings.note === 0 ? this.#paper.noteOf(inline) : undefined;
        return number === undefined ? this.#citation(inline, surroundings.note) : [new FootnoteReferenceRun(number)];
      }
      default:
        return assertNever(inline);
    }
  }

  #citation(citation: CitationInline, note: number): ParagraphChild[] {
    const formatted = this.#paper.citationOf(citation);
    const shown = cslTextRuns(formatted.runs);
    // A field without a work would be emptied when Zotero next looks at it; the marker must stay.
    if (formatted.sources.length === 0) return shown;
    return complexField(citationInstruction(citation, formatted, note), shown);
  }
}

const emptyCell: TableCell = { header: 0, columnSpan: 1, rowSpan: 1, inlines: [] };
