import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openStyleArchive, type StyleArchive } from './style-archive';

const root = join(import.meta.dirname, '..', '..', '..');

/** The archive as the build makes it, made now if it is missing or old. For tests. */
export function openTestArchive(ownFolder?: string): StyleArchive {
  execFileSync(process.execPath, [join(root, 'scripts', 'pack-styles.mjs')]);
  return openStyleArchive(join(root, 'out', 'styles', 'styles.bin'), ownFolder);
}
