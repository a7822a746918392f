import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { CoreEvent } from '../contract/events';
import type { Result } from '../contract/result';

contextBridge.exposeInMainWorld('citewright', {
  call: (name: string, params: unknown): Promise<Result<unknown>> => ipcRenderer.invoke('call', name, params),
  listen(listener: (event: CoreEvent) => void): () => void {
    // The page gets the event's data and nothing of Electron's own.
    const forward = (_event: IpcRendererEvent, event: CoreEvent): void => listener(event);
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },
});
