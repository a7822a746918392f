import { protocol } from 'electron';
import { readPageFile } from './page-file';
import { securityHeaders } from './security-headers';

const scheme = 'app';
const host = 'citewright';

/** The address of the workbench's page in Electron. */
export const pageUrl = `${scheme}://${host}/`;

/** Must run before Electron is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page, and nothing else of the disk, under the scheme of its own. */
export function servePage(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const isOurs = url.host === host && request.method === 'GET';
    const file = isOurs ? await readPageFile(folder, url.pathname) : undefined;
    if (file === undefined) {
      return new Response('There is no such file.', { status: 404, headers: { ...securityHeaders('answer') } });
    }
    return new Response(new Uint8Array(file.bytes), {
      headers: { ...securityHeaders(file.kind), 'Content-Type': file.mediaType },
    });
  });
}

/** Whether a frame's address is the page itself; `about:blank`, `srcdoc` and all others are not. */
export function isPageUrl(url: string): boolean {
  try {
    const { protocol: given, host: givenHost } = new URL(url);
    return given === `${scheme}:` && givenHost === host;
  } catch {
    return false;
  }
}
