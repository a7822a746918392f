// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './node-runtime.mjs';
import { runNode } from './run-process.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Runs the benchmarks, bench/NAME.bench.ts, one after the other, each in a process of its own.
 * @param {readonly string[]} names which; all when empty
 * @returns {Promise<boolean>} whether every one ended well
 */
export async function bench(names) {
  await build({ ifStale: true });
  const known = readdirSync(join(root, 'bench')).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No such benchmark: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
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
