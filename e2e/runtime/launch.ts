import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  test as base,
  chromium,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { findElectronForTests } from '../../scripts/find-electron.mjs';
import { launchElectron } from './launch-electron';
import { launchLoopback } from './launch-loopback';
import type { RunningHost } from './running-host';
import { type SeededThings, seedLibrary } from './seed-library';
import { PageWatch } from './watch-page';

/** The workbench as a test meets it, on whichever host the project names. */
export interface App {
  readonly host: 'electron' | 'loopback';
  readonly libraryDir: string;
  /** The window or tab; another one after `restart`. */
  readonly page: Page;
  readonly electron: ElectronApplication | undefined;
  close(): Promise<void>;
  /** Closes the workbench and opens it again on the same library. */
  restart(): Promise<Page>;
  /** Announces a console error, page error or request that the test provokes on purpose. */
  expectProblem(pattern: RegExp): void;
}

/** What a test's library holds when the workbench opens it. */
export type Beginning = 'nothing' | 'seed';

interface Fixtures {
  /** Set with `test.use`: an empty library, or a copy of the one that `seedLibrary` makes. */
  readonly beginsWith: Beginning;
  /** An empty folder of the test's own, removed after it. */
  readonly workDir: string;
  /** The library's folder: a `beforeEach` can fill it with `runCitewright` before `app` opens it. */
  readonly libraryDir: string;
  readonly app: App;
}

interface Seed {
  readonly dir: string;
  readonly things: SeededThings;
}

interface WorkerFixtures {
  /** Makes the seeded library when it is first asked for; the tests of a worker copy it. */
  readonly seed: () => Promise<Seed>;
  readonly openBrowser: () => Promise<Browser>;
}

/** Playwright's `test` with the workbench open on a fresh library. Fails on any error in the page and on any request off the machine. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  openBrowser: [
    async ({}, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => {
        const executablePath = findChromium();
        browser ??= chromium.launch(executablePath ? { executablePath } : {});
        return browser;
      });
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  seed: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'citewright-e2e-seed-'));
      const dir = join(folder, 'library');
      let made: Promise<Seed> | undefined;
      await use(() => {
        made ??= seedLibrary(dir).then((things) => ({ dir, things }));
        return made;
      });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    // One library is filled for many tests, so its time is no test's own.
    { scope: 'worker', timeout: 60_000 },
  ],
  beginsWith: ['nothing', { option: true }],
  workDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'citewright-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  libraryDir: async ({ workDir, beginsWith, seed }, use) => {
    const folder = join(workDir, 'library');
    if (beginsWith === 'seed') cpSync((await seed()).dir, folder, { recursive: true });
    await use(folder);
  },
  app: async ({ workDir, libraryDir, openBrowser }, use, testInfo) => {
    const host = testInfo.project.name === 'electron' ? 'electron' : 'loopback';
    testInfo.skip(host === 'electron' && !findElectronForTests(), 'there is no Electron on this machine');
    testInfo.skip(host === 'loopback' && !findChromium(), 'there is no Chromium on this machine');
    const watch = new PageWatch();
    const open = async (): Promise<RunningHost> => {
      const begin = { libraryDir, watch: (context: BrowserContext) => watch.watch(context) };
      const opened = await (host === 'electron'
        ? launchElectron({ ...begin, profileDir: join(workDir, 'profile') })
        : launchLoopback({ ...begin, browser: await openBrowser() }));
      // Before that, keys fall on nothing.
      await opened.page.getByRole('contentinfo').waitFor();
      return opened;
    };
    let running = await open();
    await use({
      host,
      libraryDir,
      get page() {
        return running.page;
      },
      get electron() {
        return running.electron;
      },
      close: () => running.close(),
      restart: async () => {
        await running.close();
        running = await open();
        return running.page;
      },
      expectProblem: (pattern) => watch.expect(pattern),
    });
    await running.close();
    expect(watch.problems()).toEqual([]);
  },
});

export { expect } from '@playwright/test';
