import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName } from './clean-file-name';

test.each([
  ['Help across an ocean.docx', 'Help across an ocean.docx'],
  ['Допомога через океан.md', 'Допомога через океан.md'],
  ['../../etc/passwd', 'etc passwd'],
  ['..', 'untitled'],
  ['', 'untitled'],
  ['a\0b.txt', 'a b.txt'],
  ['CON', '_CON'],
  ['nul.docx', '_nul.docx'],
  ['console.txt', 'console.txt'],
  ['invoice\u202efdp.exe', 'invoice fdp.exe'],
  ['What is "truth"? <draft>.html', 'What is truth draft .html'],
  ['lone \ud800 half.txt', 'lone half.txt'],
  ['report. . ', 'report'],
  [`${'ж'.repeat(300)}.docx`, `${'ж'.repeat(117)}.docx`],
])('%j becomes %j', (given, expected) => {
  expect(cleanFileName(given)).toBe(expected);
});

test('makes any name one that the file system takes, in the folder it is put in', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'citewright-name-'));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (given) => {
      const name = cleanFileName(given);
      expect(cleanFileName(name)).toBe(name);
      await writeFile(join(folder, name), 'x', { flag: 'wx' });
      expect((await readdir(folder)).map((entry) => entry.normalize())).toEqual([name.normalize()]);
      await rm(join(folder, name));
    }),
    { numRuns: 200 },
  );
  await rm(folder, { recursive: true });
});
