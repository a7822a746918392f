import type { Token } from 'markdown-it';
import { cellHeader } from '../../../contract/paper-state';
import type { Block, FootnoteInline, Inline, ListBlock, ListItem, PaperDocument, TableCell } from '../paper-document';
import type { SplitSentences } from '../services';
import { inlineRuns } from '../walk-document';
import { createMarkdownParser } from './markdown-parser';
import { type MarkdownHead, readHead } from './read-head';
import { readInlineTokens } from './read-inline-tokens';
import { tokenData } from './token-data';
import { wrapFactMarks } from './wrap-fact-marks';

export interface ReadMarkdownServices {
  readonly newId: () => string;
  readonly splitSentences: SplitSentences;
}

export interface MarkdownPaper {
  readonly head: MarkdownHead;
  /** Works are cited as `key:KEY`, whether the library has them or not. */
  readonly document: PaperDocument;
}

// Notes within notes within notes are an attack, not scholarship.
const deepestNote = 4;
// A note may be referred to twice; notes that refer to notes a hundred times over multiply without a limit.
const mostNotes = 5000;

/** Reads pandoc's Markdown. Whatever is no Markdown is text; nothing is refused. */
export function readMarkdown(text: string, services: ReadMarkdownServices): MarkdownPaper {
  const { head, body } = readHead(text);
  return { head, document: { blocks: new MarkdownReader(services).read(body) } };
}

class MarkdownReader {
  readonly #parser = createMarkdownParser();
  readonly #services: ReadMarkdownServices;
  readonly #definitions = new Map<string, string>();
  readonly #unused = new Set<string>();
  #noteDepth = 0;
  #notes = 0;
  #tokens: readonly Token[] = [];
  #at = 0;

  constructor(services: ReadMarkdownServices) {
    this.#services = services;
  }

