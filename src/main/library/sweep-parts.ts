import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what a killed process had only begun to write. To be called with the library locked: nobody else writes then. */
export function sweepParts(folder: string): void {
  for (const place of ['.', 'originals', 'backups', 'styles']) {
    for (const name of namesIn(join(folder, place))) {
      if (name.endsWith('.part')) rmSync(join(folder, place, name), { force: true });
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
