import type { HandlersOf } from '../../contract/api';
import type { sourceRequests } from '../../contract/sources';
import { authorsOf, titleOf } from './describe-source';
import { listDuplicates } from './duplicates/list-duplicates';
import { listSources, listSourcesByIds, type StoredSource, summaryOf } from './source-queries';
import type { SourceServices } from './source-services';

type ListRequests = Pick<
  HandlersOf<typeof sourceRequests>,
  'sources.list' | 'sources.arrange' | 'sources.rows' | 'sources.facets' | 'sources.duplicates'
>;

const listedByDefault = 100_000;

/** Requests about many sources at once. */
export function createListHandlers({
  library,
  catalogue,
}: Pick<SourceServices, 'library' | 'catalogue'>): ListRequests {
  const { connection } = library;
  return {
    'sources.list'({ query, tag, offset = 0, limit = listedByDefault }) {
      const matching = listSources(connection).filter(
        (source) => (tag === undefined || source.tags.includes(tag)) && matches(source, query),
      );
      return { sources: matching.slice(offset, offset + limit).map(summaryOf), total: matching.length };
    },

    'sources.arrange': ({ filter, sort, locale }) => ({
      ids: catalogue.arrange(filter, sort, locale),
      total: catalogue.size(),
    }),

    'sources.rows': ({ ids }) => ({ sources: listSourcesByIds(connection, ids).map(summaryOf) }),

    'sources.facets': () => ({ types: catalogue.count('type'), languages: catalogue.count('language') }),

    'sources.duplicates': async () => ({
      groups: (await listDuplicates(connection)).map(({ sources, reasons }) => ({
        sources: sources.map(summaryOf),
        reasons: [...reasons],
      })),
    }),
  };
}

function matches({ citeKey, csl, tags }: StoredSource, query: string | undefined): boolean {
  if (query === undefined || query.trim() === '') return true;
  const text = [
    citeKey,
    titleOf(csl),
    authorsOf(csl),
    csl['container-title'],
    csl.publisher,
    csl.DOI,
    csl.issued?.['date-parts']?.[0]?.[0],
    ...tags,
  ]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
