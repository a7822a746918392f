import { assertNever } from '../../../contract/assert-never';
import { cellHeader } from '../../../contract/paper-state';
import type { Block, FootnoteInline, Inline, ListBlock, PaperDocument, TableBlock } from '../paper-document';
import type { MarkdownHead } from './read-head';
import type { KeyOf } from './write-citation';
import { writeInlines } from './write-inlines';

/** Writes a paper as pandoc reads it; `readMarkdown` makes the same document of it. */
export function writeMarkdown(head: MarkdownHead, { blocks }: PaperDocument, keyOf: KeyOf): string {
  return `${writeHead(head)}\n${new MarkdownWriter(keyOf).write(blocks)}`;
}

function writeHead({ title, style, locale }: MarkdownHead): string {
  const values = [
    ['title', title],
    ['lang', locale],
    ['csl', style === '' ? '' : `${style}.csl`],
  ].filter(([, value]) => value !== '');
  // JSON's strings are YAML's double-quoted ones, but for characters that YAML wants escaped.
  const lines = values.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}

class MarkdownWriter {
  readonly #keyOf: KeyOf;
  readonly #notes: FootnoteInline[] = [];

  constructor(keyOf: KeyOf) {
    this.#keyOf = keyOf;
  }

  write(blocks: readonly Block[]): string {
    const parts = [this.#blocks(blocks)];
    // Notes within notes are added to the list while it is written.
    for (let index = 0; index < this.#notes.length; index += 1) {
      const note = this.#notes[index];
      if (note === undefined) break;
      parts.push(`[^${index + 1}]: ${indentAfterFirst(this.#blocks(note.blocks), '    ')}`);
    }
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  }

  #blocks(blocks: readonly Block[]): string {
    const written: string[] = [];
    let previous: Block | undefined;
    let isAlternate = false;
    for (const block of blocks) {
      // Two lists in a row would be read as one, were their marks the same.
      isAlternate = block.type === 'list' && previous?.type === 'list' && !isAlternate;
      const text = this.#block(block, isAlternate);
      if (text === '') continue;
      written.push(text);
      previous = block;
    }
    return written.join('\n\n');
  }

  #block(block: Block, isAlternate: boolean): string {
    switch (block.type) {
      case 'paragraph':
        return this.#inlines(block.inlines);
      case 'heading':
        return `${'#'.repeat(block.level)} ${this.#inlines(block.inlines, { isOneLine: true })}`;
      case 'quote':
        return this.#blocks(block.blocks)
          .split('\n')
          .map((line) => (line === '' ? '>' : `> ${line}`))
          .join('\n');
      case 'list':
        return this.#list(block, isAlternate);
      case 'table':
        return this.#table(block);
      case 'rule':
        // Three hyphens could be read as the borders of metadata.
        return '* * *';
      default:
        return assertNever(block);
    }
  }

  #list({ kind, start, items }: ListBlock, isAlternate: boolean): string {
    const lines = items.map(({ inlines, isChecked, lists }, position) => {
      const mark = kind === 'number' ? `${start + position}${isAlternate ? ')' : '.'}` : isAlternate ? '*' : '-';
      const box = kind === 'check' ? `[${isChecked === true ? 'x' : ' '}] ` : '';
      const text = `${box}${this.#inlines(inlines)}`;
      const nested = lists.map((list, index) => {
        // Only a list that begins with 1 and with words can follow a line directly.
        const isApart = (list.kind === 'number' && list.start !== 1) || list.items[0]?.inlines.length === 0;
        return (isApart && (text !== '' || index > 0) ? '\n' : '') + this.#list(list, index % 2 === 1);
      });
      const content = [text, ...nested].join('\n');
      return `${mark} ${indentAfterFirst(content, ' '.repeat(mark.length + 1))}`.replace(/ +$/gm, '');
    });
    return lines.join('\n');
  }

  #table({ rows }: TableBlock): string {
    const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0)));
    if (columns === 0) return '';
    const [first = []] = rows;
    const hasHead = first.length > 0 && first.every(({ header }) => (header & cellHeader.row) !== 0);
    const lines = rows.map((row) => {
      const cells = row.flatMap(({ inlines, columnSpan }) => [
        this.#inlines(inlines, { isOneLine: true, isInCell: true }),
        ...Array.from({ length: columnSpan - 1 }, () => ''),
      ]);
      return `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`;
    });
    const head = hasHead ? lines.slice(0, 1) : [`| ${Array.from({ length: columns }, () => '').join(' | ')} |`];
    const border = `|${' --- |'.repeat(columns)}`;
    return [...head, border, ...lines.slice(hasHead ? 1 : 0)].join('\n');
  }

  #inlines(inlines: readonly Inline[], { isOneLine = false, isInCell = false } = {}): string {
    return writeInlines(inlines, { keyOf: this.#keyOf, labelOf: (note) => this.#label(note), isOneLine, isInCell });
  }

  #label(note: FootnoteInline): string {
    return String(this.#notes.push(note));
  }
}

function indentAfterFirst(text: string, indent: string): string {
  return text.replace(/\n(?!\n|$)/g, `\n${indent}`);
}
