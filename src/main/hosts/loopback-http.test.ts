import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoreEvent } from '../../contract/events';
import { securityHeaders } from './security-headers';
import { type RunningLoopback, startLoopback } from './start-loopback';

const listeners = new Set<(event: CoreEvent) => void>();
const calls: unknown[] = [];
let host: RunningLoopback;
let pageFolder = '';
let address = '';
let port = 0;
let token = '';

beforeAll(async () => {
  pageFolder = await mkdtemp(join(tmpdir(), 'citewright-loopback-'));
  await mkdir(join(pageFolder, 'assets'));
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html>the page');
  await writeFile(join(pageFolder, 'assets', 'index-1.js'), 'the script');
  const core = {
    async call(name: string, params: unknown) {
      calls.push([name, params]);
      return { ok: true as const, value: { name, params } };
    },
    onEvent(listener: (event: CoreEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => undefined,
  };
  host = await startLoopback({ core, pageFolder, port: 0, version: '1.2.3' });
  const url = new URL(host.url);
  address = url.host;
  port = Number(url.port);
  token = url.hash.slice(1);
});
afterAll(async () => {
  await host.close();
  await rm(pageFolder, { recursive: true });
});

/** Sends bytes as they are and answers all that comes back until the other side closes, or `until` has come. */
function send(bytes: string, until?: RegExp): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    let received = '';
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
      if (until?.test(received)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });
}

type Headers = Readonly<Record<string, string | undefined>>;

