import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import startDisplay from '../e2e/runtime/start-display';
import { startServer } from '../e2e/runtime/start-server';
import { electronEnvironment, findElectronForTests, sandboxArguments } from '../scripts/find-electron.mjs';
import { root } from '../scripts/node-runtime.mjs';
import { importTexts } from './fill-library';
import { percentile, report } from './report';

const runs = 5;
const sources = 1000;

/** An Electron application that does nothing but show a window: what no program in this Electron can beat. */
function makeEmptyApplication(): string {
  const folder = mkdtempSync(join(tmpdir(), 'citewright-empty-'));
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false });
  window.once('show', () => process.send('shown'));
  window.webContents.once('did-finish-load', () => process.send('ready'));
  window.loadURL('data:text/html,<p>empty</p>');
  setImmediate(() => window.show());
});`,
  );
  return folder;
}

interface StartTimes {
  /** Milliseconds from the start of the process until its window is on the screen. */
  readonly shown: number;
  /** And until the page in it is loaded. */
  readonly ready: number;
}

async function timeStart(
  electron: { path: string; major: number; kind: 'current' | 'test' },
  args: readonly string[],
): Promise<StartTimes> {
  const profile = mkdtempSync(join(tmpdir(), 'citewright-profile-'));
  const started = performance.now();
  const child = spawn(electron.path, [...sandboxArguments(), `--user-data-dir=${profile}`, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, ...electronEnvironment(electron), CITEWRIGHT_NO_DIALOGS: '1' },
  });
  try {
    const at = (wanted: string) =>
      new Promise<number>((resolve, reject) => {
        child.on('message', (message) => message === wanted && resolve(performance.now() - started));
        child.once('exit', (code) => reject(new Error(`Electron ended with ${code} before it was ${wanted}`)));
      });
    const [shown, ready] = await Promise.all([at('shown'), at('ready')]);
    return { shown, ready };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

const electron = findElectronForTests();
if (electron === undefined) {
  process.stdout.write('  skipped: there is no Electron on this machine\n');
} else {
  const stopDisplay = await startDisplay();
  const libraryDir = mkdtempSync(join(tmpdir(), 'citewright-startup-'));
  const server = await startServer(libraryDir);
  await importTexts(server, sources);
  await server.stop();
  const empty = makeEmptyApplication();
  const own: StartTimes[] = [];
  const peer: StartTimes[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(await timeStart(electron, [root, '--library', libraryDir]));
    peer.push(await timeStart(electron, [empty]));
  }
  for (const [what, moment] of [
    ['window on the screen', 'shown'],
    ['page loaded in it', 'ready'],
  ] as const) {
    const median = (times: readonly StartTimes[]) =>
      percentile(
        times.map((one) => one[moment]),
        0.5,
      );
    report({
      name: `${what} with ${sources} sources, median of ${runs}`,
      value: median(own),
      unit: 'ms',
      bar: 1000,
      peer: { name: 'an empty Electron window', value: median(peer) },
    });
  }
  stopDisplay?.();
}
