import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { requests } from '../../contract/api';
import type { FailureRecord, Result } from '../../contract/result';
import type { Dispatch } from './dispatch';
import { streamEvents } from './loopback-events';
import { pathOf, type Refusal, refuseForeign, refuseMalformed, refuseStranger, tooLarge } from './loopback-guards';
import { readPageFile } from './page-file';
import { readJsonBody } from './read-json-body';
import { securityHeaders } from './security-headers';
import type { HostCore } from './supervise-core';

export interface LoopbackOptions {
  readonly core: HostCore;
  /** Answers the requests that a host answers by itself. */
  readonly shell: Dispatch;
  /** Of the built page, absolute. */
  readonly pageFolder: string;
  /** What a page must show to be answered. */
  readonly token: string;
}

// Half a request may be held for less than seven seconds: its limit plus the time until the next look.
const requestLimitMs = 5000;
const headersLimitMs = 4500;
const lookIntervalMs = 500;

// Long enough for a caller that is still sending to read why it was cut, before the connection is closed on it.
const lingerMs = 500;

/** The page and the API over HTTP, for listening on 127.0.0.1 and nowhere else. */
export function createLoopbackServer({ core, shell, pageFolder, token }: LoopbackOptions): Server {
  const server = createServer(
    {
      requestTimeout: requestLimitMs,
      headersTimeout: headersLimitMs,
      connectionsCheckingInterval: lookIntervalMs,
      // Ours says why, with the headers of every other answer.
      requireHostHeader: false,
    },
    (request, response) => void answer(request, response),
  );
  // Without this Node says "100 Continue" before anything was checked.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => void answer(request, response));
  return server;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await route(request, response);
    } catch (error) {
      process.stderr.write(`The loopback host failed: ${error instanceof Error ? error.stack : typeof error}\n`);
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, code: 'internal', message: 'Something went wrong inside Citewright.' });
    }
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = refuseForeign(request, hostOf(server));
    if (foreign !== undefined) return refuse(response, foreign);
    const path = pathOf(request);
    if (path !== '/api' && !path.startsWith('/api/')) return servePage(request, response, path);

    const stranger = refuseStranger(request, token);
    if (stranger !== undefined) return refuse(response, stranger);
    if (path === '/api/events' && request.method === 'GET') return streamEvents(response, core);
    const malformed = refuseMalformed(request);
    if (malformed !== undefined) return refuse(response, malformed);
    await serveCall(request, response, path.slice('/api/'.length));
  }

  async function servePage(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, { status: 405, code: 'invalid-request', message: 'The page is only read.' });
    }
    const file = await readPageFile(pageFolder, path);
    if (file === undefined)
      return refuse(response, { status: 404, code: 'not-found', message: 'There is no such file.' });
    response.writeHead(200, {
      ...securityHeaders(file.kind),
      'Content-Type': file.mediaType,
      'Content-Length': file.bytes.byteLength,
    });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  }

  async function serveCall(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (request.headers.expect !== undefined) response.writeContinue();
    const body = await readJsonBody(request);
    switch (body.kind) {
      case 'too-large':
        return refuse(response, tooLarge);
      case 'malformed':
        return refuse(response, { status: 400, code: 'invalid-request', message: 'The request is not JSON in UTF-8.' });
      case 'cut':
        return void response.destroy();
      case 'json': {
        if (!Object.hasOwn(requests, name)) {
          return refuse(response, { status: 404, code: 'invalid-request', message: `There is no request "${name}".` });
        }
        const isOwn = name.startsWith('shell.');
        return sendResult(response, 200, await (isOwn ? shell(name, body.value, 'page') : core.call(name, body.value)));
      }
    }
  }
}

/** As it stands in the address: "127.0.0.1:PORT". */
export function hostOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server is not listening.');
  // Browsers leave out the port that http has by itself.
  return address.port === 80 ? address.address : `${address.address}:${address.port}`;
}

function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  const failure: FailureRecord = { code, message };
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (status === 405) response.setHeader('Allow', 'POST');
  sendResult(response, status, { ok: false, failure });
  if (status !== tooLarge.status) return;
  // What still comes is thrown away unread; a connection that was closed at once could lose the answer.
  response.req.resume();
  setTimeout(() => response.req.socket.destroy(), lingerMs).unref();
}

function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  const body = Buffer.from(JSON.stringify(result), 'utf8');
  response.writeHead(status, {
    ...securityHeaders('answer'),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.byteLength,
  });
  response.end(body);
}
