import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPageFile } from './page-file';

let outside = '';
let folder = '';

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'citewright-page-'));
  folder = join(outside, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), 'the page');
  await writeFile(join(folder, 'assets', 'index-B3_x-9.js'), 'the script');
  await writeFile(join(folder, '.hidden.js'), 'secret');
  await writeFile(join(folder, 'notes.md'), 'secret');
  await writeFile(join(outside, 'secret.js'), 'secret');
  await writeFile(join(outside, 'secret.html'), 'secret');
});
afterAll(() => rm(outside, { recursive: true }));

async function read(path: string): Promise<unknown> {
  const file = await readPageFile(folder, path);
  return file && [file.bytes.toString(), file.mediaType, file.kind];
}

test('reads the files of the page, each as what it is', async () => {
  expect([
    await read('/'),
    await read('/index.html'),
    await read('/assets/index-B3_x-9.js'),
    await read('/assets'),
    await read('/assets/missing.js'),
    await read('/notes.md'),
  ]).toEqual([
    ['the page', 'text/html; charset=utf-8', 'page'],
    ['the page', 'text/html; charset=utf-8', 'page'],
    ['the script', 'text/javascript; charset=utf-8', 'asset'],
    undefined,
    undefined,
    undefined,
  ]);
});

test('never leaves the folder', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '//',
    '\\',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5c',
    '%00',
    '\0',
    '..;',
    '%252e',
    '\uff0e\uff0e',
    '\u2215',
    '~',
    'assets',
    'secret',
    '.js',
    '.html',
    '.hidden.js',
    'C:',
    'index.html',
    '?',
    '#',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const file = await readPageFile(folder, `/${pieces.join('')}`);
      expect(file?.bytes.toString() ?? '').not.toContain('secret');
      const slashed = await readPageFile(folder, `/${pieces.join('/')}/secret.js`);
      expect(slashed).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});
