#!/usr/bin/env node
// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.mjs';
import { continueOnNewNode, root } from '../scripts/node-runtime.mjs';

await continueOnNewNode(fileURLToPath(import.meta.url));
const program = join(root, 'out', 'main', 'cli.cjs');
try {
  if (!existsSync(program)) {
    process.stderr.write('Building Citewright, once…\n');
    await build({ ifStale: true });
  }
  process.argv[1] = program;
  createRequire(import.meta.url)(program);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
