import { assertNever } from '../../contract/assert-never';
import { unknownKeyPrefix } from '../../contract/paper-state';
import type { CitationItem } from '../../contract/papers';
import { readMarkdown } from './markdown/read-markdown';
import type { Block, Inline, ListBlock, PaperDocument } from './paper-document';
import { canonicalLocale } from './require-locale';
import type { PaperServices } from './services';
import { findSourceIdByKey } from './source-queries';
import { plainInlines } from './walk-document';

export interface ImportedPaper {
  readonly title: string;
  /** '' where the file names none. */
  readonly style: string;
  readonly locale: string;
  readonly document: PaperDocument;
  /** Cite keys that no work of the library has, in order. They stay in the paper. */
  readonly unknownKeys: string[];
}

/** Makes a paper of pandoc's Markdown. `name` is the file's: its title of last resort. */
export function importMarkdown(
  text: string,
  name: string,
  services: Pick<PaperServices, 'library' | 'newId' | 'splitSentences'>,
): ImportedPaper {
  const { head, document } = readMarkdown(text, services);
  const ids = new Map<string, string | undefined>();
  function resolve(item: CitationItem): CitationItem {
    const key = item.sourceId.slice(unknownKeyPrefix.length);
    if (!ids.has(key)) ids.set(key, findSourceIdByKey(services.library.connection, key));
    return { ...item, sourceId: ids.get(key) ?? item.sourceId };
  }
  const blocks = document.blocks.map((block) => mapItemsOfBlock(block, resolve));
  const heading = head.title === '' ? titleHeading(blocks) : undefined;
  return {
    title:
      cleanTitle(head.title) ||
      heading ||
      cleanTitle(name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')) ||
      'Untitled paper',
    style: head.style,
    locale: head.locale === '' ? '' : (canonicalLocale(head.locale.replace('_', '-')) ?? ''),
    document: { blocks: heading === undefined ? blocks : blocks.slice(1) },
    unknownKeys: [...ids].flatMap(([key, id]) => (id === undefined ? [key] : [])),
  };
}

/** The first heading is the title where it is the only one of its level and holds nothing but words. */
function titleHeading(blocks: readonly Block[]): string | undefined {
  const [first, ...others] = blocks;
  if (first?.type !== 'heading' || first.level !== 1) return undefined;
  if (others.some((block) => block.type === 'heading' && block.level === 1)) return undefined;
  if (!first.inlines.every((inline) => inline.type === 'text')) return undefined;
  return cleanTitle(plainInlines(first.inlines)) || undefined;
}

function cleanTitle(title: string): string {
  return title
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 1000);
}

type MapItem = (item: CitationItem) => CitationItem;

function mapItemsOfBlock(block: Block, map: MapItem): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: mapItems(block.inlines, map) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => mapItemsOfBlock(inner, map)) };
    case 'list':
      return mapItemsOfList(block, map);
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: mapItems(cell.inlines, map) }))),
      };
    case 'rule':
      return block;
    default:
      return assertNever(block);
  }
}

function mapItemsOfList(list: ListBlock, map: MapItem): ListBlock {
  const items = list.items.map((item) => ({
    ...item,
    inlines: mapItems(item.inlines, map),
    lists: item.lists.map((inner) => mapItemsOfList(inner, map)),
  }));
  return { ...list, items };
}

function mapItems(inlines: readonly Inline[], map: MapItem): Inline[] {
  return inlines.map((inline): Inline => {
    switch (inline.type) {
      case 'text':
      case 'linebreak':
        return inline;
      case 'link':
      case 'fact':
        return { ...inline, inlines: mapItems(inline.inlines, map) };
      case 'citation':
        return { ...inline, items: inline.items.map(map) };
      case 'footnote':
        return { ...inline, blocks: inline.blocks.map((block) => mapItemsOfBlock(block, map)) };
      default:
        return assertNever(inline);
    }
  });
}
