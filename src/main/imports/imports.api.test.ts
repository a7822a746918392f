import { existsSync, mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportJob } from '../../contract/imports';
import { openTestCore, type TestCore } from '../testing/open-test-core';

let test: TestCore;

beforeEach(async () => {
  test = await openTestCore();
});
afterEach(() => test.core.close());

const textOf = (subject: string): string =>
  `The ${subject}\n\nBy J. Keeper\n\nThe ${subject} was described in 1931.\n\n${`It says more of the ${subject}. `.repeat(20)}\n`;

async function begin(documents: readonly { name: string; text: string }[], seals = true): Promise<string> {
  const { job } = await test.call('imports.begin', {});
  await test.call('imports.add', { id: job.id, documents: [...documents] });
  if (seals) await test.call('imports.seal', { id: job.id });
  return job.id;
}

async function jobOf(id: string): Promise<ImportJob> {
  const { jobs } = await test.call('imports.list', {});
  const job = jobs.find((one) => one.id === id);
  if (job === undefined) throw new Error('The job is gone');
  return job;
}

async function ended(id: string): Promise<ImportJob> {
  for (;;) {
    const job = await jobOf(id);
    if (job.endedAt !== null) return job;
    await setTimeout(5);
  }
}

function incoming(): string[] {
  const folder = join(test.libraryPath, 'incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('an import in the background', () => {
  it('reads one file after the other, tells of each, and one undo takes all of it back', async () => {
    const id = await begin([
      { name: 'reading/log.txt', text: textOf('log') },
      { name: 'reading/empty.txt', text: '' },
      { name: '=cmd.txt', text: '   ' },
      { name: 'reading/map.txt', text: textOf('map') },
      { name: 'again.txt', text: textOf('log') },
    ]);
    const job = await ended(id);
    expect([job.state, job.total, job.counts]).toEqual([
      'done',
      5,
      { waiting: 0, imported: 2, duplicate: 1, revised: 0, failed: 2, cancelled: 0 },
    ]);
    const { changes } = await test.call('library.history', {});
    expect(changes.map(({ label }) => label)).toEqual(['Import 2 files']);
    const { content, fileName } = await test.call('imports.report', { id });
    const { items } = await test.call('imports.items', { id, statuses: ['failed'], offset: 1, limit: 5 });
    expect(items).toMatchObject([{ number: 3, name: '=cmd.txt', failure: { code: 'invalid-input' } }]);
    expect(fileName).toMatch(/^import-\d{4}-\d\d-\d\d\.csv$/);
    expect(content).toContain('"reading/empty.txt","failed","","""empty.txt"" is empty');
    expect(content).toContain(`"'=cmd.txt","failed"`);
    expect(incoming()).toEqual([]);
    await test.call('library.undo', {});
    expect((await test.call('sources.list', {})).total).toBe(0);
    await test.call('library.redo', {});
    expect((await test.call('sources.list', {})).total).toBe(2);
    await test.call('imports.dismiss', { id });
    expect((await test.call('imports.list', {})).jobs).toEqual([]);
  });

  it('goes on at the next start where it was left, and drops what nobody waits for', async () => {
    const names = Array.from({ length: 30 }, (_, index) => ({ name: `${index}.txt`, text: textOf(`log ${index}`) }));
    const id = await begin(names);
    await test.call('uploads.append', { uploadId: 'lost', name: 'lost.txt', position: 0, base64: 'YQ==' });
    writeFileSync(join(test.libraryPath, 'incoming', 'stray'), 'of a killed process');
    test = await test.reopen();
    const job = await ended(id);
    expect(job.counts).toMatchObject({ imported: 30, failed: 0, cancelled: 0 });
    expect((await test.call('sources.list', {})).total).toBe(30);
    expect(incoming()).toEqual([]);
  });

  it('is paused and resumed, and keeps what it has when it is cancelled', async () => {
    const id = await begin([{ name: 'a.txt', text: textOf('first') }], false);
    while ((await jobOf(id)).counts.imported === 0) await setTimeout(5);
    await test.call('imports.pause', { id });
    await test.call('imports.add', { id, documents: [{ name: 'b.txt', text: textOf('second') }] });
    await test.call('imports.resume', { id });
    while ((await jobOf(id)).counts.imported < 2) await setTimeout(5);
    await test.call('imports.pause', { id });
    await test.call('imports.add', { id, documents: [{ name: 'c.txt', text: textOf('third') }] });
    test = await test.reopen();
    await setTimeout(30);
    // The page that handed files over is gone: no more will come.
    expect(await jobOf(id)).toMatchObject({ state: 'paused', isSealed: true, counts: { waiting: 1, imported: 2 } });
    const { job } = await test.call('imports.cancel', { id });
    expect([job.state, job.counts.cancelled, job.counts.imported]).toEqual(['cancelled', 1, 2]);
    expect(incoming()).toEqual([]);
    await expect(test.call('imports.resume', { id })).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([['before'], ['after']])('joins the documents that a record names, which come %s it', async (order) => {
    const bibliography = {
      name: 'export/works.ris',
      text: 'TY  - BOOK\nAU  - Keeper, Jan\nTI  - Harbour lights\nPY  - 1931\nL1  - files/1/scan.txt\nKW  - light\nER  - \n',
    };
    const files = [
      { name: 'export/files/1/scan.txt', text: textOf('scan') },
      { name: 'export/files/2/scan.txt', text: textOf('other scan') },
    ];
    const id = await begin(order === 'before' ? [...files, bibliography] : [bibliography, ...files]);
    await ended(id);
    const { sources } = await test.call('sources.list', {});
    expect(sources.map(({ csl, versions, tags }) => [csl.title, versions, tags])).toEqual(
      expect.arrayContaining([['Harbour lights', 1, ['light']]]),
    );
    expect(sources).toHaveLength(2);
  });

  it('takes in new and changed files of a watched folder, and says when it is gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'citewright-watched-'));
    mkdirSync(join(folder, 'deep'));
    const path = join(folder, 'deep', 'log.txt');
    const write = (text: string, at: number): void => {
      writeFileSync(path, text);
      utimesSync(path, at, at);
    };
    write(textOf('log'), 1_700_000_000);
    await test.call('imports.watch', { path: folder });
    while ((await test.call('sources.list', {})).total === 0) await setTimeout(20);
    write(`${textOf('log')}A line more.\n`, 1_700_000_100);
    await test.call('imports.watch', { path: folder });
    let versions = 1;
    while (versions === 1) {
      await setTimeout(20);
      versions = (await test.call('sources.list', {})).sources[0]?.versions ?? 1;
    }
    expect((await test.call('sources.list', {})).total).toBe(1);
    expect((await test.call('imports.watched', {})).folders).toMatchObject([{ path: folder, failure: null }]);
    await test.call('imports.unwatch', { path: folder });
    expect((await test.call('imports.watched', {})).folders).toEqual([]);
    await expect(test.call('imports.watch', { path: join(folder, 'none') })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await test.core.call('imports.watch', { path: folder }, 'page')).toMatchObject({ ok: false });
  });
});
