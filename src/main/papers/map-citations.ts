import { assertNever } from '../../contract/assert-never';
import type { Block, CitationInline, Inline, ListBlock, PaperDocument } from './paper-document';

type MapCitation = (citation: CitationInline) => CitationInline;

/** The same document with other citations, those in footnotes included. */
export function mapCitations({ blocks }: PaperDocument, map: MapCitation): PaperDocument {
  return { blocks: blocks.map((block) => mapBlock(block, map)) };
}

function mapBlock(block: Block, map: MapCitation): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: mapInlines(block.inlines, map) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => mapBlock(inner, map)) };
    case 'list':
      return mapList(block, map);
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: mapInlines(cell.inlines, map) }))),
      };
    case 'rule':
      return block;
    default:
      return assertNever(block);
  }
}

function mapList(list: ListBlock, map: MapCitation): ListBlock {
  const items = list.items.map((item) => ({
    ...item,
    inlines: mapInlines(item.inlines, map),
    lists: item.lists.map((inner) => mapList(inner, map)),
  }));
  return { ...list, items };
}

function mapInlines(inlines: readonly Inline[], map: MapCitation): Inline[] {
  return inlines.map((inline): Inline => {
    switch (inline.type) {
      case 'text':
      case 'linebreak':
        return inline;
      case 'link':
      case 'fact':
        return { ...inline, inlines: mapInlines(inline.inlines, map) };
      case 'citation':
        return map(inline);
      case 'footnote':
        return { ...inline, blocks: inline.blocks.map((block) => mapBlock(block, map)) };
      default:
        return assertNever(inline);
    }
  });
}
