import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext } from '@playwright/test';
import { findNode, root } from '../../scripts/node-runtime.mjs';
import { type RunningHost, windowSize } from './running-host';

export interface LoopbackOptions {
  readonly libraryDir: string;
  readonly browser: Browser;
  /** Called with the context before the page is opened in it. */
  readonly watch: (context: BrowserContext) => void;
}

/** Starts `citewright serve` on a library and opens the address it prints. */
export async function launchLoopback({ libraryDir, browser, watch }: LoopbackOptions): Promise<RunningHost> {
  const server = spawn(
    findNode(),
    [join(root, 'out', 'main', 'cli.cjs'), '--library', libraryDir, 'serve', '--port', '0'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stopWithTests = () => server.kill('SIGKILL');
  process.once('exit', stopWithTests);
  server.once('exit', () => process.off('exit', stopWithTests));
  try {
    const url = await readAddress(server);
    const context = await browser.newContext({ viewport: windowSize, locale: 'en-US', acceptDownloads: true });
    watch(context);
    const page = await context.newPage();
    await page.goto(url);
    return {
      page,
      context,
      electron: undefined,
      close: async () => {
        await context.close();
        await stop(server);
      },
    };
  } catch (error) {
    await stop(server);
    throw error;
  }
}

function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const complaints: string[] = [];
    server.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString('utf8')));
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`citewright serve ended with code ${code}: ${complaints.join('').trim()}`)),
    );
    if (!server.stdout) return;
    createInterface({ input: server.stdout }).once('line', (line) => {
      const { url } = JSON.parse(line) as { url: string };
      resolve(url);
    });
  });
}

function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