/** A call that is right in everything but what the test changes; `undefined` leaves a header out. */
function request(start: string, headers: Headers = {}, body = '{"id":"a"}', extra = ''): string {
  const all: Headers = {
    Host: address,
    Authorization: `Bearer ${token}`,
    Origin: `http://${address}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body, 'latin1')),
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `${start} HTTP/1.1\r\n${lines.join('\r\n')}\r\n${extra}\r\n${body}`;
}

const call = 'POST /api/papers.get';
const statusOf = (response: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(response)?.[1]);

async function status(start: string, headers?: Headers, body?: string, extra?: string): Promise<number> {
  return statusOf(await send(request(start, headers, body, extra)));
}

test('answers a right call, with the headers of every answer, and passes it on once', async () => {
  calls.length = 0;
  const response = await send(request(call));
  expect(statusOf(response)).toBe(200);
  for (const [name, value] of Object.entries(securityHeaders('answer')))
    expect(response).toContain(`${name}: ${value}\r\n`);
  expect(JSON.parse(response.slice(response.indexOf('\r\n\r\n')))).toEqual({
    ok: true,
    value: { name: 'papers.get', params: { id: 'a' } },
  });
  expect(calls).toEqual([['papers.get', { id: 'a' }]]);
});

test('answers programs that are no browsers, and the requests that are the host’s own', async () => {
  expect(await status(call, { Origin: undefined, 'Sec-Fetch-Site': undefined })).toBe(200);
  expect(await status(call, { 'Content-Type': 'application/json; charset=utf-8' })).toBe(200);
  const response = await send(request('POST /api/shell.info', {}, '{}'));
  expect(response).toContain('{"ok":true,"value":{"host":"loopback","version":"1.2.3"');
  expect(await send(request('POST /api/shell.openExternal', {}, '{"url":"https://x"}'))).toContain('"unsupported"');
});

describe('turns away', () => {
  const own = (): string => address;
  const table: readonly (readonly [string, number, () => Promise<number>])[] = [
    ['no token', 401, () => status(call, { Authorization: undefined })],
    ['an empty token', 401, () => status(call, { Authorization: 'Bearer ' })],
    ['a wrong token', 401, () => status(call, { Authorization: `Bearer ${token.slice(1)}x` })],
    ['a longer token', 401, () => status(call, { Authorization: `Bearer ${token}x` })],
    ['a bare token', 401, () => status(call, { Authorization: token })],
    ['two tokens', 401, () => status(call, {}, undefined, 'Authorization: Bearer x\r\n')],
    ['a token in the query', 401, () => status(`${call}?token=${token}`, { Authorization: undefined })],
    ['a token in a cookie', 401, () => status(call, { Authorization: undefined, Cookie: `token=${token}` })],
    ['events without a token', 401, () => status('GET /api/events', { Authorization: undefined })],
    [
      'events with a token in the query',
      401,
      () => status(`GET /api/events?token=${token}`, { Authorization: undefined }),
    ],
    ['reading the API without a token', 401, () => status('GET /api/papers.get', { Authorization: undefined })],
    ['no host', 400, () => status(call, { Host: undefined })],
    ['a second host', 400, () => status(call, {}, undefined, `Host: ${own()}\r\n`)],
    ['a second, foreign host', 400, () => status(call, {}, undefined, 'Host: evil.com\r\n')],
    ['a foreign host', 421, () => status(call, { Host: 'evil.com' })],
    ['a name for this machine', 421, () => status(call, { Host: `localhost:${port}` })],
    ['another port', 421, () => status(call, { Host: `127.0.0.1:${port - 1}` })],
    ['no port', 421, () => status(call, { Host: '127.0.0.1' })],
    ['a host that begins like ours', 421, () => status(call, { Host: `${own()}.evil.com` })],
    [
      'a foreign host before the token is looked at',
      421,
      () => status(call, { Host: 'evil.com', Authorization: undefined }),
    ],
    ['the page under a foreign host', 421, () => status('GET /', { Host: 'evil.com' }, '')],
    ['a foreign origin', 403, () => status(call, { Origin: 'http://evil.com' })],
    ['a null origin', 403, () => status(call, { Origin: 'null' })],
    ['an origin that begins like ours', 403, () => status(call, { Origin: `http://${own()}.evil.com` })],
    ['our origin as a user name', 403, () => status(call, { Origin: `http://${own()}@evil.com` })],
    ['another port as origin', 403, () => status(call, { Origin: `http://127.0.0.1:${port + 1}` })],
    ['our origin over https', 403, () => status(call, { Origin: `https://${own()}` })],
    ['two origins', 403, () => status(call, {}, undefined, 'Origin: http://evil.com\r\n')],
    ['a cross-site fetch', 403, () => status(call, { 'Sec-Fetch-Site': 'cross-site' })],
    ['a fetch from another port', 403, () => status(call, { 'Sec-Fetch-Site': 'same-site' })],
    [
      'a cross-site fetch of a file',
      403,
      () => status('GET /assets/index-1.js', { 'Sec-Fetch-Site': 'cross-site' }, ''),
    ],
    ['reading the API', 405, () => status('GET /api/papers.get')],
    ['putting to the API', 405, () => status('PUT /api/papers.get')],
    ['asking for options', 405, () => status('OPTIONS /api/papers.get')],
    ['posting to the events', 404, () => status('POST /api/events')],
    ['posting to the page', 405, () => status('POST /')],
    ['plain text', 415, () => status(call, { 'Content-Type': 'text/plain' })],
    ['a form', 415, () => status(call, { 'Content-Type': 'application/x-www-form-urlencoded' })],
    ['no content type', 415, () => status(call, { 'Content-Type': undefined })],
    ['a content type that begins like ours', 415, () => status(call, { 'Content-Type': 'application/json+evil' })],
    ['a packed body', 415, () => status(call, { 'Content-Encoding': 'gzip' })],
    ['a body of over 1 MB, unread', 413, () => status(call, { 'Content-Length': '1000001' })],
    ['a length that is no number', 400, () => status(call, { 'Content-Length': 'many' })],
    ['a length and chunks', 400, () => status(call, { 'Transfer-Encoding': 'chunked' })],
    ['what is not JSON', 400, () => status(call, {}, '{"id":')],
    ['what is not UTF-8', 400, () => status(call, {}, '{"id":"\xff"}')],
    ['an empty body', 400, () => status(call, {}, '')],
    ['an unknown request', 404, () => status('POST /api/papers.destroy')],
    ['a request by a name every object has', 404, () => status('POST /api/constructor')],
    ['no request', 404, () => status('POST /api')],
    ['a path that climbs', 400, () => status('GET /../package.json', {}, '')],
    ['a path that climbs in escapes', 400, () => status('GET /%2e%2e/package.json', {}, '')],
    ['a path that climbs in escaped slashes', 400, () => status('GET /..%2fpackage.json', {}, '')],
    ['a path that climbs in double escapes', 400, () => status('GET /%252e%252e%252fpackage.json', {}, '')],
    ['a path that climbs in backslashes', 400, () => status('GET /..\\package.json', {}, '')],
    ['a path with an escaped NUL', 400, () => status('GET /index.html%00.js', {}, '')],
    ['a path with a NUL', 400, () => status('GET /index\0.html', {}, '')],
    ['a path of another host', 400, () => status('GET http://evil.com/', {}, '')],
    ['an API path that climbs', 400, () => status('POST /api/../api/papers.get')],
    ['a file that is not there', 404, () => status('GET /missing.js', {}, '')],
  ];
  test.each(table)('%s: %i', async (_name, expected, run) => {
    calls.length = 0;
    expect(await run()).toBe(expected);
    expect(calls).toEqual([]);
  });
});

