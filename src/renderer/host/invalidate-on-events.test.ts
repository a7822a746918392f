import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { CoreEvent } from '../../contract/events';
import { invalidateOnEvents } from './invalidate-on-events';

const shown = [
  'papers.get',
  'papers.format',
  'papers.list',
  'facts.list',
  'sources.get',
  'styles.list',
  'library.status',
  'shell.info',
];

/** A page that shows the answers to all those requests, and has an unseen paper in its cache. */
async function open() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  let asked: string[] = [];
  for (const name of shown) {
    const queryFn = (): null => {
      asked.push(name);
      return null;
    };
    new QueryObserver(client, { queryKey: [name, { id: 'a' }], queryFn }).subscribe(() => undefined);
  }
  client.setQueryData(['papers.get', { id: 'unseen' }], null);
  await settle();
  asked = [];
  let listener: (event: CoreEvent) => void = () => undefined;
  let hasStopped = false;
  const stop = invalidateOnEvents(client, {
    listen(given) {
      listener = given;
      return () => {
        hasStopped = true;
      };
    },
  });
  return {
    async hear(...events: readonly CoreEvent[]): Promise<readonly string[]> {
      asked = [];
      for (const event of events) listener(event);
      await settle();
      return asked;
    },
    isUnseenStale: () => client.getQueryState(['papers.get', { id: 'unseen' }])?.isInvalidated,
    stop: () => {
      stop();
      return hasStopped;
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

function changed(type: 'paper' | 'fact' | 'style' | 'source', ids: string[]): CoreEvent {
  return { kind: 'changed', entities: [{ type, ids }] };
}

test('asks again once for what is shown and was made of what changed, but never behind the editor’s back', async () => {
  const page = await open();
  expect(await page.hear(changed('fact', ['1']), changed('fact', ['2']))).toEqual([
    'papers.list',
    'facts.list',
    'sources.get',
    'library.status',
  ]);
  expect(page.isUnseenStale()).toBe(true);
  expect(await page.hear(changed('paper', ['a']))).toEqual(['papers.list', 'facts.list', 'library.status']);
  expect(await page.hear(changed('style', ['apa']))).toEqual(['styles.list', 'library.status']);
  expect(await page.hear({ kind: 'progress', taskId: 't', label: 'l', done: 1, total: 2 })).toEqual([]);
});

test('asks for the open paper too after an undo or a lost connection', async () => {
  const page = await open();
  expect(await page.hear(changed('paper', []), changed('paper', ['a']))).toEqual([
    'papers.get',
    'papers.format',
    'papers.list',
    'facts.list',
    'library.status',
  ]);
  expect(await page.hear(changed('paper', ['a']))).not.toContain('papers.get');
  expect(page.stop()).toBe(true);
});
