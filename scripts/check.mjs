// @ts-check
import { join } from 'node:path';
import { root } from './node-runtime.mjs';
import { runNode } from './run-process.mjs';
import { runProgram } from './run-program.mjs';

/** @param {string} path */
const tool = (path) => join(root, 'node_modules', path);

/** @type {ReadonlyArray<{name: string, args: readonly string[]}>} */
const checks = [
  { name: 'types', args: [tool('typescript/bin/tsc'), '--noEmit', '--pretty', 'false'] },
  {
    name: 'lint and format',
    args: [
      tool('@biomejs/biome/bin/biome'),
      'ci',
      '--colors=off',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '--max-diagnostics=200',
    ],
  },
  { name: 'layers', args: [join(root, 'scripts/check-layers.mjs')] },
  { name: 'dead code', args: [tool('knip/bin/knip.js'), '--no-progress', '--no-config-hints'] },
  { name: 'file lengths', args: [join(root, 'scripts/check-file-lengths.mjs')] },
  { name: 'translations', args: [join(root, 'scripts/check-locales.mjs')] },
];

/** Runs every check, whatever the ones before it said. @returns {Promise<boolean>} whether all are clean */
export async function check() {
  let isClean = true;
  for (const { name, args } of checks) {
    const started = performance.now();
    const { code, output } = await runNode(args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)\n`);
    if (code === 0) continue;
    isClean = false;
    process.stdout.write(`${output.trim()}\n\n`);
  }
  return isClean;
}

await runProgram(import.meta.url, async () => ((await check()) ? 0 : 1));
