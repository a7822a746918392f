import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Gives the Electron windows an X server of their own, so that a test run looks the same with and without a screen,
 * and does not steal anybody's focus. Playwright calls this once before all tests; what it returns, once after them.
 */
export default async function startDisplay(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/Xvfb')) return undefined;
  const server = spawn(
    'Xvfb',
    // No access control: one test runs as another user, and the server listens on a local socket only.
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset', '-ac'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb stopped at its start')));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
  });
  process.env.DISPLAY = `:${display}`;
  delete process.env.WAYLAND_DISPLAY;
  return () => {
    server.kill();
  };
}
