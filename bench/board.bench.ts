import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { startServer } from '../e2e/runtime/start-server';
import { findChromium } from '../scripts/find-chromium.mjs';
import { fillWithFacts } from './invented-facts';
import { inventSentence } from './invented-text';
import { percentile, report } from './report';

const facts = 50_000;
const viewport = { width: 1440, height: 900 };
// The same box, with as much in it as the board shows of a card, and all of it there from the start.
const plainCards = 2400;
const cardHeight = 126;
// Of a screen that shows 60 a second.
const frameMs = 16.7;

interface Scrolled {
  /** Processor time of the page's main thread for a frame, in milliseconds: unlike the others, it does not count what else runs. */
  readonly busy: number;
  /** Milliseconds from each frame of the page to the next. */
  readonly times: readonly number[];
  /** Frames that the trace calls dropped, of those in which something was to change, in percent. */
  readonly dropped: number;
}

interface TraceEvent {
  readonly name: string;
  readonly args?: { readonly frame_reporter?: FrameReport; readonly chrome_frame_reporter?: FrameReport };
}

interface FrameReport {
  readonly state?: string;
}

/** Turns the wheel over a box, some 300 frames long, and traces what became of the frames. */
async function scroll(browser: Browser, page: Page, selector: string, pixelsPerFrame: number): Promise<Scrolled> {
  await page.bringToFront();
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`There is no ${selector}`);
  const tracing = await browser.newBrowserCDPSession();
  const input = await page.context().newCDPSession(page);
  await input.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.locator(selector).evaluate((element) => element.scrollTo(0, 0));
  await page.evaluate(watchFrames);
  const busyBefore = await mainThreadMs(input);
  const stop = await startTrace(tracing);
  await input.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -300 * pixelsPerFrame,
    speed: 60 * pixelsPerFrame,
    gestureSourceType: 'mouse',
  });
  const busyAfter = await mainThreadMs(input);
  const events = await stop();
  const times = await page.evaluate(() => window.frameTimes ?? []);
  await input.detach();
  const states = events.flatMap(({ name, args }) =>
    name === 'PipelineReporter' ? [(args?.frame_reporter ?? args?.chrome_frame_reporter)?.state ?? ''] : [],
  );
  const wanted = states.filter((state) => state !== '' && state !== 'STATE_NO_UPDATE_DESIRED');
  const dropped = wanted.filter((state) => state === 'STATE_DROPPED').length;
  return { busy: (busyAfter - busyBefore) / times.length, times, dropped: (100 * dropped) / wanted.length };
}

async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

declare global {
  interface Window {
    frameTimes?: number[];
  }
}

/** Runs in the page: notes the time of each frame, from now on. */
function watchFrames(): void {
  const times: number[] = [];
  let before = performance.now();
  const note = (): void => {
    const now = performance.now();
    times.push(now - before);
    before = now;
    // The next watch has a list of its own.
    if (window.frameTimes === times) requestAnimationFrame(note);
  };
  window.frameTimes = times;
  requestAnimationFrame(note);
}

/** @returns ends the trace and gives its events. */
async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline.frame'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return events;
  };
}

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stdout.write('  skipped: there is no Chromium on this machine\n');
} else {
  const server = await startServer(await fillWithFacts(facts));
  await server.call('preferences.set', { key: 'workbench.isTourDone', value: true });
  await server.call('preferences.set', { key: 'facts.layout', value: 'board' });
  await server.call('preferences.set', {
    key: 'workbench.open',
    value: { main: { kind: 'facts', layout: 'board' }, beside: null },
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const plain = await browser.newPage({ viewport });
  const cards = Array.from(
    { length: plainCards },
    (_, index) =>
      `<div style="height:${cardHeight - 10}px;margin:8px;border:1px solid #ccc">${inventSentence(index)}</div>`,
  );
  await plain.setContent(`<div id="list" style="width:200px;height:720px;overflow:auto">${cards.join('')}</div>`);
  const page = await browser.newPage({ viewport });
  await page.goto(server.url);
  const column = '[data-status="unverified"] [role="listbox"]';
  await page.locator(`${column} [role="option"] p`).first().waitFor();

  for (const where of ['parted into six columns', 'all in one column']) {
    if (where === 'all in one column') {
      const { ids } = await server.call('facts.arrange', {
        filter: {},
        sort: { column: 'updated', isDescending: true },
        group: 'none',
        locale: 'en',
      });
      await server.call('facts.changeMany', { ids, status: 'unverified' });
      await page.locator(`${column} [aria-setsize="${facts}"]`).first().waitFor();
    }
    for (const [words, step] of [
      ['slowly, 48 pixels a frame', 48],
      ['fast, 900 pixels a frame', 900],
    ] as const) {
      const peer = await scroll(browser, plain, '#list', step);
      const board = await scroll(browser, page, column, step);
      const name = `${facts} facts ${where}, scrolled ${words}`;
      report({
        name: `${name}, processor time a frame`,
        value: board.busy,
        unit: 'ms',
        bar: frameMs,
        peer: { name: 'a page of 2,400 bare boxes', value: peer.busy },
      });
      report({
        name: 'frame to frame, 95th percentile',
        value: percentile(board.times, 0.95),
        unit: 'ms',
        bar: 34,
        peer: { name: 'a page of 2,400 bare boxes', value: percentile(peer.times, 0.95) },
      });
      report({ name: 'the same, median', value: percentile(board.times, 0.5), unit: 'ms', bar: 17.5 });
      report({
        name: 'dropped in the trace',
        value: board.dropped,
        unit: '%',
        bar: 1,
        peer: { name: 'a page of 2,400 bare boxes', value: peer.dropped },
      });
    }
  }
  await browser.close();
  await server.stop();
}
