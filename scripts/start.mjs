// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from './build.mjs';
import { downloadElectron } from './download-electron.mjs';
import { electronEnvironment, findElectron, findTestElectron, sandboxArguments } from './find-electron.mjs';
import { childEnvironment, exitAs, findNode, root } from './node-runtime.mjs';
import { runProgram } from './run-program.mjs';

// From a cold disk on a slow machine; a window that is not up by then will not come.
const windowLimitMs = 60_000;

/**
 * Opens the workbench: in Electron, or in the browser when Electron cannot be had or does not start.
 * @param {readonly string[]} args passed on to the application, for example `--library DIR`
 * @returns {Promise<number>} the exit code
 */
export async function start(args) {
  await build({ ifStale: true });
  const shell = await openShell(args);
  if ('code' in shell) return shell.code;
  process.stdout.write(`No Electron window (${shell.reason}): serving the workbench to a browser instead.\n`);
  return serveLoopback(args);
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<{code: number} | {reason: string}>} the code it ended with, or why its window never came up
 */
async function openShell(args) {
  if (!hasDisplay()) return { reason: 'there is no display' };
  let electron = findElectron();
  if (!electron) {
    const problem = await downloadElectron();
    electron = findElectron() ?? findTestElectron();
    if (!electron) return { reason: problem ?? 'its binary is missing' };
  }
  const child = spawn(electron.path, [...sandboxArguments(), root, ...args], {
    stdio: ['inherit', 'pipe', 'pipe', 'ipc'],
    env: childEnvironment(electronEnvironment(electron)),
  });
  passOn(child.stdout, process.stdout);
  passOn(child.stderr, process.stderr);
  let isReady = false;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, windowLimitMs);
  child.on('message', (message) => {
    if (message !== 'ready') return;
    isReady = true;
    clearTimeout(timer);
  });
  const wasAsked = watchForSignals();
  try {
    const code = await exitAs(child);
    // Code 0 without a window: the workbench was open already, and came to the front.
    if (isReady || wasAsked() || code === 0) return { code };
    return { reason: isLate ? 'its window did not come up in time' : `it stopped at its start, exit code ${code}` };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {() => boolean} whether the person has asked to stop */
function watchForSignals() {
  let wasAsked = false;
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.once(signal, () => {
      wasAsked = true;
    });
  }
  return () => wasAsked;
}

/**
 * Passes on what the application says, without Chromium's own log lines, such as `[9485:1124/081115.523:ERROR:bus.cc(399)]
 * Failed to connect to the bus`: nobody can act on them.
 * @param {import('node:stream').Readable | null} from
 * @param {NodeJS.WritableStream} to
 */
function passOn(from, to) {
  if (!from) return;
  createInterface({ input: from }).on('line', (line) => {
    if (line.trim() && !/^\[\d+:\d{4}\/\d{6}\.\d+:[A-Z]+:/.test(line)) to.write(`${line}\n`);
  });
}

/** @param {readonly string[]} args */
function serveLoopback(args) {
  const host = join(root, 'out', 'main', 'loopback.cjs');
  const child = spawn(findNode(), ['--no-deprecation', host, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment(),
  });
  createInterface({ input: child.stdout }).on('line', (line) => process.stdout.write(`${sayAddress(line)}\n`));
  return exitAs(child);
}

/** @param {string} line the host's first line is for programs: {"url"} */
function sayAddress(line) {
  try {
    const { url } = JSON.parse(line);
    return url ? `Open ${url} in a browser on this machine (Ctrl+C stops it).` : line;
  } catch {
    return line;
  }
}

await runProgram(import.meta.url, start);
