import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FailureCode } from '../../contract/result';
import { isPlainPath } from './page-file';

/** Why a request is turned away before anything of its body is looked at. */
export interface Refusal {
  readonly status: number;
  readonly code: FailureCode;
  readonly message: string;
}

/** Bytes of a request's body. Uploads come in pieces below it. */
export const largestBody = 1_000_000;

/**
 * What every request must get right, the page's own files too: exactly one Host, ours, so that no other name can be
 * pointed at this address; a plain path; and no foreign page behind it.
 * @param host as the printed address has it: "127.0.0.1:PORT"
 */
export function refuseForeign(request: IncomingMessage, host: string): Refusal | undefined {
  const hosts = valuesOf(request, 'host');
  if (hosts.length !== 1) return refusal(400, 'invalid-request', 'A request names its host exactly once.');
  if (hosts[0] !== host) return refusal(421, 'invalid-request', 'This is not the address of that host.');
  if (!isPlainPath(pathOf(request))) return refusal(400, 'invalid-request', 'That path is not one of this program.');
  const origins = valuesOf(request, 'origin');
  if (origins.some((origin) => origin !== `http://${host}`)) {
    return refusal(403, 'invalid-request', 'Another page may not use Citewright.');
  }
  const sites = valuesOf(request, 'sec-fetch-site');
  if (sites.some((site) => site !== 'same-origin' && site !== 'none') && !isNavigation(request)) {
    return refusal(403, 'invalid-request', 'Another page may not use Citewright.');
  }
  return undefined;
}

/** The token that was printed with the address, as the Authorization header: never a query or a cookie. */
export function refuseStranger(request: IncomingMessage, token: string): Refusal | undefined {
  const [header, ...others] = valuesOf(request, 'authorization');
  if (header !== undefined && others.length === 0 && isSame(header, `Bearer ${token}`)) return undefined;
  return refusal(401, 'invalid-request', 'Open the address that Citewright printed, with all that follows its #.');
}

/** What a call must get right: POST, JSON, and a size that is worth reading. */
export function refuseMalformed(request: IncomingMessage): Refusal | undefined {
  if (request.method !== 'POST') return refusal(405, 'invalid-request', 'Requests are sent by POST.');
  const isJson = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(request.headers['content-type'] ?? '');
  if (!isJson || request.headers['content-encoding'] !== undefined) {
    return refusal(415, 'invalid-request', 'A request is plain JSON: Content-Type: application/json.');
  }
  return Number(request.headers['content-length'] ?? 0) > largestBody ? tooLarge : undefined;
}

/** Also for bodies that do not say their length before they come. */
export const tooLarge: Refusal = {
  status: 413,
  code: 'too-large',
  message: 'The request is larger than 1 MB. Send the document in pieces.',
};

/** The path as it was sent, undecoded, without the query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').replace(/\?.*$/s, '');
}

/** All values of a header: Node keeps only the first of some that are sent twice. */
function valuesOf(request: IncomingMessage, name: string): readonly string[] {
  return request.rawHeaders.filter(
    (_value, index) => index % 2 === 1 && request.rawHeaders[index - 1]?.toLowerCase() === name,
  );
}

/** Someone followed a link here, which shows them a page without a token and tells the other page nothing. */
function isNavigation(request: IncomingMessage): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = request.headers;
  return request.method === 'GET' && mode === 'navigate' && destination === 'document' && pathOf(request) === '/';
}

/** Hashed first, so that neither content nor length shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function refusal(status: number, code: FailureCode, message: string): Refusal {
  return { status, code, message };
}
