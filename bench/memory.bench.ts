import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFiles } from '../src/main/testing/hostile-files/hostile-files';
import { report } from './report';

const largestText = 31_000_000;
const records = 20_000;
const barMb = 1200;
const sampleMs = 30;
const sentence = 'The keeper wrote his log by hand every night, and in the morning the boats came home. ';

/** The heaviest files that are taken in, beside those that were made to harm. */
const heavyFiles: readonly { readonly name: string; bytes(): Uint8Array }[] = [
  { name: 'one-line.txt', bytes: () => Buffer.from(sentence.repeat(largestText / sentence.length)) },
  { name: 'paragraphs.txt', bytes: () => Buffer.from(`${sentence}\n\n`.repeat(largestText / (sentence.length + 2))) },
  {
    name: 'works.bib',
    bytes: () =>
      Buffer.from(
        Array.from(
          { length: records },
          (_, index) => `@book{k${index}, title={Work ${index}}, author={Author${index % 900}, Ann}, year={1931}}\n`,
        ).join(''),
      ),
  },
];

/** Resident memory of a process and of all that it started, in MB; 0 once it has ended. */
function residentMb(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentMb(Number(child)), own);
  } catch {
    return 0;
  }
}

/** Imports all files of a folder with the built command line, which is the core, and its extractor. */
function importAll(folder: string, path: string): Promise<{ peakMb: number; seconds: number }> {
  const program = join(import.meta.dirname, '..', 'bin', 'citewright.mjs');
  const started = performance.now();
  const child = spawn(process.execPath, [program, '--library', join(folder, 'library'), 'import', path]);
  let peakMb = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined) peakMb = Math.max(peakMb, residentMb(child.pid));
  }, sampleMs);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(timer);
      resolve({ peakMb, seconds: (performance.now() - started) / 1000 });
    });
  });
}

if (process.platform !== 'linux') {
  process.stdout.write('  skipped: memory is read from /proc\n');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'citewright-memory-'));
  const files = mkdtempSync(join(folder, 'files-'));
  const all = [...heavyFiles, ...hostileFiles];
  // Some names are hostile too, and no disk would take them.
  for (const [index, { name, bytes }] of all.entries()) {
    writeFileSync(join(files, `${index}${/\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''}`), bytes());
  }
  const { peakMb, seconds } = await importAll(folder, files);
  report({ name: `memory of core and extractor over ${all.length} hard files`, value: peakMb, unit: 'MB', bar: barMb });
  report({ name: 'time for one of them on average', value: seconds / all.length, unit: 's', bar: 10 });
  rmSync(folder, { recursive: true, force: true });
}
