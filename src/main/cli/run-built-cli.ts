import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { z } from 'zod';
import { shapes } from './cli-shapes';

const root = join(import.meta.dirname, '../../..');
export const cliProgram = join(root, 'bin', 'citewright.mjs');

/** Whether there is a build to run; `npm test` makes one before the tests. */
export const isBuilt = existsSync(join(root, 'out', 'main', 'cli.cjs'));

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSettings {
  readonly cwd: string;
  /** For standard input; nothing by default. */
  readonly input?: string | Buffer;
  /** The Node that the shell finds; the tests' own by default. */
  readonly node?: string;
}

/** Runs the built `citewright` with these words, as a shell would. */
function runBuiltCli(words: readonly string[], { cwd, input = '', node = process.execPath }: CliSettings): CliRun {
  const { CITEWRIGHT_CHECK_RESULTS: _checks, CITEWRIGHT_LIBRARY: _library, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(node, [cliProgram, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...env, CITEWRIGHT_CHECK_RESULTS: '1' },
  });
  return { status, stdout, stderr };
}

export interface BuiltCli {
  run(words: readonly string[], settings?: Partial<CliSettings>): CliRun;
  /** What a command says with --json about the library: its shape is checked, and that all went well. */
  ask<T extends z.ZodType>(shape: T, ...words: readonly string[]): z.output<T>;
  /** The code of the failure that a command ends with. */
  refusal(...words: readonly string[]): string;
}

/** `citewright` in a folder, mostly on one library. */
export function builtCli(cwd: string, library: string): BuiltCli {
  const run: BuiltCli['run'] = (words, settings = {}) => runBuiltCli(words, { cwd, ...settings });
  return {
    run,
    ask(shape, ...words) {
      const { status, stdout, stderr } = run(['--library', library, ...words, '--json']);
      const said = { words, status, stderr, stdout: status === 0 ? '' : stdout };
      expect(said).toEqual({ words, status: 0, stderr: '', stdout: '' });
      return shape.parse(JSON.parse(stdout));
    },
    refusal(...words) {
      const { status, stdout } = run(['--json', '--library', library, ...words]);
      expect({ words, status }).toEqual({ words, status: 1 });
      return shapes.failed.parse(JSON.parse(stdout)).failure.code;
    },
  };
}
