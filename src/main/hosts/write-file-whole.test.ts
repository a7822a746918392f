import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileWhole } from './write-file-whole';

test('writes the whole file, in place of a link, and leaves nothing else behind, also when it fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'citewright-write-'));
  const target = join(folder, 'elsewhere.txt');
  await writeFile(target, 'untouched');
  await symlink(target, join(folder, 'paper.txt'));
  await mkdir(join(folder, 'taken'));

  await writeFileWhole(join(folder, 'paper.txt'), Buffer.from('the paper'));
  await expect(writeFileWhole(join(folder, 'taken'), Buffer.from('x'))).rejects.toMatchObject({ code: 'unavailable' });
  await expect(writeFileWhole(join(folder, 'no', 'folder.txt'), Buffer.from('x'))).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('Choose another folder'),
  });

  expect(await readFile(join(folder, 'paper.txt'), 'utf8')).toBe('the paper');
  expect(await readFile(target, 'utf8')).toBe('untouched');
  expect((await readdir(folder)).sort()).toEqual(['elsewhere.txt', 'paper.txt', 'taken']);
  await rm(folder, { recursive: true });
});
