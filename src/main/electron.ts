import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { Failure } from '../contract/result';
import { forkUtilityCore } from './hosts/electron-core';
import { closeNetwork, guardContents, guardSession } from './hosts/electron-guards';
import { forwardEvents, registerIpc } from './hosts/electron-ipc';
import { setMenu } from './hosts/electron-menu';
import { declarePageScheme, servePage } from './hosts/electron-page';
import { createElectronShell } from './hosts/electron-shell';
import { openWindow } from './hosts/electron-window';
import { forkCore } from './hosts/fork-core';
import { programPaths } from './hosts/program-paths';
import { type SupervisedCore, superviseCore } from './hosts/supervise-core';

const paths = programPaths();
let window: BrowserWindow | undefined;

app.setName('Citewright');
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), 'citewright'));
}
// Without the system's sandbox (as root) Chromium's network service does not come up in this mode.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
closeNetwork();
declarePageScheme();

if (app.requestSingleInstanceLock()) {
  start();
} else {
  process.stderr.write('Citewright is open already: its window was brought to the front.\n');
  app.exit(0);
}

function start(): void {
  // A plain Node can start while Electron still gets ready; a utility process cannot.
  const early = process.env.CITEWRIGHT_CORE_NODE ? startCore() : undefined;
  guardContents();
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    const core = early ?? startCore();
    closeBeforeQuit(core);
    show(core);
  });
}

function startCore(): SupervisedCore {
  const core = superviseCore(startCoreProcess, findLibraryPath());
  core.opened.catch((error: unknown) => giveUp(error));
  return core;
}

function show(core: SupervisedCore): void {
  guardSession(session.defaultSession);
  servePage(paths.renderer);
  setMenu();
  registerIpc(
    core,
    createElectronShell(() => window, core),
  );
  const opened = openWindow({
    preload: join(paths.preload, 'bridge.cjs'),
    icon: join(paths.resources, 'icons', 'icon.png'),
  });
  window = opened;
  opened.on('closed', () => {
    window = undefined;
  });
  forwardEvents(core, opened);
  const shown = new Promise<void>((resolveShown) => opened.once('show', () => resolveShown()));
  const loaded = new Promise<void>((resolveLoaded) =>
    opened.webContents.once('did-finish-load', () => resolveLoaded()),
  );
  // For whoever started this process and wants to know that there is a window, and then a page in it.
  void shown.then(() => process.send?.('shown'));
  void Promise.all([shown, loaded]).then(() => process.send?.('ready'));
}

function startCoreProcess(): ReturnType<typeof forkCore> {
  const program = join(paths.main, 'core.cjs');
  const execPath = process.env.CITEWRIGHT_CORE_NODE;
  if (execPath) return forkCore({ program, execPath });
  return forkUtilityCore({ core: program, extractor: join(paths.main, 'extractor.cjs') });
}

function findLibraryPath(): string {
  const given =
    app.commandLine.getSwitchValue('library') || argumentAfter('--library') || process.env.CITEWRIGHT_LIBRARY;
  return given ? resolve(given) : join(app.getPath('userData'), 'library');
}

function argumentAfter(name: string): string | undefined {
  const position = process.argv.indexOf(name);
  return position === -1 ? undefined : process.argv[position + 1];
}

function giveUp(error: unknown): void {
  const sentence = error instanceof Failure ? error.message : String(error);
  if (process.env.CITEWRIGHT_NO_DIALOGS) process.stderr.write(`${sentence}\n`);
  else dialog.showErrorBox('Citewright cannot open the library', sentence);
  app.exit(1);
}

/** The library is closed before the last process goes, whichever way the application ends. */
function closeBeforeQuit(core: SupervisedCore): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void core.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
