import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLayers } from './check-layers.mjs';
import { root } from './node-runtime.mjs';

// Rule, file to plant, what it holds.
const plants = [
  ['contract-stands-alone', 'contract/planted', "import '../main/library/connection';"],
  ['renderer-knows-the-contract-only', 'renderer/planted', "import type { A } from '../main/library/connection';"],
  ['renderer-has-no-node', 'renderer/planted-node', "import 'node:fs';"],
  ['preload-knows-the-contract-only', 'preload/planted', "import '../renderer/planted-node';"],
  ['feature-through-public-file', 'main/facts/planted', "export * from '../papers/planted';"],
  ['feature-below-hosts', 'main/facts/planted-host', "import '../hosts/planted';"],
  ['demonstrations-use-the-api', 'main/demo/planted', "import '../facts/planted';"],
  ['library-below-features', 'main/library/planted', "const facts = import('../facts/planted');"],
  ['extractor-opens-nothing', 'main/extract/planted', "import { openConnection } from '../library/connection';"],
  ['extractor-reaches-no-database', 'main/extract/planted-far', "import '../papers/planted';"],
  ['hosts-know-the-core-only', 'main/hosts/planted', "import '../facts/planted';"],
  ['electron-in-the-shell-only', 'main/facts/planted-shell', "import { app } from 'electron';"],
  ['database-in-the-library-only', 'main/papers/planted', "import Database from 'better-sqlite3';"],
  ['no-cycles', 'main/facts/planted-chicken', "import './planted-egg';"],
  ['no-cycles', 'main/facts/planted-egg', "import './planted-chicken';"],
  ['imports-exist', 'main/facts/planted-nowhere', "import './nowhere';"],
] as const;

describe('checkLayers', () => {
  let project: string;
  let violations: readonly string[];

  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), 'citewright-layers-'));
    cpSync(join(root, 'src'), join(project, 'src'), { recursive: true, dereference: true });
    for (const [, file, code] of plants) {
      const path = join(project, 'src', `${file}.ts`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${code}\n`);
    }
    violations = await checkLayers(project, join(project, 'copy'));
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it.each(plants)('sees %s broken by %s', (rule, file) => {
    expect(violations).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: .*src/${file}\\.js`)));
  });
});
