import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { ExportedFile } from '../../contract/papers';
import { Failure } from '../../contract/result';
import { cleanFileName } from './clean-file-name';
import { createShellDispatch, type Dispatch } from './dispatch';
import { writeFileWhole } from './write-file-whole';

const openableSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** What the shell answers by itself, since only it has a window and a desktop. */
export function createElectronShell(windowNow: () => BrowserWindow | undefined): Dispatch {
  return createShellDispatch({
    'shell.info': () => ({ host: 'electron' as const, version: app.getVersion(), platform: process.platform }),
    'shell.saveFile': async ({ file }) => ({ path: await saveFile(file, windowNow()) }),
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
