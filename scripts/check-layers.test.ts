import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLayers } from './check-layers.mjs';
import { root } from './node-runtime.mjs';

const plants = [
  ['contract-stands-alone', 'contract/result.ts', "import '../main/library/connection';"],
  [
    'renderer-knows-the-contract-only',
    'renderer/planted.ts',
    "import type { openConnection } from '../main/library/connection';",
  ],
  ['renderer-has-no-node', 'renderer/planted.ts', "import 'node:fs';"],
  ['preload-knows-the-contract-only', 'preload/planted.ts', "import '../renderer/planted';"],
  ['feature-through-public-file', 'main/facts/planted.ts', "export * from '../papers/planted';"],
  ['feature-below-hosts', 'main/facts/planted.ts', "import '../hosts/planted';"],
  ['library-below-features', 'main/library/planted.ts', "const facts = import('../facts/planted');"],
  ['extractor-opens-nothing', 'main/extract/planted.ts', "import { openLibrary } from '../library/library';"],
  ['extractor-reaches-no-database', 'main/extract/planted.ts', "import '../facts/planted-opener';"],
  ['hosts-know-the-core-only', 'main/hosts/planted.ts', "import '../facts/planted';"],
  ['electron-in-the-shell-only', 'main/facts/planted.ts', "import { app } from 'electron';"],
  ['database-in-the-library-only', 'main/papers/planted.ts', "import Database from 'better-sqlite3';"],
  ['no-cycles', 'main/facts/planted.ts', "import './planted-too';"],
  ['imports-exist', 'main/facts/planted.ts', "import './nowhere';"],
] as const;

// What the planted imports lead to, so that each breaks its own rule and not `imports-exist`.
const ground = [
  'renderer/planted.ts',
  'preload/planted.ts',
  'main/facts/planted.ts',
  'main/papers/planted.ts',
  'main/hosts/planted.ts',
  'main/library/planted.ts',
  'main/extract/planted.ts',
];

describe('checkLayers', () => {
  let project: string;
  let before: readonly string[];

  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), 'citewright-layers-'));
    cpSync(join(root, 'src'), join(project, 'src'), { recursive: true, dereference: true });
    for (const empty of ground) writeInto(project, empty, 'export {};\n');
    writeInto(project, 'main/facts/planted-too.ts', "import './planted';\n");
    writeInto(project, 'main/facts/planted-opener.ts', "import '../library/connection';\n");
    before = await checkLayers(project, join(project, 'copy'));
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it.each(plants)('sees %s broken', async (rule, file, code) => {
    const path = join(project, 'src', file);
    const original = readFileSync(path, 'utf8');
    writeInto(project, file, `${code}\n`);
    const after = await checkLayers(project, join(project, 'copy'));
    writeInto(project, file, original);
    const fresh = after.filter((violation) => !before.includes(violation));
    expect(fresh.map((violation) => violation.split(':')[0])).toContain(rule);
  });
});

function writeInto(project: string, file: string, code: string): void {
  const path = join(project, 'src', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}
