import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { callFromPage } from '../e2e/runtime/call-from-page';
import { launchElectron } from '../e2e/runtime/launch-electron';
import startDisplay from '../e2e/runtime/start-display';
import { findElectronForTests } from '../scripts/find-electron.mjs';
import { inventText } from './invented-text';
import { report } from './report';

const files = 200;
const idleMs = 5000;

/** The longest that the shell's event loop was late while `work` went on, in milliseconds. */
async function longestLag(application: ElectronApplication, work: () => Promise<unknown>): Promise<number> {
  await application.evaluate(() => {
    const watched = globalThis as typeof globalThis & { lag?: { longest: number; timer: NodeJS.Timeout } };
    let last = performance.now();
    const lag = { longest: 0, timer: undefined as unknown as NodeJS.Timeout };
    lag.timer = setInterval(() => {
      const now = performance.now();
      lag.longest = Math.max(lag.longest, now - last - 5);
      last = now;
    }, 5);
    watched.lag = lag;
  });
  await work();
  return application.evaluate(() => {
    const { lag } = globalThis as typeof globalThis & { lag?: { longest: number; timer: NodeJS.Timeout } };
    clearInterval(lag?.timer);
    return lag?.longest ?? Number.NaN;
  });
}

/**
 * Imports as the page does, a file at a time and then all uploads together. The texts are made in the page: what a test
 * sends there goes through the shell's own thread.
 */
async function importInPage(page: Page): Promise<void> {
  await page.evaluate(
    async ({ count, text }) => {
      const call = window.citewright?.call;
      if (call === undefined) throw new Error('This page is not in Electron');
      const documents: { uploadId: string }[] = [];
      for (let index = 0; index < count; index += 1) {
        const content = `Text ${index}\n\n${text}`;
        const piece = { uploadId: `lag-${index}`, name: `text-${index}.txt`, size: content.length, position: 0 };
        await call('uploads.append', { ...piece, base64: btoa(content) });
        documents.push({ uploadId: piece.uploadId });
      }
      const imported = await call('sources.import', { documents });
      if (!imported.ok) throw new Error(imported.failure.message);
    },
    { count: files, text: inventText(1, 20) },
  );
}

if (findElectronForTests() === undefined) {
  process.stdout.write('  skipped: there is no Electron on this machine\n');
} else {
  const stopDisplay = await startDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'citewright-lag-'));
  const host = await launchElectron({
    libraryDir: join(folder, 'library'),
    profileDir: join(folder, 'profile'),
    watch: () => undefined,
  });
  const { page, electron: application } = host;
  if (application === undefined) throw new Error('No Electron was launched');
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await setTimeout(2000);
  const idle = await longestLag(application, () => setTimeout(idleMs));
  const busy = await longestLag(application, async () => {
    await importInPage(page);
    for (const query of ['harbour', 'pasengers', 'lan', 'crossings frost'])
      await callFromPage(page, 'search.query', { query });
  });
  report({
    name: `the shell's longest lag while ${files} texts are imported and searched`,
    value: busy,
    unit: 'ms',
    bar: 50,
    peer: { name: 'the same shell doing nothing', value: idle },
  });
  await host.close();
  stopDisplay?.();
}
