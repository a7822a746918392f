import { Failure } from '../../../contract/result';
import { collectCandidates, readCslDate } from '../collect-candidates';
import type { DocumentBody } from '../document-body';
import { readHtml } from './read-html';
import { type MimePart, readMime } from './read-mime';

/**
 * Reads a page that a browser saved as a web archive (.mht, .mhtml): its first HTML part, or the one it names as its start.
 * @throws Failure 'invalid-input' where no part is HTML; as `readHtml`.
 */
export function readMhtml(bytes: Uint8Array, fileName: string): DocumentBody {
  const { headers, parts } = readMime(bytes);
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  const startId = /start="?<?([^>";]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  const page = pages.find(({ headers: own }) => own.get('content-id') === `<${startId}>`) ?? pages[0];
  if (page === undefined) {
    throw new Failure(
      'invalid-input',
      `"${fileName}" is a web archive without a page in it, or it ends early. Open the page in a browser and save it again.`,
    );
  }
  const body = readHtml(page.content, fileName, knownCharset(page));
  const found = collectCandidates();
  const address = headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? '';
  if (/^https?:\/\/\S+$/i.test(address)) found.add('URL', address, 'web archive');
  found.add('accessed', readCslDate(isoDate(headers.get('date'))), 'web archive');
  return { ...body, mediaType: 'multipart/related', candidates: [...found.candidates, ...body.candidates] };
}

function knownCharset({ charset }: MimePart): string | undefined {
  try {
    return charset === '' ? undefined : new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}

function isoDate(date: string | undefined): string {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
