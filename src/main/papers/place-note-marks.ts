import { assertNever } from '../../contract/assert-never';
import type { Block, CitationInline, Inline, ListBlock, PaperDocument } from './paper-document';

/**
 * Where a style cites in notes, a citation becomes a small number: it stands directly behind its word, and behind the
 * punctuation that follows, but in French, which puts it before.
 */
export function placeNoteMarks({ blocks }: PaperDocument, locale: string): PaperDocument {
  const isBehind = !/^fr\b/i.test(locale);
  return { blocks: blocks.map((block) => placeInBlock(block, isBehind)) };
}

function placeInBlock(block: Block, isBehind: boolean): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: placeInInlines(block.inlines, isBehind) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => placeInBlock(inner, isBehind)) };
    case 'list':
      return placeInList(block, isBehind);
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, inlines: placeInInlines(cell.inlines, isBehind) })),
        ),
      };
    case 'rule':
      return block;
    default:
      return assertNever(block);
  }
}

function placeInList(list: ListBlock, isBehind: boolean): ListBlock {
  const items = list.items.map((item) => ({
    ...item,
    inlines: placeInInlines(item.inlines, isBehind),
    lists: item.lists.map((inner) => placeInList(inner, isBehind)),
  }));
  return { ...list, items };
}

function placeInInlines(inlines: readonly Inline[], isBehind: boolean): Inline[] {
  const placed: Inline[] = [];
  const rest = [...inlines].reverse();
  for (let inline = rest.pop(); inline !== undefined; inline = rest.pop()) {
    if (inline.type === 'fact') {
      placed.push({ ...inline, inlines: placeInInlines(inline.inlines, isBehind) });
      continue;
    }
    const last = placed.at(-1);
    if (!isNoteCitation(inline) || last?.type !== 'text') {
      placed.push(inline);
      continue;
    }
    const next = rest.at(-1);
    const punctuation =
      isBehind && next?.type === 'text' ? (/^[.,;:!?…。、]+["”’»']*/u.exec(next.text)?.[0] ?? '') : '';
    placed[placed.length - 1] = { ...last, text: last.text.trimEnd() };
    if (next?.type === 'text' && punctuation !== '') {
      placed.push({ ...next, text: punctuation });
      rest[rest.length - 1] = { ...next, text: next.text.slice(punctuation.length) };
    }
    placed.push(inline);
  }
  return placed;
}

function isNoteCitation(inline: Inline): inline is CitationInline {
  return inline.type === 'citation' && !inline.items.some((item) => item.authorOnly === true);
}
