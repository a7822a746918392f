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
const records = 10_000;
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
 * Imports as the page does: hands files over to an import in the background and waits for its end. The files are made in
 * the page: what a test sends there goes through the shell's own thread.
 */
async function importInPage(page: Page): Promise<void> {
  await page.evaluate(
    async ({ count, records: entries, text }) => {
      const ask = window.citewright?.call;
      if (ask === undefined) throw new Error('This page is not in Electron');
      const call = async (name: string, params: object): Promise<never> => {
        const result = await ask(name, params);
        if (!result.ok) throw new Error(result.failure.message);
        return result.value as never;
      };
      const { job }: { job: { id: string } } = await call('imports.begin', {});
      async function hand(name: string, content: string): Promise<void> {
        const uploadId = `lag-${name}`;
        const size = content.length;
        for (let position = 0; position < size; position += 512 * 1024) {
          const base64 = btoa(content.slice(position, position + 512 * 1024));
          await call('uploads.append', { uploadId, name, size, position, base64 });
        }
        await call('imports.add', { id: job.id, documents: [{ uploadId }] });
      }
      const works = Array.from({ length: entries }, (_, index) => {
        const fields = `title={Work ${index} on the harbour}, author={Author${index % 97}, Ann}, year={${1900 + (index % 99)}}`;
        return `@article{lag${index}, ${fields}, journal={North}, pages={${index}--${index + 9}}}`;
      });
      await hand('works.bib', works.join('\n'));
      for (let index = 0; index < count; index += 1) {
        const content = `Text ${index}\n\n${text}`;
        if (index % 3 === 0)
          await hand(`text-${index}.html`, `<title>Text ${index}</title><article><p>${content}</p></article>`);
        else await hand(`text-${index}.txt`, content);
      }
      await call('imports.seal', { id: job.id });
      for (let isOver = false; !isOver; ) {
        await new Promise((resolve) => window.setTimeout(resolve, 200));
        const { jobs }: { jobs: { endedAt: string | null }[] } = await call('imports.list', {});
        isOver = jobs.every(({ endedAt }) => endedAt !== null);
      }
    },
    { count: files, records, text: inventText(1, 20) },
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
    name: `the shell's longest lag while ${files} files and ${records} records are imported and searched`,
    value: busy,
    unit: 'ms',
    bar: 50,
    peer: { name: 'the same shell doing nothing', value: idle },
  });
  await host.close();
  stopDisplay?.();
}
