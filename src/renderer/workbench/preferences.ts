import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { z } from 'zod';
import { factColumn, factLayout } from '../../contract/fact-lists';
import { factStatus } from '../../contract/facts';
import { sourceColumn } from '../../contract/sources';
import { callHost } from '../host/call-host';
import { useRequest } from '../host/requests';
import { chooseLocale } from '../i18n/i18n';
import { useTheme } from '../theme/theme-store';

const textFocus = z
  .object({ start: z.number(), end: z.number(), annotationId: z.string().exactOptional(), at: z.number() })
  .exactOptional();
const paperFocus = z
  .object({ block: z.number(), sentence: z.string().exactOptional(), at: z.number() })
  .exactOptional();
const view = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sources'),
    tag: z.string().exactOptional(),
    collection: z.string().exactOptional(),
    search: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('duplicates') }),
  z.object({ kind: z.literal('import'), id: z.string() }),
  z.object({ kind: z.literal('source'), id: z.string(), focus: textFocus }),
  z.object({
    kind: z.literal('facts'),
    status: factStatus.exactOptional(),
    tag: z.string().exactOptional(),
    layout: factLayout.exactOptional(),
    saved: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('conflicts'), source: z.string().exactOptional() }),
  z.object({ kind: z.literal('activity') }),
  z.object({ kind: z.literal('fact'), id: z.string() }),
  z.object({ kind: z.literal('papers') }),
  z.object({ kind: z.literal('paper'), id: z.string(), focus: paperFocus }),
  z.object({ kind: z.literal('search'), query: z.string() }),
  z.object({ kind: z.literal('settings') }),
]);

/** What the library remembers for the interface. A value that does not fit counts as absent. */
const shapes = {
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'uk', 'ja']),
  /** Who the person is, in the history of facts. */
  name: z.string(),
  /** Id of a CSL style, and a BCP 47 tag, for new papers and for exports. */
  citationStyle: z.string(),
  citationLocale: z.string(),
  /** Widths in CSS pixels, and the left pane's share of the middle in percent. */
  layout: z.object({
    rail: z.number(),
    inspector: z.number(),
    split: z.number(),
    isRailOpen: z.boolean(),
    isInspectorOpen: z.boolean(),
  }),
  open: z.object({ main: view, beside: view.nullable() }),
  isTourDone: z.boolean(),
  /** Columns of the table of sources in their order, widths in CSS pixels. */
  sourceColumns: z.array(z.object({ column: sourceColumn, width: z.number().min(32).max(800) })).min(1),
  factColumns: z.array(z.object({ column: factColumn, width: z.number().min(32).max(800) })).min(1),
  /** How facts are shown where their view does not say. */
  factLayout,
  /** Columns of the board of facts that are folded away. */
  foldedStatuses: z.array(factStatus),
  /** Whether records may be looked up at the public services. */
  isLookupOn: z.boolean(),
  /** Formula that makes cite keys. */
  citeKeyRule: z.string(),
  /** How the reader shows a PDF. */
  readerView: z.enum(['pages', 'text']),
} as const;

type PreferenceKey = keyof typeof shapes;
export type PreferenceOf<K extends PreferenceKey> = z.infer<(typeof shapes)[K]>;

const namesInLibrary: Readonly<Record<PreferenceKey, string>> = {
  theme: 'interface.theme',
  language: 'interface.language',
  name: 'person.name',
  citationStyle: 'citation.style',
  citationLocale: 'citation.locale',
  layout: 'workbench.layout',
  open: 'workbench.open',
  isTourDone: 'workbench.isTourDone',
  sourceColumns: 'library.sourceColumns',
  factColumns: 'facts.columns',
  factLayout: 'facts.layout',
  foldedStatuses: 'facts.foldedStatuses',
  isLookupOn: 'lookup.isEnabled',
  citeKeyRule: 'citeKey.rule',
  readerView: 'reader.view',
};

function readPreference<K extends PreferenceKey>(
  values: Readonly<Record<string, unknown>> | undefined,
  key: K,
): PreferenceOf<K> | undefined {
  const parsed = shapes[key].safeParse(values?.[namesInLibrary[key]]);
  return parsed.success ? (parsed.data as PreferenceOf<K>) : undefined;
}

/** A remembered value; undefined while it was never set. */
export function usePreference<K extends PreferenceKey>(key: K): PreferenceOf<K> | undefined {
  const { data } = useRequest('preferences.get', {});
  return readPreference(data?.values, key);
}

/** Remembers a value; it shows at once. */
export function useSavePreference(): <K extends PreferenceKey>(key: K, value: PreferenceOf<K>) => void {
  const queryClient = useQueryClient();
  return useCallback((key, value) => void savePreference(queryClient, key, value), [queryClient]);
}

/** The same outside of components. A library that cannot be written keeps the value for this session only. */
export async function savePreference<K extends PreferenceKey>(
  queryClient: QueryClient,
  key: K,
  value: PreferenceOf<K>,
): Promise<void> {
  const name = namesInLibrary[key];
  const former = queryClient.getQueryData<{ values: Record<string, unknown> }>(['preferences.get', {}]);
  queryClient.setQueryData(['preferences.get', {}], { values: { ...former?.values, [name]: value } });
  await callHost('preferences.set', { key: name, value }).catch(() => undefined);
}

/** Fetches the preferences once, before the first paint, and applies theme and language. */
export async function loadPreferences(queryClient: QueryClient): Promise<{
  readonly layout: PreferenceOf<'layout'> | undefined;
  readonly open: PreferenceOf<'open'> | undefined;
}> {
  const values = await queryClient
    .fetchQuery({ queryKey: ['preferences.get', {}], queryFn: () => callHost('preferences.get', {}) })
    .then((answer) => answer.values)
    .catch(() => undefined);
  useTheme.getState().choose(readPreference(values, 'theme') ?? 'system');
  chooseLocale(readPreference(values, 'language') ?? 'system');
  return { layout: readPreference(values, 'layout'), open: readPreference(values, 'open') };
}
