import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Opens an address that carries a token in the person's browser, through a file that only they can read: the arguments of
 * a program can be read by everybody on the machine.
 * @param url made by this program: only characters that need no escaping in HTML
 * @returns removes the file
 */
export async function openInBrowser(url: string): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'citewright-'));
  const file = join(folder, 'open.html');
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}"><a href="${url}">Open Citewright</a>`;
  await writeFile(file, page, { mode: 0o600 });
  const [command, ...args] = opener(file);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write('No browser could be opened: open the address above in one.\n'));
  child.unref();
  return () => rm(folder, { recursive: true, force: true });
}

function opener(file: string): readonly [string, ...string[]] {
  switch (process.platform) {
    case 'darwin':
      return ['open', file];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', file];
    default:
      return ['xdg-open', file];
  }
}
