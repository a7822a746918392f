import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { ExportedFile } from '../../contract/papers';
import { Failure } from '../../contract/result';
import { cleanFileName } from './clean-file-name';
import { createShellDispatch, type Dispatch } from './dispatch';
import type { HostCore } from './supervise-core';
import { writeFileWhole } from './write-file-whole';

const openableSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** What the shell answers by itself, since only it has a window and a desktop. */
export function createElectronShell(
  windowNow: () => BrowserWindow | undefined,
  core: Pick<HostCore, 'call'>,
): Dispatch {
  return createShellDispatch({
    'shell.info': () => ({ host: 'electron' as const, version: app.getVersion(), platform: process.platform }),
    'shell.saveFile': async ({ file }) => ({ path: await saveFile(file, windowNow()) }),
    'shell.watchFolder': async () => ({ path: await watchFolder(windowNow(), core) }),
    'shell.openExternal': async ({ url }) => {
      await shell.openExternal(readOpenable(url));
      return {};
    },
  });
}

async function saveFile(file: ExportedFile, window: BrowserWindow | undefined): Promise<string | null> {
  const name = cleanFileName(file.fileName);
  const extension = extname(name).slice(1);
  const options = {
    defaultPath: join(app.getPath('documents'), name),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  };
  const { filePath, canceled } =
    window === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  if (canceled || filePath === undefined || filePath === '') return null;
  await writeFileWhole(filePath, Buffer.from(file.content, file.encoding));
  return filePath;
}

/** Only here does a person name a folder: what a page says never becomes a path. @throws Failure of the core */
async function watchFolder(window: BrowserWindow | undefined, core: Pick<HostCore, 'call'>): Promise<string | null> {
  const options: Electron.OpenDialogOptions = { properties: ['openDirectory'] };
  const { canceled, filePaths } =
    window === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  const watched = await core.call('imports.watch', { path }, 'terminal');
  if (watched.ok) return path;
  throw new Failure(watched.failure.code, watched.failure.message, watched.failure.detail);
}

/** @throws Failure 'invalid-input' for schemes that could start a program or open a file */
function readOpenable(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Failure('invalid-input', 'That is not a complete address. Web addresses begin with https://.');
  }
  if (!openableSchemes.has(url.protocol)) {
    throw new Failure('invalid-input', 'Only web and mail addresses can be opened.');
  }
  return url.href;
}
