import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findNode, root } from '../../scripts/node-runtime.mjs';

/**
 * Runs a command of the `citewright` command line with --json on a library that no window has open.
 * @returns the JSON document it printed
 * @throws Error with what it said, when it exits with anything but 0
 */
export function runCitewright(libraryDir: string, ...words: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(
    findNode(),
    [join(root, 'out', 'main', 'cli.cjs'), '--library', libraryDir, '--json', ...words],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`citewright ${words.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return JSON.parse(stdout);
}
