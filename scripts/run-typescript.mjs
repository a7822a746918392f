// @ts-check
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { isProgram, root } from './node-runtime.mjs';

// Runs a TypeScript program of the checkout, its imports written without extensions as everywhere in src/:
// node scripts/run-typescript.mjs FILE [ARGUMENT…]
if (await isProgram(import.meta.url)) {
  const [, , file = '', ...args] = process.argv;
  const program = resolve(file);
  process.argv = [process.execPath, program, ...args];
  await runnerImport(program, { root, configFile: false, logLevel: 'error' });
}
