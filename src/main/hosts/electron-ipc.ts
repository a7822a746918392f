import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { requests } from '../../contract/api';
import type { RequestDefinition } from '../../contract/define-requests';
import { Failure, type Result } from '../../contract/result';
import { checkPlainData } from './check-plain-data';
import type { Dispatch } from './dispatch';
import { isPageUrl } from './electron-page';
import { failureOf } from './failure-of';
import type { HostCore } from './supervise-core';

/** The one way from a page to the shell: checks who asks, and relays to the core or answers by itself. */
export function registerIpc(core: HostCore, shell: Dispatch): void {
  ipcMain.handle('call', async (event, name: unknown, params: unknown): Promise<Result<unknown>> => {
    try {
      if (!isFromPage(event)) throw new Failure('invalid-request', 'Only the page of Citewright may ask.');
      if (!isForPages(name))
        throw new Failure('invalid-request', `There is no request "${String(name).slice(0, 60)}".`);
      if (name.startsWith('shell.')) return await shell(name, params, 'page');
      // Before it is copied into another process; the core checks the rest.
      checkPlainData(params);
      return await core.call(name, params);
    } catch (error) {
      return { ok: false, failure: failureOf(error, 'a call from the page') };
    }
  });
}

/** Passes the core's events on to the page in a window. */
export function forwardEvents(core: HostCore, window: BrowserWindow): void {
  const stop = core.onEvent((event) => {
    if (!window.isDestroyed()) window.webContents.send('event', event);
  });
  window.on('closed', stop);
}

function isFromPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isPageUrl(senderFrame.url);
}

function isForPages(name: unknown): name is string {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) return false;
  const definitions: Readonly<Record<string, RequestDefinition>> = requests;
  return definitions[name]?.audience !== 'terminal';
}
