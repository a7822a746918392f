import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startServer } from '../e2e/runtime/start-server';
import { findChromium } from '../scripts/find-chromium.mjs';
import { inventSentence } from './invented-text';
import { percentile, report } from './report';

const sources = 50_000;
const frames = 240;
// A request takes 1 MB.
const atOnce = 2000;

/** Moves what scrolls around an element once a frame. @returns milliseconds from each frame to the next. */
function scroll(page: Page, selector: string, step: number): Promise<number[]> {
  return page.evaluate(
    async ({ selector, step, frames }) => {
      let box = document.querySelector(selector);
      while (box !== null && box.scrollHeight <= box.clientHeight) box = box.parentElement;
      if (box === null) throw new Error(`Nothing around ${selector} scrolls`);
      const times: number[] = [];
      let before = performance.now();
      for (let count = 0; count < frames; count += 1) {
        box.scrollTop += step;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        times.push(now - before);
        before = now;
      }
      return times;
    },
    { selector, step, frames },
  );
}

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stdout.write('  skipped: there is no Chromium on this machine\n');
} else {
  const server = await startServer(mkdtempSync(join(tmpdir(), 'citewright-scrolling-')));
  for (let from = 0; from < sources; from += atOnce) {
    const items = Array.from({ length: atOnce }, (_, index) => ({
      id: `work${from + index}`,
      type: 'article-journal',
      title: `${inventSentence(from + index)}`,
      author: [{ family: `Keeper ${(from + index) % 997}`, given: 'A.' }],
      issued: { 'date-parts': [[1900 + ((from + index) % 120)]] },
    }));
    await server.call('sources.import', { documents: [{ name: `works-${from}.json`, text: JSON.stringify(items) }] });
  }
  await server.call('preferences.set', { key: 'workbench.isTourDone', value: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.url);
  await page.locator('[aria-rowindex="2"]').first().waitFor();
  const table = '[aria-rowindex]';
  const plain = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await plain.setContent(
    `<div id="list" style="height:800px;overflow:auto">${Array.from({ length: 2000 }, (_, index) => `<p style="height:32px;margin:0">${inventSentence(index)}</p>`).join('')}</div>`,
  );
  const peer = await scroll(plain, '#list', 48);
  await page.bringToFront();
  for (const [words, step] of [
    ['slowly, 48 pixels a frame', 48],
    ['fast, 900 pixels a frame', 900],
  ] as const) {
    const times = await scroll(page, table, step);
    report({
      name: `${sources} sources scrolled ${words}, frame to frame, 95th percentile`,
      value: percentile(times, 0.95),
      unit: 'ms',
      bar: 34,
      peer: { name: 'a page of 2,000 bare rows', value: percentile(peer, 0.95) },
    });
    report({ name: 'the same, median', value: percentile(times, 0.5), unit: 'ms', bar: 17.5 });
  }
  await browser.close();
  await server.stop();
}
