import type { Browser, BrowserContext } from '@playwright/test';
import { type RunningHost, windowSize } from './running-host';
import { startServer } from './start-server';

export interface LoopbackOptions {
  readonly libraryDir: string;
  readonly browser: Browser;
  /** Called with the context before the page is opened in it. */
  readonly watch: (context: BrowserContext) => void;
}

/** Starts `citewright serve` on a library and opens the address it prints. */
export async function launchLoopback({ libraryDir, browser, watch }: LoopbackOptions): Promise<RunningHost> {
  const server = await startServer(libraryDir);
  try {
    const context = await browser.newContext({ viewport: windowSize, locale: 'en-US', acceptDownloads: true });
    watch(context);
    const page = await context.newPage();
    await page.goto(server.url);
    return {
      page,
      context,
      electron: undefined,
      close: async () => {
        await context.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
