import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findNode, root } from '../../scripts/node-runtime.mjs';
import type { ParamsOf, RequestName, ResultOf } from '../../src/contract/api';
import type { Result } from '../../src/contract/result';

/** `citewright serve`, running on one library. */
export interface RunningServer {
  /** The page's address, with the token. */
  readonly url: string;
  /**
   * Asks the host by itself, without a page.
   * @throws Error with what the host said
   */
  call<N extends RequestName>(name: N, params: ParamsOf<N>): Promise<ResultOf<N>>;
  /** Ends it, and waits until the library is free again. */
  stop(): Promise<void>;
}

/** Starts `citewright serve` on a library and reads the address it prints. */
export async function startServer(libraryDir: string): Promise<RunningServer> {
  const program = join(root, 'out', 'main', 'cli.cjs');
  const server = spawn(findNode(), [program, '--library', libraryDir, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopWithTests = () => server.kill('SIGKILL');
  process.once('exit', stopWithTests);
  server.once('exit', () => process.off('exit', stopWithTests));
  try {
    const url = await readAddress(server);
    const { origin, hash } = new URL(url);
    return {
      url,
      call: (name, params) => ask(origin, hash.slice(1), name, params),
      stop: () => stop(server),
    };
  } catch (error) {
    await stop(server);
    throw error;
  }
}

async function ask<N extends RequestName>(
  origin: string,
  token: string,
  name: N,
  params: ParamsOf<N>,
): Promise<ResultOf<N>> {
  const response = await fetch(`${origin}/api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(params),
  });
  const result = (await response.json()) as Result<ResultOf<N>>;
  if (!result.ok) throw new Error(`${name}: ${result.failure.message} ${result.failure.detail ?? ''}`);
  return result.value;
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
