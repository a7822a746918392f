import { assertNever } from '../../contract/assert-never';
import { cellHeader, type PaperState, paperStateVersion } from '../../contract/paper-state';
import type { Block, Inline, ListBlock, PaperDocument, TableCell } from './paper-document';

type Node = Readonly<Record<string, unknown>>;

/** The fields that Lexical gives every element. */
const element = { direction: null, format: '', indent: 0, version: 1 } as const;

/** Writes a document as the editor's state. An empty document gets the one paragraph that an editor needs. */
export function writeEditorState({ blocks }: PaperDocument): PaperState {
  return { root: rootOf(blocks), version: paperStateVersion };
}

function rootOf(blocks: readonly Block[]): { type: 'root' } & Node {
  const children = blocks.length === 0 ? [paragraph([])] : blocks.map(writeBlock);
  return { ...element, type: 'root', children };
}

function paragraph(inlines: readonly Inline[]): Node {
  return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: writeInlines(inlines) };
}

function writeBlock(block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.inlines);
    case 'heading':
      return { ...element, type: 'heading', tag: `h${block.level}`, children: writeInlines(block.inlines) };
    case 'quote': {
      const [only] = block.blocks;
      if (block.blocks.length === 1 && only?.type === 'paragraph') {
        return { ...element, type: 'quote', children: writeInlines(only.inlines) };
      }
      return { ...element, type: 'quote', shadowRoot: true, children: block.blocks.map(writeBlock) };
    }
    case 'list':
      return writeList(block, 0);
    case 'table':
      return {
        ...element,
        type: 'table',
        children: block.rows.map((row) => ({ ...element, type: 'tablerow', children: row.map(writeCell) })),
      };
    case 'rule':
      return { type: 'horizontalrule', version: 1 };
    default:
      return assertNever(block);
  }
}

function writeList({ kind, start, items }: ListBlock, indent: number): Node {
  const children: Node[] = [];
  for (const [position, { inlines, isChecked, lists }] of items.entries()) {
    const item = { ...element, type: 'listitem', indent, value: start + position };
    const checked = isChecked === null ? {} : { checked: isChecked };
    children.push({ ...item, ...checked, children: writeInlines(inlines) });
    for (const list of lists) {
      children.push({ ...item, value: start + position + 1, children: [writeList(list, indent + 1)] });
    }
  }
  return { ...element, type: 'list', listType: kind, start, tag: kind === 'number' ? 'ol' : 'ul', children };
}

function writeCell({ header, columnSpan, rowSpan, inlines }: TableCell): Node {
  return {
    ...element,
    type: 'tablecell',
    headerState: header & cellHeader.both,
    colSpan: columnSpan,
    rowSpan,
    children: [paragraph(inlines)],
  };
}

function writeInlines(inlines: readonly Inline[]): Node[] {
  return inlines.flatMap(writeInline);
}

function writeInline(inline: Inline): Node[] {
  switch (inline.type) {
    case 'text':
      return inline.text.split(/(\t)/).flatMap((text) => (text === '' ? [] : [textNodeOf(text, inline.format)]));
    case 'linebreak':
      return [{ type: 'linebreak', version: 1 }];
    case 'link':
      return [
        {
          ...element,
          type: 'link',
          url: inline.url,
          rel: 'noreferrer',
          target: null,
          title: null,
          children: writeInlines(inline.inlines),
        },
      ];
    case 'fact':
      return [{ ...element, type: 'fact-link', factId: inline.factId, children: writeInlines(inline.inlines) }];
    case 'citation': {
      const { type, citationId, items, text } = inline;
      return [{ type, version: 1, citationId, items, text }];
    }
    case 'footnote':
      return [{ type: 'footnote', version: 1, noteId: inline.noteId, content: { root: rootOf(inline.blocks) } }];
    default:
      return assertNever(inline);
  }
}

function textNodeOf(text: string, format: number): Node {
  // Lexical's tab node cannot merge with its neighbours: 2 is IS_UNMERGEABLE.
  const detail = text === '\t' ? 2 : 0;
  return { type: text === '\t' ? 'tab' : 'text', detail, format, mode: 'normal', style: '', text, version: 1 };
}
