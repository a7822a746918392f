// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './node-runtime.mjs';
import { runNode } from './run-process.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Benchmarks that answer one question together.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const groups = { verification: ['claims', 'conflicts', 'conflict-library', 'fact-lists', 'ripple', 'board'] };

/**
 * Runs the benchmarks, bench/NAME.bench.ts, one after the other, each in a process of its own.
 * @param {readonly string[]} named which, or groups of them; all when empty
 * @returns {Promise<boolean>} whether every one ended well
 */
export async function bench(named) {
  await build({ ifStale: true });
  const known = readdirSync(join(root, 'bench')).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
  const names = named.flatMap((name) => groups[name] ?? [name]);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `No such benchmark: ${unknown.join(', ')}. There are: ${[...known, ...Object.keys(groups)].join(', ')}`,
    );
  let isGood = true;
  for (const name of names.length > 0 ? names : known) {
    process.stdout.write(`${name}\n`);
    const program = join(root, 'bench', `${name}.bench.ts`);
    const { code } = await runNode([join(root, 'scripts', 'run-typescript.mjs'), program], { output: 'inherit' });
    if (code !== 0) isGood = false;
  }
  return isGood;
}

await runProgram(import.meta.url, async (names) => ((await bench(names)) ? 0 : 1));
