import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { startServer } from '../e2e/runtime/start-server';
import { findChromium } from '../scripts/find-chromium.mjs';
import { importPaper, importTexts } from './fill-library';
import { inventText } from './invented-text';
import { percentile, report } from './report';

const keystrokes = 120;
// Work that a keystroke starts right away has ended by then; the autosave starts later.
const settleMs = 60;

/** Milliseconds of main-thread work that each of many keystrokes causes, by the browser's own account. */
async function typeAndMeasure(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times: number[] = [];
  for (let count = 0; count < keystrokes; count += 1) {
    const before = await taskDuration(session);
    await page.keyboard.press(count % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(settleMs);
    times.push((await taskDuration(session)) - before);
  }
  return times;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stdout.write('  skipped: there is no Chromium on this machine\n');
} else {
  const server = await startServer(mkdtempSync(join(tmpdir(), 'citewright-keystroke-')));
  await importTexts(server, 100);
  await importPaper(server, 100);
  await server.call('preferences.set', { key: 'workbench.isTourDone', value: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.url);
  await page.getByText('Papers', { exact: true }).first().click();
  await page.getByText('Twenty pages').first().dblclick();
  await page
    .getByText('(n.d.', { exact: false })
    .first()
    .or(page.locator('[data-lexical-editor] p').first())
    .first()
    .waitFor();
  await page.locator('[data-lexical-editor] p').nth(2).click();
  await page.waitForTimeout(3000);
  const own = await typeAndMeasure(page);

  const plain = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await plain.setContent(
    `<div contenteditable>${inventText(77, 170)
      .split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('')}</div>`,
  );
  await plain.locator('p').nth(2).click();
  const peer = await typeAndMeasure(plain);

  const peerValue = percentile(peer, 0.95);
  report({
    name: `keystroke in 20 pages with 100 citations, main-thread work, 95th percentile of ${keystrokes}`,
    value: percentile(own, 0.95),
    unit: 'ms',
    bar: 16,
    peer: { name: 'a bare contenteditable with the same text', value: peerValue },
  });
  report({
    name: 'the same, median',
    value: percentile(own, 0.5),
    unit: 'ms',
    bar: 16,
    peer: { name: 'contenteditable', value: percentile(peer, 0.5) },
  });
  await browser.close();
  await server.stop();
}
