import { z } from 'zod';
import type { EditorStateJson } from '../../contract/annotations';
import {
  citationNode,
  factLinkNode,
  footnoteNode,
  headingNode,
  linkNode,
  listItemNode,
  listNode,
  quoteNode,
  tableCellNode,
  textFormat,
} from '../../contract/paper-state';
import { citationItem } from '../../contract/papers';
import { checkStateSize } from './check-state-size';
import { mergeText } from './merge-text';
import type { Block, Inline, ListBlock, ListItem, PaperDocument, TableBlock, TableCell } from './paper-document';

// Fields that a newer program added to a citation are passed over here; the stored state keeps them.
const knownItem = z.object(citationItem.shape);
const readableCitation = citationNode.extend({ version: z.unknown(), items: z.array(z.unknown()) });
const readableFact = factLinkNode.extend({ version: z.unknown() });
const readableFootnote = footnoteNode.extend({ version: z.unknown() });
const readableCell = tableCellNode.extend({
  headerState: tableCellNode.shape.headerState.catch(0),
  colSpan: z.int().min(1).max(1000).catch(1),
  rowSpan: z.int().min(1).max(10_000).catch(1),
});
const readableList = listNode.extend({ start: z.int().min(0).max(999_999_999).catch(1) });
const readableItem = listItemNode.extend({ checked: z.boolean().catch(false) });
const anyNode = z.looseObject({
  type: z.string().catch(''),
  text: z.string().optional().catch(undefined),
  format: z.int().min(0).max(2047).catch(0),
  children: z.array(z.unknown()).catch([]),
});
type AnyNode = z.infer<typeof anyNode>;

/** Neither XML nor Markdown can carry control characters and lone surrogates, and no reader sees them. A tab is text. */
const controlCharacters = /(?!\t)[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const inlineTypes = new Set(['text', 'tab', 'linebreak', 'link', 'autolink', 'citation', 'fact-link', 'footnote']);
const blockTypes = new Set([
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'table',
  'tablerow',
  'tablecell',
  'code',
]);

/**
 * Reads a stored or received editor state. Nodes of unknown types become their text; each child of the root becomes
 * exactly one block, so that positions agree with the editor's.
 * @throws Failure 'too-large' beyond the limits of `checkStateSize`.
 */
export function readEditorState(state: EditorStateJson): PaperDocument {
  checkStateSize(state);
  const root = anyNode.parse(state.root);
  return { blocks: root.children.map(readBlock) };
}

function asNode(value: unknown): AnyNode {
  const node = anyNode.safeParse(value);
  return node.success ? node.data : { type: '', text: undefined, format: 0, children: [] };
}

function readBlock(value: unknown): Block {
  const node = asNode(value);
  switch (node.type) {
    case 'heading': {
      const heading = headingNode.safeParse(node);
      const level = heading.success ? Number(heading.data.tag.slice(1)) : 1;
      return { type: 'heading', level, inlines: readInlines(node.children) };
    }
    case 'quote': {
      const quote = quoteNode.safeParse(node);
      return {
        type: 'quote',
        blocks: quote.success && quote.data.shadowRoot === true ? node.children.map(readBlock) : [paragraphOf(node)],
      };
    }
    case 'list':
      return readList(node);
    case 'table':
      return readTable(node);
    case 'code':
      return { type: 'paragraph', inlines: readInlines(node.children).map(asCode) };
    case 'horizontalrule':
      return { type: 'rule' };
    default:
      return paragraphOf(node);
  }
}

/** Documents have no blocks of code, only text in its look. */
function asCode(inline: Inline): Inline {
  return inline.type === 'text' ? { ...inline, format: textFormat.code } : inline;
}

function paragraphOf(node: AnyNode): Block {
  const isInline = inlineTypes.has(node.type) || node.children.length === 0;
  return { type: 'paragraph', inlines: isInline ? readInlines([node]) : readInlines(node.children) };
}

function readList(node: AnyNode): ListBlock {
  const parsed = readableList.safeParse(node);
  const kind = parsed.success ? parsed.data.listType : 'bullet';
  const items: ListItem[] = [];
  for (const child of node.children) {
    const { type, children } = asNode(child);
    const isListItem = type === 'listitem';
    const lists = (isListItem ? children : [child]).map(asNode).filter(({ type }) => type === 'list');
    const inlines = readInlines((isListItem ? children : [child]).filter((part) => asNode(part).type !== 'list'));
    const previous = items.at(-1);
    if (inlines.length === 0 && lists.length > 0 && previous !== undefined) {
      items[items.length - 1] = { ...previous, lists: [...previous.lists, ...lists.map(readList)] };
      continue;
    }
    const item = readableItem.safeParse(child);
    const isChecked = kind === 'check' ? item.success && item.data.checked : null;
    items.push({ inlines, isChecked, lists: lists.map(readList) });
  }
  return { type: 'list', kind, start: kind === 'number' && parsed.success ? parsed.data.start : 1, items };
}

function readTable(node: AnyNode): TableBlock {
  return {
    type: 'table',
    rows: node.children.map((row) => {
      const { type, children } = asNode(row);
      return (type === 'tablerow' ? children : [row]).map(readCell);
    }),
  };
}

function readCell(value: unknown): TableCell {
  const cell = readableCell.safeParse(value);
  return {
    header: cell.success ? cell.data.headerState : 0,
    columnSpan: cell.success ? cell.data.colSpan : 1,
    rowSpan: cell.success ? cell.data.rowSpan : 1,
    inlines: readInlines(asNode(value).children),
  };
}

function readInlines(values: readonly unknown[]): Inline[] {
  const inlines: Inline[] = [];
  let isAfterBlock = false;
  for (const value of values) {
    const node = asNode(value);
    const read = readInline(node);
    const isBlock = blockTypes.has(node.type);
    if ((isBlock || isAfterBlock) && inlines.length > 0 && read.length > 0) inlines.push({ type: 'linebreak' });
    isAfterBlock = isBlock && read.length > 0;
    for (const inline of read) inlines.push(inline);
  }
  return mergeText(inlines);
}

function readInline(node: AnyNode): Inline[] {
  switch (node.type) {
    case 'linebreak':
      return [{ type: 'linebreak' }];
    case 'link':
    case 'autolink': {
      const link = linkNode.safeParse(node);
      const inlines = readInlines(node.children);
      return link.success ? [{ type: 'link', url: link.data.url, inlines }] : inlines;
    }
    case 'citation': {
      const citation = readableCitation.safeParse(node);
      if (!citation.success) return textOf(node);
      const { citationId, items, text } = citation.data;
      const known = items
        .map((item) => knownItem.safeParse(item))
        .flatMap(({ data }) => (data === undefined ? [] : [data]));
      return [{ type: 'citation', citationId, items: known, text }];
    }
    case 'fact-link': {
      const fact = readableFact.safeParse(node);
      const inlines = readInlines(node.children);
      return fact.success ? [{ type: 'fact', factId: fact.data.factId, inlines }] : inlines;
    }
    case 'footnote': {
      const note = readableFootnote.safeParse(node);
      if (!note.success) return [];
      const blocks = asNode(note.data.content.root).children.map(readBlock);
      return [{ type: 'footnote', noteId: note.data.noteId, blocks }];
    }
    default:
      return node.children.length > 0 ? readInlines(node.children) : textOf(node);
  }
}

function textOf({ text = '', format }: AnyNode): Inline[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => line.replace(controlCharacters, ''));
  return lines.flatMap((line, position): Inline[] => [
    ...(position > 0 ? [{ type: 'linebreak' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line, format } as const]),
  ]);
}
