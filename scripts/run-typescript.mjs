// @ts-check
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './node-runtime.mjs';
import { runProgram } from './run-program.mjs';

// Runs a TypeScript program of the checkout, its imports written without extensions as everywhere in src/:
// node scripts/run-typescript.mjs FILE [ARGUMENT…]
await runProgram(import.meta.url, async ([file = '', ...args]) => {
  const program = resolve(file);
  process.argv = [process.execPath, program, ...args];
  await runnerImport(program, { root, configFile: false, logLevel: 'error' });
});
