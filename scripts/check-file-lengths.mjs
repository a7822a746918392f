// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './node-runtime.mjs';
import { runProgram } from './run-program.mjs';

// A file this long holds two things: style.md asks for under 300.
const limit = 400;
const folders = ['src', 'e2e', 'bench', 'scripts', 'bin'];

/** @returns {readonly string[]} the source files of 400 lines and more, `lines path` each */
export function findLongFiles() {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter(
      (entry) =>
        entry.isFile() && /\.(tsx?|mjs|cjs|css)$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines >= limit)
    .map(({ file, lines }) => `${lines} ${relative(root, file)}`);
}

await runProgram(import.meta.url, () => {
  const problems = findLongFiles();
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
});
