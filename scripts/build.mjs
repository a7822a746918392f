// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { root } from './node-runtime.mjs';
import { runNode } from './run-process.mjs';
import { runProgram } from './run-program.mjs';

const stampFile = join(root, 'out', '.build-stamp');
const lockFile = join(root, '.cache', 'build.lock');
const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const packStyles = join(root, 'scripts', 'pack-styles.mjs');
const inputs = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/pack-styles.mjs',
];

/**
 * Builds the application into out/.
 * @param {{ifStale?: boolean}} [options] ifStale: leave out/ alone when it was built from exactly these inputs
 * @returns {Promise<{built: boolean}>}
 * @throws {Error} with the build's own output, when it fails
 */
export async function build(options = {}) {
  await takeLock();
  try {
    const stamp = hashInputs();
    if (options.ifStale && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return { built: false };
    rmSync(stampFile, { force: true });
    await runStep([electronVite, 'build', '--logLevel', 'warn']);
    if (existsSync(packStyles)) await runStep([packStyles]);
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(stampFile, stamp);
    return { built: true };
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** @param {readonly string[]} args */
async function runStep(args) {
  const { code, output } = await runNode(args, { environment: { NODE_ENV: 'production' } });
  if (code !== 0) throw new Error(`The build failed.\n${stripVTControlCharacters(output).trim()}`);
}

// Two commands started at once would otherwise empty out/ under each other's feet.
async function takeLock() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) rmSync(lockFile, { force: true });
    else await sleep(200);
  }
}

function isAbandoned() {
  try {
    const owner = Number(readFileSync(lockFile, 'utf8'));
    // An empty lock was just created and is about to get its owner's number.
    if (!owner) return Date.now() - statSync(lockFile).mtimeMs > 2000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

function hashInputs() {
  const hash = createHash('sha256').update(process.platform);
  for (const input of inputs) {
    for (const file of listFiles(join(root, input))) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} every file there that can end up in the build, sorted
 */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

await runProgram(import.meta.url, async (args) => {
  const started = performance.now();
  const { built } = await build({ ifStale: args.includes('--if-stale') });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(built ? `Built out/ in ${seconds} s\n` : 'out/ is up to date\n');
});
