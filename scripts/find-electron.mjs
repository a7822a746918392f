// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findNode, root } from './node-runtime.mjs';
import { hasTestElectron, testElectronFolder } from './test-electron.mjs';

/** @typedef {{path: string, major: number, kind: 'current' | 'test'}} ElectronFound */

// The first Electron whose Node-API is 10, which better-sqlite3 13 asks for.
const firstMajorForCore = 40;

/**
 * Looks for an Electron binary without fetching one: `require('electron')` would start a download.
 * @returns {ElectronFound | undefined} major: 0 when its version is unknown
 */
export function findElectron() {
  const path = candidates().find((candidate) => existsSync(candidate));
  if (!path) return undefined;
  return { path, major: readMajor(path), kind: 'current' };
}

/** The Electron the tests run in: a current one where it is installed, else the one fetched for them. */
export function findElectronForTests() {
  return findElectron() ?? findTestElectron();
}

/** @returns {ElectronFound | undefined} */
export function findTestElectron() {
  if (!hasTestElectron()) return undefined;
  const path = join(testElectronFolder, 'electron');
  return { path, major: readMajor(path), kind: 'test' };
}

/**
 * What the shell needs in its environment: where the Electron is too old to load the library's database module, the
 * Node on which to run the core instead.
 * @param {ElectronFound} electron
 * @returns {Record<string, string>}
 */
export function electronEnvironment(electron) {
  return electron.major < firstMajorForCore ? { CITEWRIGHT_CORE_NODE: findNode() } : {};
}

/** Root has no user namespace to drop into, so Chromium refuses to start its sandbox there. */
export function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function candidates() {
  const paths = [];
  const named = process.env.ELECTRON_EXEC_PATH;
  if (named) paths.push(named);
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder) paths.push(join(folder, binaryName()));
  const installed = join(root, 'node_modules', 'electron');
  const pathFile = join(installed, 'path.txt');
  if (existsSync(pathFile)) paths.push(join(installed, 'dist', readFileSync(pathFile, 'utf8').trim()));
  return paths;
}

function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} path */
function readMajor(path) {
  let folder = dirname(path);
  // On macOS the binary lies three folders deep in the bundle, beside which the version file is.
  for (let depth = 0; depth < 4; depth += 1) {
    const file = join(folder, 'version');
    if (existsSync(file)) return Number.parseInt(readFileSync(file, 'utf8').replace(/^v/, ''), 10) || 0;
    folder = dirname(folder);
  }
  return 0;
}
