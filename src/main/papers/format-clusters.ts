import type { CslItem } from '../../contract/csl';
import { unknownKeyPrefix } from '../../contract/paper-state';
import type { CitationCluster, CitationItem } from '../../contract/papers';
import { Failure } from '../../contract/result';
import { type CslEntryRuns, type CslRun, readCslEntry, readCslRuns } from './csl-runs';
import type { CslCite, PaperServices } from './services';
import { type CitedSource, findSource } from './source-queries';

export interface FormattedCluster {
  readonly citationId: string;
  readonly runs: readonly CslRun[];
  /** As cited: ids, or unknown keys with their prefix. */
  readonly missingSourceIds: readonly string[];
  /** Works of the citation that are in the library, in its order. */
  readonly sources: readonly CitedSource[];
}

export interface FormattedClusters {
  /** One for each cluster, in order. */
  readonly citations: readonly FormattedCluster[];
  readonly bibliography: readonly { readonly sourceId: string; readonly entry: CslEntryRuns }[];
  readonly isNoteStyle: boolean;
}

export interface ClustersToFormat {
  readonly paperId: string | null;
  readonly style: string;
  readonly locale: string;
  readonly clusters: readonly CitationCluster[];
}

/**
 * Formats the citations of a paper and its bibliography. A work that is not in the library leaves a marker in the text.
 * @throws Failure 'not-found' for a style that is not installed.
 */
export async function formatClusters(
  { library, citations }: Pick<PaperServices, 'library' | 'citations'>,
  { paperId, style, locale, clusters }: ClustersToFormat,
): Promise<FormattedClusters> {
  const found = citations.findStyle(style);
  if (found === undefined) throw unknownStyle(style);
  const sources = new Map<string, CitedSource | undefined>();
  for (const { items } of clusters) {
    for (const { sourceId } of items) {
      if (!sources.has(sourceId)) sources.set(sourceId, findSource(library.connection, sourceId));
    }
  }
  const ids = uniqueIds(clusters);
  const known = clusters.map(({ items, noteIndex }, position) => ({
    id: ids[position] ?? '',
    noteIndex,
    cites: items.flatMap((item) => citeOf(item, sources.get(item.sourceId))),
  }));
  const items = new Map<string, CslItem>();
  for (const source of sources.values()) {
    if (source !== undefined) items.set(source.id, source.csl);
  }
  const formatted = await citations.formatPaper({
    paperId,
    style,
    locale,
    items: [...items.values()],
    clusters: known.filter(({ cites }) => cites.length > 0),
  });
  const html = new Map(formatted.citations.map((citation) => [citation.id, citation.html]));
  return {
    citations: clusters.map(({ citationId, items: cited }, position) => {
      const missing = cited
        .filter(({ sourceId }) => sources.get(sourceId) === undefined)
        .map(({ sourceId }) => sourceId);
      const runs = readCslRuns(html.get(ids[position] ?? '') ?? '');
      return {
        citationId,
        runs: missing.length === 0 ? runs : withMarkers(runs, missing),
        missingSourceIds: missing,
        sources: cited.flatMap(({ sourceId }) => sources.get(sourceId) ?? []),
      };
    }),
    bibliography: formatted.bibliography.map((entry) => ({ sourceId: entry.id, entry: readCslEntry(entry.html) })),
    isNoteStyle: found.isNote,
  };
}

export function unknownStyle(style: string): Failure {
  return new Failure(
    'not-found',
    `There is no citation style "${style}". Choose one of the installed styles, or add its .csl file first.`,
  );
}

/** A citation copied within the editor keeps its id for a moment; the engine must see two. */
function uniqueIds(clusters: readonly CitationCluster[]): string[] {
  const seen = new Map<string, number>();
  return clusters.map(({ citationId }) => {
    const count = (seen.get(citationId) ?? 0) + 1;
    seen.set(citationId, count);
    return count === 1 ? citationId : `${citationId}#${count}`;
  });
}

function citeOf(item: CitationItem, source: CitedSource | undefined): CslCite[] {
  if (source === undefined) return [];
  const { locator = '', label = '', prefix = '', suffix = '', suppressAuthor, authorOnly } = item;
  return [
    {
      id: source.id,
      ...(locator === '' ? {} : { locator, label: label === '' ? 'page' : label }),
      ...(prefix.trim() === '' ? {} : { prefix: spacedPrefix(prefix) }),
      ...(suffix.trim() === '' ? {} : { suffix: spacedSuffix(suffix) }),
      ...(suppressAuthor === true ? { 'suppress-author': true } : {}),
      ...(authorOnly === true ? { 'author-only': true } : {}),
    },
  ];
}

/** People write "see" and mean "see ". */
function spacedPrefix(prefix: string): string {
  const trimmed = prefix.trim();
  return /[(“„«‘'"[/–—-]$/.test(trimmed) ? trimmed : `${trimmed} `;
}

function spacedSuffix(suffix: string): string {
  const trimmed = suffix.trim();
  return /^[,.;:!?)\]”»’'"]/.test(trimmed) ? trimmed : ` ${trimmed}`;
}

function withMarkers(runs: readonly CslRun[], missing: readonly string[]): CslRun[] {
  const look = {
    isItalic: false,
    isBold: false,
    isSmallCaps: false,
    isUnderlined: false,
    position: 'baseline',
  } as const;
  const text = missing.map(missingMarker).join(' ');
  return [...runs, { text: runs.length === 0 ? text : ` ${text}`, look }];
}

/** What stands in the text for a work that is not in the library. */
export function missingMarker(sourceId: string): string {
  return `[missing work: ${sourceId.startsWith(unknownKeyPrefix) ? sourceId.slice(unknownKeyPrefix.length) : sourceId}]`;
}
