import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/node-runtime.mjs';
import type { ExtractAnswer, ExtractRequest } from '../src/main/extract/extracted-document';
import { writeTestPdf } from '../src/main/testing/write-test-pdf';
import { inventText } from './invented-text';
import { percentile, report } from './report';

const pages = 500;
const linesOfPage = 46;
const runs = 3;

/** A book of as many pages as asked for, each full: its words at 10 points, a running head, a page number. */
function inventBook(): Uint8Array {
  const words = inventText(1, 400).split(/\s+/);
  let at = 0;
  const nextLine = (): string => {
    let line = '';
    while (line.length < 85) {
      line += `${words[at % words.length]} `;
      at += 1;
    }
    return line;
  };
  return writeTestPdf({
    isCompressed: true,
    information: { Title: 'A book of five hundred pages' },
    pages: Array.from({ length: pages }, (_, index) => ({
      lines: [
        { text: 'A book of five hundred pages', x: 72, y: 800, size: 9 },
        ...Array.from({ length: linesOfPage }, (_line, line) => ({
          text: nextLine(),
          x: 72,
          y: 770 - line * 15,
          size: 10,
        })),
        { text: String(index + 1), x: 290, y: 40, size: 9 },
      ],
    })),
  });
}

interface Reading {
  readonly milliseconds: number;
  /** Highest memory in use of the whole process, MB; NaN where the system does not say. */
  readonly peak: number;
  readonly characters: number;
}

/** Reads a file in an extractor of its own, with the rights and limits that it has in use. */
function readOnce(bytes: Uint8Array): Promise<Reading> {
  const main = join(root, 'out', 'main');
  const child = fork(join(main, 'extractor.cjs'), [], {
    execArgv: [
      '--permission',
      `--allow-fs-read=${main}`,
      `--allow-fs-read=${join(root, 'out', 'renderer', 'pdf-data')}`,
      '--allow-worker',
      '--max-old-space-size=512',
      '--no-warnings',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The extractor ended with ${code}`)));
    let started = 0;
    const read = (id: number, content: Uint8Array) => {
      started = performance.now();
      child.send({ id, bytes: content, fileName: 'book.pdf' } satisfies ExtractRequest);
    };
    child.on('message', (answer: ExtractAnswer) => {
      if ('failure' in answer) return reject(new Error(answer.failure.message));
      if (answer.document.kind !== 'text') return reject(new Error('The book was read as a bibliography'));
      // The first, of one page, has loaded the program.
      if (answer.id === 1) return read(2, bytes);
      const milliseconds = performance.now() - started;
      const peak = peakMemory(child.pid ?? 0);
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
      resolve({ milliseconds, peak, characters: answer.document.text.length });
    });
    read(1, writeTestPdf({ pages: [{ lines: [{ text: 'One page to warm up on.', x: 72, y: 700 }] }] }));
  });
}

function peakMemory(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

const book = inventBook();
const readings: Reading[] = [];
for (let run = 0; run < runs; run += 1) readings.push(await readOnce(book));
const median = percentile(
  readings.map(({ milliseconds }) => milliseconds),
  0.5,
);
const characters = readings[0]?.characters ?? 0;
report({
  name: `pages of a PDF read to the end, ${pages} full pages, ${characters} characters, median of ${runs}`,
  value: (pages * 1000) / median,
  unit: 'pages/s',
  bar: 180,
  atLeast: true,
});
report({
  name: `highest memory of the extractor on these ${pages} pages`,
  value: Math.max(...readings.map(({ peak }) => peak)),
  unit: 'MB',
  bar: 300,
});
