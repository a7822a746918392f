import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { type BrowserContext, type ElectronApplication, _electron as electron, errors } from '@playwright/test';
import {
  type ElectronFound,
  electronEnvironment,
  findElectronForTests,
  sandboxArguments,
} from '../../scripts/find-electron.mjs';
import { root } from '../../scripts/node-runtime.mjs';
import type { OrdinaryUser } from './ordinary-user';
import { type RunningHost, windowSize } from './running-host';

export interface ElectronOptions {
  readonly libraryDir: string;
  /** Folder for the profile of the window; made when missing. */
  readonly profileDir: string;
  /** Who runs it, with Chromium's sandbox on; undefined: whoever runs the tests. */
  readonly user?: OrdinaryUser;
  /** Called with the context as soon as there is one. */
  readonly watch: (context: BrowserContext) => void;
}

// A window asks the core to finish what it writes before it goes; one that takes longer than this hangs.
const closeLimitMs = 15_000;

// A start takes about a second. Now and then the old runtime of the tests never says that it is up.
const startLimitMs = 40_000;

/**
 * Starts the built application in Electron on a library.
 * @throws Error when there is no Electron: ask `findElectronForTests` first
 */
export async function launchElectron(options: ElectronOptions): Promise<RunningHost> {
  try {
    return await launchOnce(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn(`Electron did not start within ${startLimitMs / 1000} s and is started again: ${error.message}`);
    return launchOnce(options);
  }
}

async function launchOnce({ libraryDir, profileDir, user, watch }: ElectronOptions): Promise<RunningHost> {
  const found = findElectronForTests();
  if (!found) throw new Error('There is no Electron to test in');
  if (!user) mkdirSync(profileDir, { recursive: true });
  const application = await electron.launch({
    timeout: startLimitMs,
    executablePath: user?.electron ?? found.path,
    args: [
      ...(user ? [] : sandboxArguments()),
      `--user-data-dir=${profileDir}`,
      user?.applicationDir ?? root,
      '--library',
      libraryDir,
    ],
    env: environment(found, user),
    cwd: user?.applicationDir ?? root,
    chromiumSandbox: user !== undefined,
  });
  const context = application.context();
  watch(context);
  try {
    const page = await application.firstWindow({ timeout: startLimitMs });
    const window = await application.browserWindow(page);
    await window.evaluate((browserWindow, size) => browserWindow.setContentSize(size.width, size.height), windowSize);
    await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, windowSize, {
      timeout: startLimitMs,
    });
    return { page, context, electron: application, close: () => close(application) };
  } catch (error) {
    await close(application);
    throw error;
  }
}

function environment(found: ElectronFound, user: OrdinaryUser | undefined): Record<string, string> {
  const variables: Record<string, string> = { ...electronEnvironment(found), ...user?.environment };
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') variables[name] ??= value;
  }
  return { ...variables, LANG: 'en_US.UTF-8' };
}

async function close(application: ElectronApplication): Promise<void> {
  const child = application.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), closeLimitMs);
  await application.close();
  await exited;
  clearTimeout(timer);
}
