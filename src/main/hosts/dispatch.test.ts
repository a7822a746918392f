import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coreRequests } from '../../contract/api';
import type { RequestDefinition } from '../../contract/define-requests';
import { Failure, failureRecord } from '../../contract/result';
import { type AllHandlers, createDispatch, createShellDispatch } from './dispatch';

type Handler = (params: unknown) => unknown;
const names = Object.keys(coreRequests);
const definitions: Readonly<Record<string, RequestDefinition>> = coreRequests;

/** Every handler answers what it was given, but for the ones that the test replaces. */
function dispatchWith(replaced: Readonly<Record<string, Handler>> = {}) {
  const handlers = Object.fromEntries(names.map((name) => [name, replaced[name] ?? ((params: unknown) => params)]));
  return createDispatch(handlers as unknown as AllHandlers);
}

function systemError(code: string): Error {
  return Object.assign(new Error('no words for people'), { code });
}

let logged: string[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    logged.push(String(text));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('gives the handler the parsed parameters and a signal, and the caller its value', async () => {
  const seen: unknown[] = [];
  const dispatch = createDispatch({
    'papers.get': (params: unknown, context: unknown) => {
      seen.push(params, context);
      return 'the paper';
    },
  } as unknown as AllHandlers);
  const { signal } = new AbortController();
  expect(await dispatch('papers.get', { id: 'a' }, 'page', signal)).toEqual({ ok: true, value: 'the paper' });
  expect(seen).toEqual([{ id: 'a' }, { signal }]);
});

test('says in words what is wrong with a request', async () => {
  const dispatch = dispatchWith();
  const say = async (name: string, params: unknown): Promise<string> => {
    const result = await dispatch(name, params, 'page');
    return result.ok ? 'ok' : `${result.failure.code}: ${result.failure.message}`;
  };
  const invalid = 'invalid-request: The request';
  expect([
    await say('papers.get', {}),
    await say('papers.get', { id: 1 }),
    await say('papers.get', { id: 'a', colour: 'red' }),
    await say('papers.get', 'a'),
    await say('annotations.create', { source: 'a', selector: {}, colour: 'pink' }),
    await say('sources.merge', { keep: 'a', others: [] }),
    await say('sources.import', { documents: [{ name: 'a', text: 'b' }, 3] }),
    await say('papers.destroy', {}),
    await say('sources.importFiles', { paths: ['/etc/passwd'] }),
    await say('shell.info', {}),
  ]).toEqual([
    `${invalid} "papers.get" cannot be answered: its field "id" is missing.`,
    `${invalid} "papers.get" cannot be answered: its field "id" must be text.`,
    `${invalid} "papers.get" cannot be answered: it has no field "colour".`,
    `${invalid} "papers.get" cannot be answered: the whole of it must be an object.`,
    `${invalid} "annotations.create" cannot be answered: its field "colour" must be one of yellow, green, blue, red.`,
    `${invalid} "sources.merge" cannot be answered: its field "others" must be at least 1 long.`,
    `${invalid} "sources.import" cannot be answered: its field "documents, 2" has none of the forms it may have.`,
    'invalid-request: There is no request "papers.destroy".',
    `${invalid} "sources.importFiles" names files of this machine: only the command line may ask it.`,
    'invalid-request: There is no request "shell.info".',
  ]);
  expect(await dispatch('sources.importFiles', { paths: ['a.txt'] }, 'terminal')).toEqual({
    ok: true,
    value: { paths: ['a.txt'] },
  });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
  'knows no request named "%s"',
  async (name) => {
    expect(await dispatchWith()(name, {}, 'terminal')).toMatchObject({
      ok: false,
      failure: { code: 'invalid-request' },
    });
  },
);

test('refuses keys that reach a prototype at any depth, however they came', async () => {
  const dispatch = dispatchWith();
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const hostile = JSON.parse(`{"key": "k", "value": [{"a": {"${key}": {"isAdmin": true}}}]}`);
    for (const params of [hostile, deserialize(serialize(hostile))]) {
      expect(await dispatch('preferences.set', params, 'page')).toEqual({
        ok: false,
        failure: { code: 'invalid-request', message: `The request has a field named "${key}", which is not allowed.` },
      });
    }
  }
});

test('refuses what JSON could not have carried, and what is too deep or too large', async () => {
  const dispatch = dispatchWith();
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  const values = [new Date(), new Map(), /x/, 1n, Number.NaN, () => 1, Symbol('x'), new Uint8Array(3), cycle, deep];
  const codes: unknown[] = [];
  for (const value of [...values, 'x'.repeat(17 * 2 ** 20)]) {
    const result = await dispatch('preferences.set', { key: 'k', value }, 'page');
    codes.push(result.ok || result.failure.code);
  }
  expect(codes).toEqual([...values.map(() => 'invalid-request'), 'too-large']);
});

test('turns whatever a handler throws into a failure, and logs once what nobody foresaw, without its words', async () => {
  const thrown: unknown[] = [
    new Failure('not-found', 'There is no such paper.', 'detail'),
    systemError('SQLITE_FULL'),
    systemError('ENOSPC'),
    systemError('SQLITE_READONLY_DIRECTORY'),
    systemError('SQLITE_CORRUPT'),
    new DOMException('This operation was aborted', 'AbortError'),
    new SyntaxError('Unexpected token in "my secret chapter"'),
    'my secret chapter',
    null,
  ];
  const codes: unknown[] = [];
  for (const error of thrown) {
    const dispatch = dispatchWith({
      'papers.get': () => {
        throw error;
      },
    });
    const result = await dispatch('papers.get', { id: 'a' }, 'page');
    codes.push(result.ok || failureRecord.parse(result.failure).code);
  }
  expect(codes).toEqual([
    'not-found',
    'disk-full',
    'disk-full',
    'read-only',
    'library-damaged',
    'cancelled',
    'internal',
    'internal',
    'internal',
  ]);
  expect(logged).toHaveLength(3);
  expect(logged[0]).toMatch(/^papers\.get: SyntaxError\n {4}at /);
  expect(logged.join('')).not.toContain('secret');
});

test('checks answers against their schema where the tests ask for it', async () => {
  const dispatch = dispatchWith({ 'papers.list': () => ({ papers: [{ id: 3 }] }) });
  expect((await dispatch('papers.list', {}, 'page')).ok).toBe(true);
  vi.stubEnv('CITEWRIGHT_CHECK_RESULTS', '1');
  expect(await dispatch('papers.list', {}, 'page')).toMatchObject({
    ok: false,
    failure: { code: 'internal', message: expect.stringContaining('its field "papers, 1, id" must be text') },
  });
});

test('answers every request with a Result, whatever it is sent', async () => {
  const dispatch = dispatchWith();
  const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 4 });
  const likely = fc.dictionary(
    fc.constantFrom('id', 'source', 'documents', 'selector', 'csl', '__proto__', 'text'),
    junk,
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names, 'nonsense'), fc.oneof(junk, likely), async (name, params) => {
      const result = await dispatch(name, params, 'page');
      if (result.ok) expect(definitions[name]?.params.safeParse(params).success).toBe(true);
      else expect(['invalid-request', 'too-large']).toContain(failureRecord.parse(result.failure).code);
    }),
    { numRuns: 3000 },
  );
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  expect(logged).toEqual([]);
});

test('answers the requests of a host in the same way', async () => {
  const shell = createShellDispatch({
    'shell.info': () => ({ host: 'loopback', version: '1', platform: 'linux' }),
    'shell.saveFile': () => ({ path: null }),
    'shell.openExternal': () => ({}),
    'shell.watchFolder': () => ({ path: null }),
  });
  expect(await shell('shell.info', {}, 'page')).toEqual({
    ok: true,
    value: { host: 'loopback', version: '1', platform: 'linux' },
  });
  expect(await shell('papers.list', {}, 'page')).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
});
