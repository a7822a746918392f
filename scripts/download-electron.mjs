// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, findNode, root } from './node-runtime.mjs';

// A mirror that accepts the connection and never answers would hang for ever; one that is merely slow keeps sending.
const patienceMs = 20_000;

/**
 * Tries to fetch the Electron binary that package.json names, giving up once nothing has arrived for 20 seconds.
 * @returns {Promise<string | undefined>} why it could not be had, in a few words; undefined when it is there
 */
export function downloadElectron() {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return Promise.resolve('it is not installed: run `npm ci`');
  const downloads = join(root, '.cache', 'electron-download');
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  const child = spawn(findNode(), ['--no-deprecation', installer], {
    cwd: root,
    stdio: 'ignore',
    env: childEnvironment({ TMPDIR: downloads, TEMP: downloads, TMP: downloads }),
  });
  return new Promise((resolve) => {
    const folders = [downloads, join(root, 'node_modules', 'electron', 'dist')];
    let received = -1;
    let lastChange = Date.now();
    const watch = setInterval(() => {
      const size = folders.reduce((sum, folder) => sum + folderSize(folder), 0);
      if (size !== received) lastChange = Date.now();
      received = size;
      if (Date.now() - lastChange > patienceMs) finish('its download does not answer');
    }, 500);
    /** @param {string | undefined} reason */
    function finish(reason) {
      clearInterval(watch);
      child.kill('SIGKILL');
      rmSync(downloads, { recursive: true, force: true });
      resolve(reason);
    }
    child.once('error', () => finish('its installer cannot be run'));
    child.once('exit', (code) => finish(code === 0 ? undefined : 'its binary cannot be downloaded here'));
  });
}

/** @param {string} folder */
function folderSize(folder) {
  if (!existsSync(folder)) return 0;
  let size = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    // The installer moves files while we look.
    if (entry.isFile()) size += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return size;
}
