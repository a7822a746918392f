import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { ParamsOf, RequestName, ResultOf } from '../../contract/api';
import { forkCore } from '../hosts/fork-core';
import { examine } from './examine-queries';
import { openLibrary } from './open-library';

const program = join(import.meta.dirname, '../../../out/main/core.cjs');
const isBuilt = existsSync(program);
const kills = Number(process.env.CITEWRIGHT_KILLS ?? 20);
const backgroundFiles = 60;
/** Of a kill to the moment when everything can be read again; generous where other tests share the processor. */
const reopenLimitMs = 1000;

const folder = mkdtempSync(join(tmpdir(), 'citewright-kills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A core in a process of its own, which can be killed at any moment. */
async function startCore(libraryPath: string) {
  const core = forkCore({ program });
  const waiting = new Map<number, (answer: unknown) => void>();
  let lastId = 0;
  const gone = new Promise<string>((resolve) => core.onExit(resolve));
  const opened = new Promise<void>((resolve, reject) => {
    core.onMessage((message) => {
      if (message.kind === 'opened') resolve();
      if (message.kind === 'refused') reject(new Error(message.failure.message));
      if (message.kind === 'answer') waiting.get(message.id)?.(message.result);
    });
  });
  core.post({ kind: 'open', libraryPath });
  await opened;
  return {
    gone,
    kill: core.kill,
    /** Never settles when the core dies before it has answered. */
    async call<N extends RequestName>(name: N, params: ParamsOf<N>): Promise<ResultOf<N>> {
      lastId += 1;
      const id = lastId;
      const answered = new Promise((resolve) => waiting.set(id, resolve));
      core.post({ kind: 'call', id, name, params, audience: 'page' });
      const result = (await answered) as { ok: true; value: ResultOf<N> } | { ok: false; failure: { message: string } };
      if (result.ok) return result.value;
      throw new Error(result.failure.message);
    },
  };
}

/** What the core has said is safe. */
interface Acknowledged {
  readonly revisions: Map<string, { revision: number; words: string }>;
  readonly sources: Map<string, string>;
  readonly facts: Set<string>;
}

const stateOf = (words: string) => ({
  root: {
    type: 'root' as const,
    version: 1,
    children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', text: words, version: 1 }] }],
  },
});

async function keepSaving(
  core: Awaited<ReturnType<typeof startCore>>,
  paperId: string,
  safe: Acknowledged,
): Promise<void> {
  let { revision } = (await core.call('papers.get', { id: paperId })).paper;
  for (let count = 0; ; count += 1) {
    const words = `${count} ${'keystrokes '.repeat(200)}${Math.random()}`;
    revision = (await core.call('papers.save', { id: paperId, revision, state: stateOf(words) })).revision;
    safe.revisions.set(paperId, { revision, words });
  }
}

async function keepImporting(core: Awaited<ReturnType<typeof startCore>>, safe: Acknowledged): Promise<void> {
  for (;;) {
    const text = `${Math.random()}\n\n${'A paragraph of a document. '.repeat(300)}\n`;
    const { items } = await core.call('sources.import', { documents: [{ name: 'document.txt', text }] });
    const id = items[0]?.sourceIds[0];
    if (id !== undefined) safe.sources.set(id, createHash('sha256').update(text).digest('hex'));
  }
}

async function keepStating(core: Awaited<ReturnType<typeof startCore>>, safe: Acknowledged): Promise<void> {
  for (;;) safe.facts.add((await core.call('facts.create', { statement: `It is ${Math.random()}.` })).fact.id);
}

/** An import in the background that will outlive several cores. */
async function beginImport(core: Awaited<ReturnType<typeof startCore>>): Promise<void> {
  const { id } = (await core.call('imports.begin', {})).job;
  const documents = Array.from({ length: backgroundFiles }, (_, index) => ({
    name: `background-${index}.txt`,
    text: `Background ${index}\n\n${`Words of document ${index}. `.repeat(200)}\n`,
  }));
  await core.call('imports.add', { id, documents });
  await core.call('imports.seal', { id });
}

/** What became of it, once a core could finish it. @returns files imported and sources there, which must be as many. */
async function finishImport(libraryPath: string): Promise<{ imported: number; sources: number }> {
  const core = await startCore(libraryPath);
  try {
    for (;;) {
      const [job] = (await core.call('imports.list', {})).jobs;
      if (job !== undefined && job.endedAt !== null) {
        const { sources } = await core.call('sources.list', { query: 'background' });
        return { imported: job.counts.imported, sources: sources.length };
      }
      await sleep(50);
    }
  } finally {
    core.kill();
    await core.gone;
  }
}

/** Opens the library in this process, looks for all that was acknowledged, and closes it. */
function inspect(libraryPath: string, safe: Acknowledged): { lost: string[]; unsound: string[]; openMs: number } {
  const started = performance.now();
  const library = openLibrary({ path: libraryPath });
  const openMs = performance.now() - started;
  const { connection, originals } = library;
  const lost: string[] = [];
  for (const [id, { revision, words }] of safe.revisions) {
    const row = connection.get('SELECT revision, state FROM paper WHERE id = ?', [id]);
    // A save that was not acknowledged any more may have been committed.
    const isThere =
      Number(row?.revision) > revision || (row?.revision === revision && String(row.state).includes(words));
    if (!isThere) lost.push(`paper ${id}: ${revision} acknowledged, ${row?.revision} there`);
  }
  for (const [id, sha256] of safe.sources) {
    const row = connection.get('SELECT original_sha256 FROM source_version WHERE source_id = ?', [id]);
    if (row?.original_sha256 !== sha256 || !originals.has(sha256)) lost.push(`source ${id}`);
  }
  for (const id of safe.facts)
    if (connection.get('SELECT 1 FROM fact WHERE id = ?', [id]) === undefined) lost.push(`fact ${id}`);
  const unsound = examine(connection, originals)
    .filter(({ isGood }) => !isGood)
    .map(({ message }) => message);
  library.close();
  return { lost, unsound, openMs };
}

// The core is killed as a process, so there must be a build: `npm run build` makes one.
describe.skipIf(!isBuilt)('a library whose core is killed', () => {
  it(
    `loses nothing acknowledged and opens at once, after ${kills} kills`,
    async () => {
      const libraryPath = join(folder, 'library');
      const safe: Acknowledged = { revisions: new Map(), sources: new Map(), facts: new Set() };
      const openTimes: number[] = [];
      let paperId: string | undefined;
      for (let kill = 0; kill < kills; kill += 1) {
        const core = await startCore(libraryPath);
        if (paperId === undefined) await beginImport(core);
        paperId ??= (await core.call('papers.create', { title: 'Paper' })).paper.id;
        const imported = safe.sources.size;
        void keepImporting(core, safe);
        void keepSaving(core, paperId, safe);
        void keepStating(core, safe);
        // The extractor takes its time to start: every other kill waits until documents come in.
        for (let waited = 0; kill % 2 === 1 && safe.sources.size === imported && waited < 5000; waited += 20)
          await sleep(20);
        await sleep(50 + Math.random() * 400);
        core.kill();
        await core.gone;
        const { lost, unsound, openMs } = inspect(libraryPath, safe);
        expect({ kill, lost, unsound }).toEqual({ kill, lost: [], unsound: [] });
        openTimes.push(openMs);
      }
      expect(await finishImport(libraryPath)).toEqual({ imported: backgroundFiles, sources: backgroundFiles });
      const leftOver = ['.', 'originals'].flatMap((place) =>
        readdirSync(join(libraryPath, place)).filter((name) => name.endsWith('.part')),
      );
      expect(leftOver).toEqual([]);
      expect([safe.revisions.size, safe.sources.size > 0, safe.facts.size > 0]).toEqual([1, true, true]);
      expect(Math.max(...openTimes)).toBeLessThan(reopenLimitMs);
    },
    30_000 + kills * 10_000,
  );
});
