import type { Query, QueryClient } from '@tanstack/react-query';
import { type CoreEvent, type EntityType, entityType } from '../../contract/events';
import type { Transport } from './transport';

// One action of a person often makes several events; asking again once is enough.
const quietMs = 30;
// An import makes events for as long as it runs: asking again more often than this would slow the import down.
const busyMs = 400;
const busyCount = 4;

const everything = entityType.options;

/** What the answers to a request are made of, by the first part of its name. A request without an entry never changes. */
const ingredients: Readonly<Record<string, readonly EntityType[]>> = {
  sources: ['source', 'annotation', 'fact', 'collection'],
  collections: ['collection', 'source'],
  savedSearches: ['collection'],
  imports: ['import'],
  annotations: ['annotation', 'source', 'fact'],
  claims: ['source', 'claim', 'annotation', 'fact'],
  conflicts: ['fact', 'source', 'annotation', 'conflict'],
  facts: ['fact', 'annotation', 'source', 'paper'],
  factViews: ['fact-view'],
  papers: ['paper', 'source', 'fact'],
  ripple: ['fact', 'paper'],
  activity: ['activity', 'paper'],
  bibliography: ['source', 'paper', 'style'],
  chain: everything,
  library: everything,
  search: ['source', 'annotation', 'fact', 'paper'],
  styles: ['style'],
  preferences: ['preference'],
};

// Asked by the editor itself as the person writes: an answer to an older question would undo what they just did.
const askedByEditor: ReadonlySet<string> = new Set(['papers.get', 'papers.format']);

/**
 * Asks again for what an event says has changed, as long as it is on the screen; the rest is asked for when it comes back.
 * @returns stops listening
 */
export function invalidateOnEvents(client: QueryClient, host: Pick<Transport, 'listen'>): () => void {
  const changed = new Set<EntityType>();
  let isPaperReplaced = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let recent: readonly number[] = [];

  const stop = host.listen((event: CoreEvent) => {
    if (event.kind !== 'changed') return;
    for (const { type, ids } of event.entities) {
      changed.add(type);
      // No ids: an undo, a restore or a lost connection, after which an open paper may really be another one.
      if (type === 'paper' && ids.length === 0) isPaperReplaced = true;
    }
    timer ??= setTimeout(invalidate, isBusy() ? busyMs : quietMs);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };

  function isBusy(): boolean {
    const [oldest = 0] = recent;
    return recent.length === busyCount && oldest > Date.now() - 1000;
  }

  function invalidate(): void {
    timer = undefined;
    recent = [...recent, Date.now()].slice(-busyCount);
    const types = new Set(changed);
    const sparesEditor = !isPaperReplaced;
    changed.clear();
    isPaperReplaced = false;
    void client.invalidateQueries({ predicate: (query) => isTouched(query, types, sparesEditor) });
  }
}

function isTouched(query: Query, changed: ReadonlySet<EntityType>, sparesEditor: boolean): boolean {
  const [name] = query.queryKey;
  if (typeof name !== 'string') return false;
  if (sparesEditor && askedByEditor.has(name) && query.isActive()) return false;
  const [feature = ''] = name.split('.');
  return (ingredients[feature] ?? []).some((type) => changed.has(type));
}
