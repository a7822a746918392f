// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

// better-sqlite3 13 is a Node-API 10 addon: an older Node does not refuse it, it crashes.
const oldestNode = { major: 22, minor: 14 };

/**
 * The Node that can run Citewright: this one when it is new enough, else the one npm installed in the checkout.
 * @returns {string} an absolute path
 * @throws {Error} with what to install, when neither is there
 */
export function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', `node-${shortPlatform()}-${process.arch}`, 'bin', binary);
  if (existsSync(own)) return own;
  throw new Error(
    `Citewright needs Node ${oldestNode.major}.${oldestNode.minor} or newer and this is ${process.versions.node}: ` +
      'run `npm ci` in the checkout, or install a newer Node from nodejs.org.',
  );
}

/** The environment for child processes: the checkout's programs and its Node come first on PATH. */
export function childEnvironment(extra = {}) {
  const folders = [dirname(findNode()), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''];
  return { ...process.env, PATH: folders.join(delimiter), ...extra };
}

/**
 * Tells whether a module was started as the program. When it was, and this Node is too old, the program is run again
 * on a newer one, and this call never returns.
 * @param {string} moduleUrl the module's import.meta.url
 */
export async function isProgram(moduleUrl) {
  const started = process.argv[1];
  if (!started || realpathSync(started) !== realpathSync(fileURLToPath(moduleUrl))) return false;
  await continueOnNewNode(started);
  return true;
}

/**
 * Runs the given program with this process's arguments on a Node that is new enough and exits as it does.
 * Returns at once when this process's Node already is.
 * @param {string} program
 */
export async function continueOnNewNode(program) {
  let node;
  try {
    node = findNode();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  if (node === process.execPath) return;
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit', env: childEnvironment() });
  process.exit(await exitAs(child));
}

/**
 * Waits for a child, passing on the signals this process gets.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the code to exit with; a signal counts as 128 plus its number, as in shells
 */
export function exitAs(child) {
  /** @type {NodeJS.Signals[]} */
  const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const handlers = forwarded.map((signal) => {
    const handler = () => child.kill(signal);
    process.on(signal, handler);
    return /** @type {const} */ ([signal, handler]);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const [name, handler] of handlers) process.off(name, handler);
      resolve(code ?? 128 + (signalNumbers[signal ?? 'SIGTERM'] ?? 15));
    });
  });
}

/** @type {Partial<Record<NodeJS.Signals, number>>} */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}

function shortPlatform() {
  return process.platform === 'win32' ? 'win' : process.platform;
}