test('says why, in the form of every failure, and never the token', async () => {
  const response = await send(request(call, { Authorization: undefined }));
  expect(JSON.parse(response.slice(response.indexOf('\r\n\r\n')))).toEqual({
    ok: false,
    failure: {
      code: 'invalid-request',
      message: 'Open the address that Citewright printed, with all that follows its #.',
    },
  });
  expect(response).toContain('WWW-Authenticate: Bearer\r\n');
  expect(response).not.toContain(token);
});

test('cuts a body of unsaid length at 1 MB and closes the connection', async () => {
  const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
  const head = request(call, { 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' }, '');
  const started = performance.now();
  const response = await send(head + chunk.repeat(17));
  expect(statusOf(response)).toBe(413);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('says 100 Continue only to calls that it will read', async () => {
  const refused = await send(request(call, { Expect: '100-continue', 'Content-Length': '2000000' }, ''));
  expect(statusOf(refused)).toBe(413);
  const taken = await send(request(call, { Expect: '100-continue' }));
  expect(taken).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
});

test('serves the page with its headers and without the token', async () => {
  for (const headers of [
    { Authorization: undefined, Origin: undefined, 'Sec-Fetch-Site': 'none' },
    // A link in another page may lead here: it brings no token along.
    {
      Authorization: undefined,
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    },
  ]) {
    const response = await send(request('GET /', headers, ''));
    expect(statusOf(response)).toBe(200);
    expect(response.endsWith('\r\n\r\n<!doctype html>the page')).toBe(true);
    expect(response).toContain('Content-Type: text/html; charset=utf-8\r\n');
    for (const [name, value] of Object.entries(securityHeaders('page')))
      expect(response).toContain(`${name}: ${value}\r\n`);
    expect(response).not.toContain(token);
  }
  expect(await status('GET /assets/index-1.js', {}, '')).toBe(200);
  expect(await send(request('HEAD /', {}, ''))).toMatch(/Content-Length: 23\r\n.*\r\n\r\n$/s);
});

test('sends the core’s events as they come, and lets go of them when the page leaves', async () => {
  const event: CoreEvent = { kind: 'changed', entities: [{ type: 'paper', ids: ['a'] }] };
  const streaming = send(request('GET /api/events', {}, ''), /data: .*\n\n/s);
  while (listeners.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const listener of listeners) listener(event);
  const response = await streaming;
  expect(response).toContain('Content-Type: text/event-stream; charset=utf-8\r\n');
  expect(response).toContain(`data: ${JSON.stringify(event)}\n\n`);
  while (listeners.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
});

test.concurrent.each([
  ['nothing at all', () => ''],
  ['half a request line', () => 'POST /api/pap'],
  ['half the headers', () => `POST /api/papers.get HTTP/1.1\r\nHost: ${address}\r\nX-A: `],
  ['half a body', () => request(call, { 'Content-Length': '500' })],
  ['half a chunk', () => request(call, { 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' }, '5\r\n{"')],
])('cuts who sends %s within 7 s', async (_name, half) => {
  const started = performance.now();
  const response = await send(half());
  expect(performance.now() - started).toBeLessThan(7000);
  expect(response === '' || statusOf(response) === 408).toBe(true);
});

test('drips do not keep a request open', async () => {
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`POST /api/papers.get HTTP/1.1\r\nHost: ${address}\r\n`),
    );
    const drip = setInterval(() => socket.write('X-A: b\r\n'), 200);
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve();
    });
  });
  expect(performance.now() - started).toBeLessThan(7000);
});

test('listens on 127.0.0.1 alone, and says so when a port is taken', async () => {
  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[A-Za-z0-9_-]{43}$/);
  const core = {
    call: async () => ({ ok: true as const, value: {} }),
    onEvent: () => () => undefined,
    close: async () => undefined,
  };
  await expect(startLoopback({ core, pageFolder, port, version: '1' })).rejects.toMatchObject({
    code: 'unavailable',
    message: `Port ${port} cannot be used: another program uses it. Choose another one with --port, or leave it out.`,
  });
  await expect(
    new Promise((resolve, reject) => {
      const socket = connect(port, '::1', () => resolve('connected'));
      socket.on('error', reject);
    }),
  ).rejects.toThrow();
});
