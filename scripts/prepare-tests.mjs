// @ts-check
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { findElectron } from './find-electron.mjs';
import { runProcess } from './run-process.mjs';
import { runProgram } from './run-program.mjs';
import { installTestElectron } from './test-electron.mjs';

// VL Gothic is 2 MB: enough Japanese for the screenshots. Latin and Cyrillic come with the application.
const font = { package: 'fonts-vlgothic', file: '/usr/share/fonts/truetype/vlgothic/VL-Gothic-Regular.ttf' };

// What Electron is linked against. Newer Debians add t64 to the names of two of them.
const libraries = new Map([
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libasound.so.2', 'libasound2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libXss.so.1', 'libxss1'],
]);

/**
 * Sees to it that the tests find a browser, an X server and an Electron: installs on Debian as root what is missing.
 * @returns {Promise<readonly string[]>} what is still missing, a sentence each: the tests that need it are skipped
 */
export async function prepareTests() {
  const missing = await findMissingPackages();
  const notes = missing.length > 0 ? await installPackages(missing) : [];
  if (!findChromium()) notes.push('No Chromium: run `npx playwright install chromium` or set CITEWRIGHT_CHROMIUM.');
  if (findElectron()) return notes;
  try {
    await installTestElectron();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notes.push(
      `No Electron for the tests (${reason}): run \`node node_modules/electron/install.js\` or set ELECTRON_EXEC_PATH.`,
    );
  }
  return notes;
}

async function findMissingPackages() {
  if (process.platform !== 'linux') return [];
  const packages = [];
  if (!findChromium()) packages.push('chromium');
  if (!existsSync('/usr/bin/Xvfb')) packages.push('xvfb');
  if (!existsSync(font.file)) packages.push(font.package);
  const { output } = await runProcess('/sbin/ldconfig', ['-p']);
  for (const [file, name] of libraries) if (!output.includes(`\t${file} `)) packages.push(name);
  return packages;
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>} what the person has to do, when they cannot be installed
 */
async function installPackages(packages) {
  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  const canInstall = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!canInstall) return [`Not installed: ${packages.join(', ')}. On Debian run as root: ${command}`];
  process.stdout.write(`Installing ${packages.join(', ')}\n`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProcess('apt-get', ['update', '-qq'], { environment });
  const names = await Promise.all(packages.map(currentName));
  const { code, output } = await runProcess('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    environment,
  });
  if (code === 0) return [];
  return [`Could not install ${packages.join(', ')} (${lastLine(output)}). Run as root: apt-get update && ${command}`];
}

/** @param {string} name */
async function currentName(name) {
  const renamed = await runProcess('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return renamed.code === 0 ? `${name}t64` : name;
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}

await runProgram(import.meta.url, async () => {
  for (const note of await prepareTests()) process.stdout.write(`${note}\n`);
});
