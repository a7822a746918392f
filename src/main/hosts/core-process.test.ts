import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoreEvent } from '../../contract/events';
import { entityType } from '../../contract/events';
import type { ExtractorChannel } from '../extract/extractor-channel';
import { forkCore } from './fork-core';
import { launchExtractorNode } from './launch-extractor-node';
import { type SupervisedCore, superviseCore } from './supervise-core';

// A core whose library is a fiction, behind the real channel and in a process of its own.
const coreProgram = `
import { writeFileSync } from 'node:fs';
import { Failure } from '${join(__dirname, '../../contract/result')}';
import { connectHost } from '${join(__dirname, 'host-port')}';
import { serveCore } from '${join(__dirname, 'serve-core')}';

process.on('SIGINT', () => undefined);
serveCore(connectHost(), async (libraryPath) => {
  if (libraryPath.endsWith('locked')) throw new Failure('library-locked', 'It is open elsewhere.');
  let tell = () => undefined;
  return {
    async call(name, params, audience, signal) {
      if (name === 'crash') process.exit(7);
      if (name === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));
      if (name === 'endless') await new Promise((resolve) => signal.addEventListener('abort', resolve));
      if (name === 'stuck') for (;;) Date.now();
      if (name === 'tell') tell({ kind: 'task-ended', taskId: params });
      return { ok: true, value: { name, params, audience, pid: process.pid } };
    },
    onEvent(listener) { tell = listener; return () => undefined; },
    async close() { writeFileSync(libraryPath + '/closed', ''); },
  };
}, (code) => process.exit(code));
`;

const extractorProgram = `
import { connectExtractorPort } from '${join(__dirname, '../extract/extractor-port')}';
import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';

const attempt = (action) => { try { action(); return 'done'; } catch (error) { return error.code; } };
const port = connectExtractorPort();
port.onMessage((message) => {
  if (message === 'fail') process.exit(9);
  if (message === 'stuck') for (;;) Date.now();
  port.post({
    echo: message,
    environment: Object.keys(process.env).length,
    read: attempt(() => readFileSync('/etc/hostname')),
    write: attempt(() => writeFileSync(__dirname + '/written', '')),
    start: attempt(() => spawnSync('true')),
    own: attempt(() => readFileSync(__filename)),
  });
});
`;

let folder = '';
const programs = { core: '', extractor: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citewright-core-'));
  programs.core = await bundle('core', coreProgram);
  programs.extractor = await bundle('extractor', extractorProgram);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bundle(name: string, source: string): Promise<string> {
  const entry = join(folder, `${name}.ts`);
  await writeFile(entry, source);
  const outDir = join(folder, 'out');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, `${name}.cjs`);
}

async function start(suffix = ''): Promise<{ readonly core: SupervisedCore; readonly library: string }> {
  const library = `${await mkdtemp(join(folder, 'library-'))}${suffix}`;
  return { core: superviseCore(() => forkCore({ program: programs.core }), library), library };
}

async function pidOf(core: SupervisedCore): Promise<number> {
  const result = await core.call('pid', null);
  return result.ok ? (result.value as { pid: number }).pid : 0;
}

test('answers calls as a page, those before it is open too, in whatever order they end, and passes events on', async () => {
  const { core } = await start();
  const events: CoreEvent[] = [];
  core.onEvent((event) => events.push(event));
  const done: string[] = [];
  const slow = core.call('slow', 1).then((result) => {
    done.push('slow');
    return result;
  });
  const quick = core.call('quick', { bytes: new Uint8Array([1]), none: undefined }).then((result) => {
    done.push('quick');
    return result;
  });
  await core.opened;
  expect(await slow).toMatchObject({ ok: true, value: { name: 'slow', params: 1, audience: 'page' } });
  expect(await quick).toMatchObject({ ok: true, value: { params: { bytes: new Uint8Array([1]) }, audience: 'page' } });
  await core.call('tell', 'a');
  expect(done).toEqual(['quick', 'slow']);
  expect(events).toEqual([{ kind: 'task-ended', taskId: 'a' }]);
  await core.close();
});

test('tells why a library cannot be opened, and ends', async () => {
  const { core } = await start('locked');
  await expect(core.opened).rejects.toMatchObject({ code: 'library-locked', message: 'It is open elsewhere.' });
  expect(await core.call('quick', 1)).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  await core.close();
});

test('tells when the program cannot be started at all', async () => {
  const core = superviseCore(() => forkCore({ program: programs.core, execPath: join(folder, 'no-node') }), folder);
  await expect(core.opened).rejects.toMatchObject({ code: 'unavailable', detail: expect.stringContaining('ENOENT') });
  await core.close();
});

test('a core that crashes is started again once; what was under way fails, and pages are told to ask anew', async () => {
  const { core } = await start();
  const events: CoreEvent[] = [];
  core.onEvent((event) => events.push(event));
  await core.opened;
  const first = await pidOf(core);
  const [underWay, crash] = await Promise.all([core.call('endless', 1), core.call('crash', 1)]);
  expect([underWay, crash].map((result) => result.ok || result.failure.code)).toEqual(['unavailable', 'unavailable']);
  const second = await pidOf(core);
  expect(second).not.toBe(first);
  expect(second).toBeGreaterThan(0);
  expect(events).toEqual([
    {
      kind: 'changed',
      entities: entityType.options.map((type) => ({ type, ids: [] })),
    },
  ]);
  await core.call('crash', 1);
  expect(await pidOf(core)).toBe(0);
  await core.close();
});

test('closing waits for what is under way, tells the endless to stop, and ends the stuck by force', async () => {
  const [patient, stuck] = await Promise.all([start(), start()]);
  await Promise.all([patient.core.opened, stuck.core.opened]);
  const slow = patient.core.call('slow', 1);
  const endless = patient.core.call('endless', 1);
  const never = stuck.core.call('stuck', 1);
  const started = performance.now();
  await Promise.all([patient.core.close(), stuck.core.close()]);
  expect(performance.now() - started).toBeLessThan(6000);
  expect([(await slow).ok, (await endless).ok, (await never).ok]).toEqual([true, true, false]);
  const { existsSync } = await import('node:fs');
  expect([patient, stuck].map(({ library }) => existsSync(join(library, 'closed')))).toEqual([true, false]);
});

async function launch(): Promise<ExtractorChannel> {
  return launchExtractorNode({ program: programs.extractor, readableFolders: [join(folder, 'out')] });
}

test('an extractor may read its own code and do nothing else', async () => {
  const extractor = await launch();
  const answer = new Promise((resolve) => extractor.onMessage(resolve));
  extractor.post({ bytes: new Uint8Array([1, 2, 3]) });
  expect(await answer).toEqual({
    echo: { bytes: new Uint8Array([1, 2, 3]) },
    environment: 0,
    read: 'ERR_ACCESS_DENIED',
    write: 'ERR_ACCESS_DENIED',
    start: 'ERR_ACCESS_DENIED',
    own: 'done',
  });
  extractor.kill();
});

test('an extractor’s end is told, its own and the one it is brought to', async () => {
  const [failing, stuck] = await Promise.all([launch(), launch()]);
  const reasons = Promise.all([failing, stuck].map((extractor) => new Promise((resolve) => extractor.onExit(resolve))));
  failing.post('fail');
  stuck.post('stuck');
  await new Promise((resolve) => setTimeout(resolve, 200));
  stuck.kill();
  expect(await reasons).toEqual(['exit code 9', 'SIGKILL']);
  stuck.post('to nobody');
});
