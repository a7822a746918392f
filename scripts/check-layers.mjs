// @ts-check
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { parseSync, Visitor } from 'vite';
import { root } from './node-runtime.mjs';
import { runProgram } from './run-program.mjs';

const rules = join(root, '.dependency-cruiser.cjs');

/**
 * Checks who imports whom in a source tree against .dependency-cruiser.cjs. dependency-cruiser cannot read what
 * TypeScript 7 compiles, so it is given a copy that holds the imports alone, as JavaScript.
 * @param {string} project the folder that holds src/, absolute
 * @param {string} copy a folder to write in, absolute; it is emptied
 * @returns {Promise<readonly string[]>} the violations: `rule: from -> to`
 */
export async function checkLayers(project, copy) {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const file of listSources(join(project, 'src'))) {
    const target = join(copy, relative(project, file)).replace(/\.tsx?$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readImports(file).join('\n'));
  }
  const { forbidden, options } = (await import(rules)).default;
  const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true, baseDir: copy });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map((violation) => {
    const way = violation.cycle?.map((step) => step.name) ?? [violation.to];
    return `${violation.rule.name}: ${[violation.from, ...way].join(' -> ')}`;
  });
}

/** @param {string} folder */
function listSources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {string} file a TypeScript file
 * @returns {readonly string[]} a JavaScript statement for each import of a module; styles, data and assets are left out
 */
function readImports(file) {
  /** @type {Map<string, boolean>} */
  const isTypeOnly = new Map();
  /** @param {string | null} specifier @param {boolean} isType */
  const add = (specifier, isType) => {
    if (specifier === null || /\.(css|json|svg|png|html)$|\?/.test(specifier)) return;
    isTypeOnly.set(specifier, (isTypeOnly.get(specifier) ?? true) && isType);
  };
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  /** @param {any} argument */
  const literal = (argument) => (typeof argument?.value === 'string' ? argument.value : null);
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source?.value ?? null, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => add(literal(node.source), false),
    TSImportType: (node) => add(literal(node.source), true),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(literal(node.arguments[0]), false);
    },
  }).visit(program);
  return [...isTypeOnly].map(([specifier, isType]) =>
    isType ? `typeOnly(${JSON.stringify(specifier)});` : `import ${JSON.stringify(specifier)};`,
  );
}

await runProgram(import.meta.url, async () => {
  const problems = await checkLayers(root, join(root, '.cache', 'layers'));
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
});
