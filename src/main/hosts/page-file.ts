import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ResponseKind } from './security-headers';

/** A file of the built page, as a response. */
export interface PageFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly kind: ResponseKind;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // What pdf.js loads by name: character maps and fonts.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

// The names that the build gives its files, and nothing else: no escapes to decode, no dot first in a name, no way up.
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/** Whether a request's path is one that a file of the page could have. */
export function isPlainPath(path: string): boolean {
  return path === '/' || (plainPath.test(path) && !path.includes('..'));
}

/**
 * The file of the built page at a request's path, '/' being the page itself; undefined where there is none.
 * @param folder of the built page, absolute
 * @param path as it stands in the request, undecoded, without the query
 */
export async function readPageFile(folder: string, path: string): Promise<PageFile | undefined> {
  if (!isPlainPath(path)) return undefined;
  const name = path === '/' ? '/index.html' : path;
  const mediaType = mediaTypes[extname(name)];
  if (mediaType === undefined) return undefined;
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  return { bytes, mediaType, kind: kindOf(name) };
}

function kindOf(name: string): ResponseKind {
  if (!name.startsWith('/assets/')) return 'page';
  // The build names the program of pdf.js' worker so, and nothing else.
  return extname(name) === '.mjs' ? 'pdf-worker' : 'asset';
}
