import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/node-runtime.mjs';
import { report } from './report';

/** Bytes of all files below a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

report({
  name: 'installed renderer bundle, faces included',
  value: sizeOf(join(root, 'out', 'renderer')) / 1e6,
  unit: 'MB',
  bar: 2.5,
});
