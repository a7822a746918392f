import { assertNever } from '../../contract/assert-never';
import { entryText, runsText } from './csl-runs';
import { exportWords } from './export-words';
import type { LaidOutPaper } from './lay-out-paper';
import type { Block, Inline, ListBlock } from './paper-document';

/** Plain text: for reading aloud, for mail, for counting. */
export function writeText(paper: LaidOutPaper): string {
  const writer = new TextWriter(paper);
  const words = exportWords(paper.locale);
  const parts = [
    paper.title,
    '='.repeat(Math.min(72, paper.title.length)),
    '',
    writer.blocks([...paper.notice, ...paper.document.blocks]),
  ];
  if (paper.notes.length > 0) {
    const notes = paper.notes.map((note) => {
      const text =
        note.kind === 'footnote' ? writer.blocks(note.footnote.blocks) : runsText(paper.citationOf(note.citation).runs);
      return `${superscript(note.number)} ${text}`;
    });
    parts.push('', words.notes, '-'.repeat(words.notes.length), '', notes.join('\n'));
  }
  if (paper.bibliography.length > 0) {
    const entries = paper.bibliography.map(({ entry }) => entryText(entry));
    parts.push('', words.references, '-'.repeat(words.references.length), '', entries.join('\n\n'));
  }
  return `${parts.join('\n')}\n`;
}

class TextWriter {
  readonly #paper: LaidOutPaper;

  constructor(paper: LaidOutPaper) {
    this.#paper = paper;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('\n\n');
  }

  #block(block: Block): string {
    switch (block.type) {
      case 'paragraph':
        return this.#inlines(block.inlines);
      case 'heading':
        return `${'#'.repeat(block.level)} ${this.#inlines(block.inlines)}`;
      case 'quote':
        return indent(this.blocks(block.blocks), '    ');
      case 'list':
        return this.#list(block);
      case 'table':
        return block.rows
          .map((row) => row.map(({ inlines }) => this.#inlines(inlines).replace(/\s+/g, ' ')).join('\t'))
          .join('\n');
      case 'rule':
        return '* * *';
      default:
        return assertNever(block);
    }
  }

  #list({ kind, start, items }: ListBlock): string {
    const lines = items.flatMap(({ inlines, isChecked, lists }, position) => {
      const box = isChecked === true ? '☑' : '☐';
      const mark = kind === 'number' ? `${start + position}.` : kind === 'check' ? box : '-';
      return [`${mark} ${this.#inlines(inlines)}`, ...lists.map((list) => indent(this.#list(list), '  '))];
    });
    return lines.join('\n');
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#inline(inline)).join('');
  }

  #inline(inline: Inline): string {
    switch (inline.type) {
      case 'text':
        return inline.text;
      case 'linebreak':
        return '\n';
      case 'fact':
        return this.#inlines(inline.inlines);
      case 'link': {
        const words = this.#inlines(inline.inlines);
        return words.includes(inline.url) ? words : `${words} <${inline.url}>`;
      }
      case 'footnote':
        return superscript(this.#paper.noteOf(inline) ?? 0);
      case 'citation': {
        const note = this.#paper.noteOf(inline);
        return note === undefined ? runsText(this.#paper.citationOf(inline).runs) : superscript(note);
      }
      default:
        return assertNever(inline);
    }
  }
}

function superscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
