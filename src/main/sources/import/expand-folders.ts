import { type Dirent, promises as fs } from 'node:fs';
import { join, parse, resolve } from 'node:path';

// Files that systems and programs leave in folders, and nobody means to import.
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;
const deepest = 30;

/** Each path, or in place of a folder all files in it and in its folders, by name. What cannot be read stays as it is. */
export async function expandFolders(paths: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const isDisk = resolve(path) === parse(resolve(path)).root;
    const isFolder = await fs.stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    // Nobody means a whole disk.
    const inside = isFolder && !isDisk ? await filesIn(path) : [];
    // An empty folder is told of like a file that cannot be read.
    expanded.push(...(inside.length === 0 ? [path] : inside));
  }
  return expanded;
}

/** All files in a folder and its folders, by name. Links are not followed: they may lead in a circle, or anywhere. */
export async function filesIn(folder: string, depth = 0): Promise<string[]> {
  if (depth > deepest) return [];
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (litter.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path, depth + 1)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}
