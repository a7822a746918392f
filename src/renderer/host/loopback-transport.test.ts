import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CoreEvent, entityType } from '../../contract/events';
import { connectLoopback } from './loopback-transport';
import type { Transport } from './transport';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server;
let answer: Answer;
let stored: Map<string, string>;
let replaced: string[];

beforeEach(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => answer(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // What a page has and Node has not: an address of its own, and a tab's storage.
  stored = new Map();
  replaced = [];
  const { fetch: nodeFetch } = globalThis;
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => nodeFetch(new URL(path, origin), options));
  vi.stubGlobal('location', { hash: '#the-token', pathname: '/', search: '' });
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, url: string) => replaced.push(url),
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

function reload(): Transport {
  location.hash = '';
  return connectLoopback();
}

test('takes the token out of the address, sends it as a header, and goes on after a reload', async () => {
  answer = (request, response, body) => {
    response.end(
      JSON.stringify({
        ok: true,
        value: [request.url, request.headers.authorization, request.headers['content-type'], body],
      }),
    );
  };
  const expected = { ok: true, value: ['/api/papers.get', 'Bearer the-token', 'application/json', '{"id":"a"}'] };
  expect(await connectLoopback().call('papers.get', { id: 'a' })).toEqual(expected);
  expect(replaced).toEqual(['/']);
  expect(await reload().call('papers.get', { id: 'a' })).toEqual(expected);
});

test('turns what goes wrong on the way into failures, and forgets a token that is refused', async () => {
  const page = connectLoopback();
  const codes: unknown[] = [];
  const call = async (): Promise<void> => {
    const result = await page.call('papers.get', { id: 'a' });
    codes.push(result.ok || result.failure.code);
  };
  answer = (_request, response) =>
    response.writeHead(413).end('{"ok":false,"failure":{"code":"too-large","message":"m"}}');
  await call();
  answer = (_request, response) => response.end('{"ok":tr');
  await call();
  answer = (_request, response) => response.destroy();
  await call();
  answer = (_request, response) => response.writeHead(401).end('{}');
  await call();
  expect(codes).toEqual(['too-large', 'unavailable', 'unavailable', 'unavailable']);
  expect([...stored]).toEqual([]);
});

test('opens no address but those of the web and mail', async () => {
  const opened: unknown[] = [];
  vi.stubGlobal('window', { open: (...args: unknown[]) => opened.push(args) });
  const page = connectLoopback();
  expect(await page.call('shell.openExternal', { url: 'https://example.org/' })).toEqual({ ok: true, value: {} });
  expect(await page.call('shell.openExternal', { url: 'javascript:alert(1)' })).toMatchObject({ ok: false });
  expect(await page.call('shell.openExternal', { url: 'file:///etc/passwd' })).toMatchObject({ ok: false });
  expect(opened).toEqual([['https://example.org/', '_blank', 'noopener,noreferrer']]);
});

test('follows the events over pieces and lost connections; after one, everything counts as changed', async () => {
  const changed: CoreEvent = { kind: 'changed', entities: [{ type: 'paper', ids: ['ä'] }] };
  const line = Buffer.from(`: connected\n\ndata: ${JSON.stringify(changed)}\n\n`);
  let connections = 0;
  answer = (_request, response) => {
    connections += 1;
    // Cut inside a character of two bytes.
    response.write(line.subarray(0, line.indexOf('ä') + 1));
    setTimeout(() => {
      response.write(line.subarray(line.indexOf('ä') + 1));
      if (connections === 1) setTimeout(() => response.destroy(), 20);
    }, 20);
  };
  const events: CoreEvent[] = [];
  await new Promise<void>((resolve) => {
    const stop = connectLoopback().listen((event) => {
      events.push(event);
      if (events.length < 3) return;
      stop();
      resolve();
    });
  });
  const everything = entityType.options.map((type) => ({
    type,
    ids: [],
  }));
  expect(events).toEqual([changed, { kind: 'changed', entities: everything }, changed]);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(connections).toBe(2);
});

test('does not ask for events again with a token that is refused', async () => {
  let connections = 0;
  answer = (_request, response) => {
    connections += 1;
    response.writeHead(401).end('{}');
  };
  const stop = connectLoopback().listen(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(connections).toBe(1);
  stop();
});
