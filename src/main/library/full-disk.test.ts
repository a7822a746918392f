import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-test-core';

const folder = mkdtempSync(join(tmpdir(), 'citewright-full-'));
const disk = join(folder, 'disk');
mkdirSync(disk);
const isSmallDisk =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (isSmallDisk) spawnSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

/** Takes up what is left of the disk but for `spare` KB, and gives it back. */
function fillDisk(spare: number): () => void {
  const ballast = join(disk, 'ballast');
  const { stdout } = spawnSync('df', ['--output=avail', '-k', disk], { encoding: 'utf8' });
  const free = Number(stdout.split('\n')[1]);
  writeFileSync(ballast, Buffer.alloc(Math.max(free - spare, 0) * 1024));
  return () => rmSync(ballast);
}

/** 130 KB that hardly compress. */
const text = (mark: string): string =>
  `${mark}\n\n${randomBytes(50_000)
    .toString('base64')
    .replace(/(.{8})/g, '$1 ')}`;

// A small disk of its own takes root on Linux to make; elsewhere this is skipped.
describe.skipIf(!isSmallDisk)('on a full disk', { timeout: 120_000 }, () => {
  let test: TestCore;
  let paperId = '';
  beforeAll(async () => {
    test = await openTestCore(join(disk, 'library'));
    paperId = (await test.call('papers.create', { title: 'Paper' })).paper.id;
    await test.call('sources.import', { documents: [{ name: 'first.txt', text: text('first') }] });
  });
  afterAll(() => test.core.close());

  const large = {
    root: {
      type: 'root' as const,
      version: 1,
      children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', text: text('typed'), version: 1 }] }],
    },
  };
  const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
    import: async () => {
      const { items } = await test.call('sources.import', {
        documents: [{ name: 'second.txt', text: text('second') }],
      });
      if (items[0]?.failure !== undefined) throw items[0].failure;
    },
    save: async () => {
      const { paper } = await test.call('papers.get', { id: paperId });
      await test.call('papers.save', { id: paperId, revision: paper.revision, state: large });
    },
    backup: () => test.call('library.backup', {}),
    export: () => test.call('library.exportTo', { path: join(disk, 'all.zip') }),
  };

  const content = async (): Promise<unknown> => [
    await test.call('sources.list', {}),
    await test.call('papers.get', { id: paperId }),
    await test.call('library.backups', {}),
    readdirSync(disk).filter((name) => name !== 'ballast'),
    readdirSync(join(disk, 'library', 'originals')),
  ];

  it.each(Object.keys(attempts))(
    '%s says so, leaves nothing half-written, and works again when there is room',
    async (name) => {
      const attempt = attempts[name];
      const before = await content();
      const free = fillDisk(8);
      const failure = await attempt?.().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({ code: 'disk-full' });
      expect(await content()).toEqual(before);
      free();
      expect(await test.call('library.doctor', {})).toMatchObject({ isHealthy: true });
      await attempt?.();
      expect(await content()).not.toEqual(before);
    },
  );

  it('opens again with everything that was saved', async () => {
    const free = fillDisk(0);
    await test.core.close();
    free();
    test = await openTestCore(join(disk, 'library'));
    expect((await test.call('sources.list', {})).total).toBe(2);
    expect(await test.call('library.doctor', {})).toMatchObject({ isHealthy: true });
  });
});
