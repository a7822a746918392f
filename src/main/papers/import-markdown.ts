import { unknownKeyPrefix } from '../../contract/paper-state';
import type { CitationItem } from '../../contract/papers';
import { mapCitations } from './map-citations';
import { readMarkdown } from './markdown/read-markdown';
import type { Block, PaperDocument } from './paper-document';
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
  const { blocks } = mapCitations(document, (citation) => ({ ...citation, items: citation.items.map(resolve) }));
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
