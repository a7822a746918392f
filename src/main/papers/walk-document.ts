import { assertNever } from '../../contract/assert-never';
import type { Block, CitationInline, FootnoteInline, Inline } from './paper-document';

/** Where a run of inline content stands. */
export interface InlineRun {
  readonly kind: 'heading' | 'text' | 'quote' | 'cell';
  readonly inlines: readonly Inline[];
}

/** Runs of inline content of a block in reading order; what footnotes hold is not among them. */
export function inlineRuns(block: Block): InlineRun[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: 'text', inlines: block.inlines }];
    case 'heading':
      return [{ kind: 'heading', inlines: block.inlines }];
    case 'quote':
      return block.blocks
        .flatMap(inlineRuns)
        .map((run): InlineRun => (run.kind === 'text' ? { ...run, kind: 'quote' } : run));
    case 'list':
      return block.items.flatMap((item): InlineRun[] => [
        { kind: 'text', inlines: item.inlines },
        ...item.lists.flatMap(inlineRuns),
      ]);
    case 'table':
      return block.rows.flatMap((row) => row.map((cell): InlineRun => ({ kind: 'cell', inlines: cell.inlines })));
    case 'rule':
      return [];
    default:
      return assertNever(block);
  }
}

/** Citations and footnotes in reading order, a footnote before the citations in it. */
export function citedInlines(blocks: readonly Block[]): (CitationInline | FootnoteInline)[] {
  const found: (CitationInline | FootnoteInline)[] = [];
  function visit(inline: Inline): void {
    switch (inline.type) {
      case 'text':
      case 'linebreak':
        return;
      case 'link':
      case 'fact':
        inline.inlines.forEach(visit);
        return;
      case 'citation':
        found.push(inline);
        return;
      case 'footnote':
        found.push(inline);
        for (const nested of citedInlines(inline.blocks)) found.push(nested);
        return;
      default:
        assertNever(inline);
    }
  }
  for (const block of blocks) {
    for (const run of inlineRuns(block)) run.inlines.forEach(visit);
  }
  return found;
}

/** Citations in reading order, those in footnotes at the place of the mark. */
export function citationsOf(blocks: readonly Block[]): CitationInline[] {
  return citedInlines(blocks).filter((inline): inline is CitationInline => inline.type === 'citation');
}

/** Text without formats; citations as last formatted, footnotes left out. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'citation':
          return inline.text;
        case 'linebreak':
          return '\n';
        case 'link':
        case 'fact':
          return plainInlines(inline.inlines);
        case 'footnote':
          return '';
        default:
          return assertNever(inline);
      }
    })
    .join('');
}
