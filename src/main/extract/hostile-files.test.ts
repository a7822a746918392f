import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../contract/result';
import { launchExtractorNode } from '../hosts/launch-extractor-node';
import { hostileFiles } from '../testing/hostile-files/hostile-files';
import type { HostileFile } from '../testing/hostile-files/hostile-parts';
import { createExtractorClient, type ExtractorClient } from './extractor-client';

const root = join(import.meta.dirname, '../../..');
const memoryBar = 600;
const timeBar = 31_000;
let folder = '';

// The extractor as it is shipped: a program of its own, built as the application builds it.
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache/extractor-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'extractor.ts'),
      outDir: folder,
      target: 'node18.15',
      rollupOptions: {
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly name: string;
  readonly result: string;
  readonly message: string;
  readonly milliseconds: number;
  /** Of the extractor while it had this file; 0 where the system does not tell. */
  readonly peakMegabytes: number;
}

interface WatchedExtractor {
  readonly client: ExtractorClient;
  pid: number;
}

function startExtractor(): WatchedExtractor {
  const watched: WatchedExtractor = {
    pid: 0,
    client: createExtractorClient(() => {
      const before = childProcesses();
      const channel = launchExtractorNode({
        program: join(folder, 'extractor.cjs'),
        readableFolders: [folder, join(root, 'node_modules/pdfjs-dist')],
      });
      watched.pid = childProcesses().find((pid) => !before.includes(pid)) ?? 0;
      return channel;
    }),
  };
  return watched;
}

async function importHostile(extractor: WatchedExtractor, { name, bytes }: HostileFile): Promise<Outcome> {
  const content = bytes();
  resetPeak(extractor.pid);
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakOf(extractor.pid));
  }, 25);
  const started = performance.now();
  const end = (result: string, message: string): Outcome => ({
    name: name.slice(0, 40),
    result,
    message,
    milliseconds: Math.round(performance.now() - started),
    peakMegabytes: Math.max(peakMegabytes, peakOf(extractor.pid)),
  });
  try {
    const document = await extractor.client.extract({ fileName: name, bytes: content }, new AbortController().signal);
    return end('imported', document.kind);
  } catch (error) {
    return error instanceof Failure ? end(error.code, error.message) : end('crash', String(error));
  } finally {
    clearInterval(watch);
  }
}

const good: HostileFile = {
  name: 'good.txt',
  bytes: () => Buffer.from('A plain text that is read as ever.'),
  expected: ['imported'],
};

describe('hostile files', () => {
  it('end each in a clear sentence or a clean import, within time and memory, and the next file is read as ever', async () => {
    const outcomes: Outcome[] = [];
    const waiting = [...hostileFiles];
    await Promise.all(
      [startExtractor(), startExtractor()].map(async (extractor) => {
        for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
          const outcome = await importHostile(extractor, file);
          outcomes.push(outcome);
          const next = await importHostile(extractor, good);
          const isRight = file.expected.includes(outcome.result as 'imported') && next.result === 'imported';
          if (!isRight) outcomes.push({ ...outcome, result: `WRONG: ${outcome.result}, then ${next.result}` });
        }
        extractor.client.close();
      }),
    );
    if (process.env.HOSTILE_REPORT !== undefined) writeFileSync(process.env.HOSTILE_REPORT, JSON.stringify(outcomes));
    expect(outcomes.filter(({ result }) => result.startsWith('WRONG'))).toEqual([]);
    expect(outcomes.length).toBeGreaterThanOrEqual(40);
    expect(outcomes.filter(({ milliseconds }) => milliseconds > timeBar)).toEqual([]);
    expect(outcomes.filter(({ peakMegabytes }) => peakMegabytes > memoryBar)).toEqual([]);
    for (const { result, message } of outcomes) {
      if (result !== 'imported') expect(message).toMatch(/^\p{Lu}|^"/u);
      expect(message).not.toMatch(/undefined|\bat \/|Error:/);
    }
    for (const name of ['citewright-slip', 'citewright-evil', 'citewright-evil.txt']) {
      expect(existsSync(join(tmpdir(), name))).toBe(false);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 120_000);
});

function childProcesses(): number[] {
  const tasks = `/proc/${process.pid}/task`;
  if (!existsSync(tasks)) return [];
  return readdirSync(tasks).flatMap((task) =>
    readFileSync(join(tasks, task, 'children'), 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

function resetPeak(pid: number): void {
  if (pid === 0) return;
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // The process ended with the file before.
  }
}

function peakOf(pid: number): number {
  try {
    const status = pid === 0 ? '' : readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
