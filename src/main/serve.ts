import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRuntime } from './hosts/check-runtime';
import { forkCore } from './hosts/fork-core';
import { openInBrowser } from './hosts/open-in-browser';
import { programPaths } from './hosts/program-paths';
import { startLoopback } from './hosts/start-loopback';
import { superviseCore } from './hosts/supervise-core';

export interface ServeOptions {
  /** The library's folder, absolute. */
  readonly libraryPath: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly opensBrowser: boolean;
}

/**
 * Serves the workbench to a browser on this machine until SIGINT or SIGTERM. The first line on standard output is
 * `{"url"}`.
 * @throws Failure with why the library cannot be opened or the port cannot be used
 */
export async function serve({ libraryPath, port, opensBrowser }: ServeOptions): Promise<void> {
  checkRuntime();
  const stopped = waitForSignal();
  const paths = programPaths();
  const core = superviseCore(() => forkCore({ program: join(paths.main, 'core.cjs') }), libraryPath);
  try {
    await core.opened;
    const { version } = JSON.parse(await readFile(join(paths.root, 'package.json'), 'utf8')) as { version: string };
    const host = await startLoopback({ core, pageFolder: paths.renderer, port, version });
    process.stdout.write(`${JSON.stringify({ url: host.url })}\n`);
    const forgetAddress = opensBrowser ? await openInBrowser(host.url) : undefined;
    await stopped;
    await forgetAddress?.();
    await host.close();
  } finally {
    await core.close();
  }
}

function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
