// @ts-check
import { spawn } from 'node:child_process';
import { childEnvironment, exitAs, findNode, root } from './node-runtime.mjs';

/**
 * Runs a program in the checkout to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{output?: 'inherit' | 'keep' | 'stderr', environment?: Record<string, string | undefined>, folder?: string}} [options]
 *   output: shown as it comes, kept for the caller, or all of it sent to standard error
 * @returns {Promise<{code: number, output: string}>} output: both streams as they came, empty unless kept
 */
export async function runProcess(command, args, options = {}) {
  const { output = 'keep', environment = {}, folder = root } = options;
  const stdio = { inherit: 'inherit', keep: 'pipe', stderr: 2 }[output];
  const child = spawn(command, args, {
    cwd: folder,
    env: childEnvironment(environment),
    stdio: ['ignore', /** @type {'pipe'} */ (stdio), /** @type {'pipe'} */ (stdio)],
  });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    const code = await exitAs(child);
    await closed;
    return { code, output: Buffer.concat(chunks).toString('utf8') };
  } catch (error) {
    return { code: 127, output: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs a JavaScript program on the project's Node, without Node's own deprecation notes about packages we use.
 * @param {readonly string[]} args the program's path and its arguments
 * @param {Parameters<typeof runProcess>[2]} [options]
 */
export function runNode(args, options) {
  return runProcess(findNode(), ['--no-deprecation', ...args], options);
}
