import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import type { App } from './launch';

/** A file as it was saved. */
export interface TakenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Does what saves a file, and reads it: in the browser the download, in Electron what was written to where the dialog,
 * answered in the person's place, said.
 */
export async function takeFile(app: App, act: () => Promise<void>): Promise<TakenFile> {
  if (app.electron === undefined) {
    const [download] = await Promise.all([app.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
  const folder = mkdtempSync(join(tmpdir(), 'citewright-e2e-saved-'));
  await app.electron.evaluate(({ dialog }, into) => {
    const answer = (options: { defaultPath?: string } | undefined) => {
      const name = options?.defaultPath?.split(/[\\/]/).at(-1) ?? 'unnamed';
      return Promise.resolve({ canceled: false, filePath: `${into}/${name}` });
    };
    dialog.showSaveDialog = (...given: readonly unknown[]) => answer(given.at(-1) as { defaultPath?: string });
  }, folder);
  await act();
  const written = () => readdirSync(folder).filter((name) => !name.startsWith('.'));
  await expect.poll(written).toHaveLength(1);
  const path = join(folder, written()[0] ?? '');
  return { name: basename(path), bytes: readFileSync(path) };
}
