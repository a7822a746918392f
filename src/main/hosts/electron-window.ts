import { BrowserWindow, nativeTheme } from 'electron';
import { pageUrl } from './electron-page';

export interface WindowFiles {
  /** bridge.cjs, absolute. */
  readonly preload: string;
  /** Where the system takes a window's icon from the window. */
  readonly icon: string;
}

// The desk colour of both themes in src/renderer/theme/tokens.css: what shows until the page has painted.
const background = { light: '#f5f3ef', dark: '#131110' };

/** Opens the workbench's window in the colour of the desk: the page paints into it a moment later. */
export function openWindow({ preload, icon }: WindowFiles): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Citewright',
    backgroundColor: backgroundNow(),
    autoHideMenuBar: true,
    icon,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Chromium's own; a drop is the page's business.
      navigateOnDragDrop: false,
    },
  });
  const recolour = (): void => window.setBackgroundColor(backgroundNow());
  nativeTheme.on('updated', recolour);
  window.on('closed', () => nativeTheme.off('updated', recolour));
  reloadOnceWhenLost(window);
  void window.loadURL(pageUrl);
  // Waiting for the first paint would leave a person without an answer for half a second more.
  setImmediate(() => window.show());
  return window;
}

/** Everything is saved as it is typed, so a page that crashed can simply be opened again; one that does so twice cannot. */
function reloadOnceWhenLost(window: BrowserWindow): void {
  let wasReloaded = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    process.stderr.write(`The page has stopped (${reason}).\n`);
    if (reason === 'clean-exit' || wasReloaded || window.isDestroyed()) return;
    wasReloaded = true;
    window.webContents.reload();
  });
}

function backgroundNow(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}
