import type { EvidencePassage, Fact } from '../../../contract/facts';
import type { SearchResult } from '../../../contract/search';
import { useRequest } from '../../host/requests';
import { useDebounced } from '../../ui/use-debounced';

export interface FoundPassage {
  readonly key: string;
  readonly passage: EvidencePassage;
  /** Of the source. */
  readonly title: string;
  readonly text: string;
  /** One's own annotation, not just words of a source. */
  readonly isAnnotation: boolean;
}

interface Found {
  readonly passages: readonly FoundPassage[];
  readonly failure: Error | null;
  readonly isLoading: boolean;
  retry(): void;
}

const mostFound = 60;

/** Passages that could be evidence: without words the latest annotations, else what the search finds. */
export function useFindPassages(query: string, fact: Fact): Found {
  const words = useDebounced(query.trim(), 150);
  const isSearching = words !== '';
  const recent = useRequest('annotations.list', {}, { isEnabled: !isSearching });
  const sources = useRequest('sources.list', { limit: 1000 }, { isEnabled: !isSearching });
  const search = useRequest(
    'search.query',
    { query: words, types: ['annotation', 'passage'], limit: mostFound },
    { isEnabled: isSearching, keepsPrevious: true },
  );
  const known = new Set(fact.evidence.map((evidence) => evidence.annotation?.id));
  if (isSearching) {
    const results = (search.data?.results ?? []).flatMap((result) => fromResult(result));
    return {
      passages: results.filter(({ key }) => !known.has(key)),
      failure: search.error,
      isLoading: search.isPending,
      retry: () => void search.refetch(),
    };
  }
  const titles = new Map(sources.data?.sources.map(({ id, csl, citeKey }) => [id, csl.title ?? citeKey]));
  const latest = (recent.data?.annotations ?? [])
    .filter(({ id, state }) => !known.has(id) && state !== 'orphan')
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, mostFound);
  return {
    passages: latest.map(({ id, sourceId, exact }) => ({
      key: id,
      passage: { annotationId: id },
      title: titles.get(sourceId) ?? '',
      text: exact,
      isAnnotation: true,
    })),
    failure: recent.error,
    isLoading: recent.isPending,
    retry: () => void recent.refetch(),
  };
}

function fromResult({ type, id, sourceId, start, end, title, snippet }: SearchResult): readonly FoundPassage[] {
  const shared = { title, text: snippet };
  if (type === 'annotation') return [{ ...shared, key: id, passage: { annotationId: id }, isAnnotation: true }];
  if (sourceId === undefined || start === undefined || end === undefined) return [];
  const passage = { source: sourceId, selector: { start, end } };
  return [{ ...shared, key: `${id}-${start}`, passage, isAnnotation: false }];
}
