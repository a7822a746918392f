import { randomUUID } from 'node:crypto';
import { copyFile, open, rename, rm } from 'node:fs/promises';

/** Copies a file of any size whole or not at all: to a temporary file beside the target, fsync, rename. */
export async function copyFileWhole(source: string, target: string): Promise<void> {
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    await copyFile(source, temporary);
    const file = await open(temporary, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
