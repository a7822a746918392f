import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findNode, root } from '../../scripts/node-runtime.mjs';

/** How a command of the command line ended. */
export interface CommandEnd {
  readonly status: number | null;
  /** The JSON document it printed, of a failure too. */
  readonly json: unknown;
  readonly stderr: string;
}

/** Runs a command of the `citewright` command line with --json on a library. */
export function runCitewright(libraryDir: string, ...words: readonly string[]): CommandEnd {
  const { status, stdout, stderr } = spawnSync(
    findNode(),
    [join(root, 'out', 'main', 'cli.cjs'), '--library', libraryDir, '--json', ...words],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, json: stdout === '' ? undefined : JSON.parse(stdout), stderr };
}