  read(body: string): Block[] {
    const tokens = this.#parser.parse(body, {});
    for (const token of tokens) {
      if (token.type !== 'footnote_definition') continue;
      const { label, content } = tokenData(token, 'footnote_definition');
      this.#definitions.set(label, content);
      this.#unused.add(label);
    }
    const blocks = this.#readTokens(tokens);
    const unused = [...this.#unused].flatMap((label) => this.#note(label) ?? []);
    // A note whose mark is lost still says something.
    return unused.length === 0 ? blocks : [...blocks, { type: 'paragraph', inlines: unused }];
  }

  #readTokens(tokens: readonly Token[]): Block[] {
    const outer = { tokens: this.#tokens, at: this.#at };
    this.#tokens = tokens;
    this.#at = 0;
    const blocks: Block[] = [];
    while (this.#at < tokens.length) blocks.push(...this.#readBlock());
    this.#tokens = outer.tokens;
    this.#at = outer.at;
    return blocks;
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Error('The Markdown parser left a block open.');
    this.#at += 1;
    return token;
  }

  /** Blocks up to the closing token, which is consumed. */
  #readUntil(closing: string): Block[] {
    const blocks: Block[] = [];
    while (this.#tokens[this.#at] !== undefined && this.#tokens[this.#at]?.type !== closing)
      blocks.push(...this.#readBlock());
    this.#next();
    return blocks;
  }

  #readBlock(): Block[] {
    const token = this.#next();
    switch (token.type) {
      case 'heading_open': {
        const inlines = this.#inlinesUntil('heading_close');
        return [{ type: 'heading', level: Number(token.tag.slice(1)), inlines }];
      }
      case 'paragraph_open': {
        const inlines = this.#inlinesUntil('paragraph_close');
        return inlines.length === 0 ? [] : [{ type: 'paragraph', inlines }];
      }
      case 'blockquote_open': {
        const blocks = this.#readUntil('blockquote_close');
        return blocks.length === 0 ? [] : [{ type: 'quote', blocks }];
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [this.#readList(token)];
      case 'table_open':
        return [this.#readTable()];
      case 'hr':
        return [{ type: 'rule' }];
      case 'fence':
      case 'code_block':
        return [{ type: 'paragraph', inlines: codeLines(token.content) }];
      case 'inline':
        return [{ type: 'paragraph', inlines: this.#inlinesOf(token) }];
      default:
        return [];
    }
  }

  #readList(opening: Token): ListBlock {
    const closing = opening.type.replace('open', 'close');
    const items: { readonly item: ListItem; readonly box: string }[] = [];
    while (this.#tokens[this.#at]?.type === 'list_item_open') {
      this.#next();
      const [, box = ''] = /^\[([ xX])\](?=\s|$)/.exec(this.#firstInlineContent()) ?? [];
      items.push({ item: toListItem(this.#readUntil('list_item_close')), box });
    }
    while (this.#tokens[this.#at] !== undefined && this.#next().type !== closing);
    const isCheckList = items.length > 0 && items.every(({ box }) => box !== '') && opening.type === 'bullet_list_open';
    if (isCheckList) {
      return { type: 'list', kind: 'check', start: 1, items: items.map(({ item, box }) => checkedItem(item, box)) };
    }
    const kind = opening.type === 'ordered_list_open' ? 'number' : 'bullet';
    return {
      type: 'list',
      kind,
      start: kind === 'number' ? Number(opening.attrGet('start') ?? 1) : 1,
      items: items.map(({ item }) => item),
    };
  }

  #firstInlineContent(): string {
    const [paragraph, inline] = this.#tokens.slice(this.#at, this.#at + 2);
    return paragraph?.type === 'paragraph_open' && inline?.type === 'inline' ? inline.content : '';
  }

  #readTable(): Block {
    const rows: TableCell[][] = [];
    for (let token = this.#next(); token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const inlines = this.#inlinesUntil(token.type.replace('open', 'close'));
      const header = token.type === 'th_open' ? cellHeader.row : cellHeader.none;
      rows.at(-1)?.push({ header, columnSpan: 1, rowSpan: 1, inlines });
    }
    // A table without a head has an empty one in pipes.
    const hasHead = rows[0]?.some(({ inlines }) => inlines.length > 0) === true || rows.length === 1;
    return { type: 'table', rows: hasHead ? rows : rows.slice(1) };
  }

  #inlinesUntil(closing: string): Inline[] {
    const inlines: Inline[] = [];
    for (let token = this.#next(); token.type !== closing; token = this.#next()) {
      if (token.type !== 'inline') continue;
      for (const inline of this.#inlinesOf(token)) inlines.push(inline);
    }
    return inlines;
  }

  #inlinesOf({ children }: Token): Inline[] {
    const inlines = readInlineTokens(children ?? [], {
      newId: this.#services.newId,
      note: (label) => this.#note(label),
      inlineNote: (content) => this.#makeNote(content),
    });
    return wrapFactMarks(inlines, this.#services.splitSentences);
  }

  #note(label: string): FootnoteInline | undefined {
    const content = this.#definitions.get(label);
    if (content === undefined) return undefined;
    this.#unused.delete(label);
    return this.#makeNote(content);
  }

  #makeNote(content: string): FootnoteInline | undefined {
    if (this.#noteDepth >= deepestNote || this.#notes >= mostNotes) return undefined;
    this.#notes += 1;
    this.#noteDepth += 1;
    const blocks = this.#readTokens(this.#parser.parse(content, {}));
    this.#noteDepth -= 1;
    return { type: 'footnote', noteId: this.#services.newId(), blocks };
  }
}

/** The editor's list items hold text and lists: other blocks become lines of text. */
function toListItem(blocks: readonly Block[]): ListItem {
  const lines = blocks
    .filter((block) => block.type !== 'list')
    .flatMap((block) => inlineRuns(block).map(({ inlines }) => inlines));
  return {
    inlines: lines.flatMap((inlines, position): Inline[] =>
      position === 0 ? [...inlines] : [{ type: 'linebreak' }, ...inlines],
    ),
    isChecked: null,
    lists: blocks.filter((block) => block.type === 'list'),
  };
}

function checkedItem(item: ListItem, box: string): ListItem {
  const [first, ...others] = item.inlines;
  const text = first?.type === 'text' ? first.text.replace(/^\[[ xX]\]\s?/, '') : '';
  const inlines = first?.type === 'text' && text !== '' ? [{ ...first, text }, ...others] : others;
  return { ...item, inlines, isChecked: box !== ' ' };
}

function codeLines(content: string): Inline[] {
  return content
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, position): Inline[] => [
      ...(position === 0 ? [] : [{ type: 'linebreak' } as const]),
      ...(line === '' ? [] : [{ type: 'text', text: line, format: 16 } as const]),
    ]);
}
