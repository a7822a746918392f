import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

type Click = NonNullable<MenuItemConstructorOptions['click']>;

/** The application's menu. What the page has commands for is in its palette; here stands what systems expect. */
export function setMenu(): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      { label: '&File', submenu: [isMac ? { role: 'close' } : { role: 'quit' }] },
      {
        label: '&Edit',
        submenu: [
          { label: 'Undo', accelerator: 'CmdOrCtrl+Z', click: leaveToPage('Z', [], (contents) => contents.undo()) },
          {
            label: 'Redo',
            accelerator: isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y',
            click: isMac
              ? leaveToPage('Z', ['shift'], (contents) => contents.redo())
              : leaveToPage('Y', [], (contents) => contents.redo()),
          },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'pasteAndMatchStyle' },
          { role: 'delete' },
          { type: 'separator' },
          { role: 'selectAll' },
        ],
      },
      {
        label: '&View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [{ type: 'separator' } as const, { role: 'toggleDevTools' } as const]),
        ],
      },
      { role: 'windowMenu' },
      { role: 'help', submenu: [{ role: 'about' }] },
    ]),
  );
}

/**
 * Undo and redo are the page's: its editor and the library have histories of their own, which Chromium's commands would
 * miss. A click presses the keys for the page; the keys themselves get here only when the page had no use for them.
 */
function leaveToPage(
  keyCode: string,
  modifiers: readonly ('shift' | 'meta' | 'control')[],
  otherwise: (contents: WebContents) => void,
): Click {
  const pressed = [process.platform === 'darwin' ? ('meta' as const) : ('control' as const), ...modifiers];
  return (_item, window, event) => {
    // A window of the base class has no page.
    const contents = window !== undefined && 'webContents' in window ? (window.webContents as WebContents) : undefined;
    if (contents === undefined) return;
    if (event.triggeredByAccelerator === true) {
      otherwise(contents);
      return;
    }
    contents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: pressed });
    contents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: pressed });
  };
}
