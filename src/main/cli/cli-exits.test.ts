import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shapes } from './cli-shapes';
import { builtCli, cliProgram, isBuilt } from './run-built-cli';

const folder = mkdtempSync(join(tmpdir(), 'citewright-cli-exits-'));
const library = join(folder, 'library');
const { run, ask, refusal } = builtCli(folder, library);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first Node on PATH that is too old to run Citewright by itself. */
function oldNode(): string | undefined {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((path) => join(path, 'node'));
  return candidates.find((path) => {
    const version = existsSync(path) ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout : '';
    const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 99);
    return major >= 20 && major < 22;
  });
}

// Without a build there is nothing to run: `npm run build` makes one.
describe.skipIf(!isBuilt)('citewright, by its exit codes', { timeout: 240_000 }, () => {
  let sourceId = '';

  beforeAll(() => {
    writeFileSync(join(folder, 'essay.txt'), 'The ferry carried 3,164 passengers in 1931.\n');
    writeFileSync(
      join(folder, 'works.bib'),
      '@book{brandt2007, author={Brandt, Solveig}, title={Keepers}, year=2007}\n',
    );
    sourceId = ask(shapes.imported, 'import', 'essay.txt', 'works.bib').items[0]?.sourceIds[0] ?? '';
  }, 60_000);

  it('ends with 2, usage on standard error and nothing on standard output, when the words are off', () => {
    const cases: readonly (readonly string[])[] = [
      [],
      ['frobnicate'],
      ['sources', '--frob'],
      ['sources', 'a', 'b'],
      ['import'],
      ['import', 'annotations'],
      ['import', 'essay.txt', '--format', 'nope'],
      ['source'],
      ['source', 'set', sourceId],
      ['source', 'set', sourceId, 'title'],
      ['annotate', sourceId],
      ['annotate', sourceId, '--start', '3'],
      ['annotate', sourceId, '--start', 'x', '--end', '4'],
      ['annotations', '--state', 'nope'],
      ['fact', 'add'],
      ['fact', 'add', '--statement', 'S', '--source', sourceId],
      ['fact', 'status', 'f', 'nope', '--because', 'b'],
      ['fact', 'status', 'f', 'supported'],
      ['facts', '--status', 'nope'],
      ['paper', 'export', 'p'],
      ['paper', 'export', 'p', '--format', 'nope'],
      ['bibliography'],
      ['cite', '--style', 'apa'],
      ['search'],
      ['search', 'x', '--type', 'nope'],
      ['search', 'x', '--limit', '-1'],
      ['export', 'library'],
      ['export', 'facts'],
      ['restore'],
      ['serve', '--port', '70000'],
      ['sources', '--library'],
      ['sources', '--library', ''],
    ];
    const seen = cases.map((words) => {
      const { status, stdout, stderr } = run([...words, '--json']);
      return [words.join(' '), status, stdout, stderr !== ''];
    });
    expect(seen).toEqual(cases.map((words) => [words.join(' '), 2, '', true]));
  });

  it('ends with 1 and the failure as JSON on standard output, when the request failed', () => {
    const cases: readonly (readonly [code: string, ...words: readonly string[]])[] = [
      ['not-found', 'source', 'show', 'nope'],
      ['invalid-input', 'source', 'set', sourceId, 'foo=bar'],
      ['not-found', 'source', 'revise', sourceId, 'nope.txt'],
      ['not-found', 'source', 'merge', sourceId, 'nope'],
      ['not-found', 'source', 'remove', 'nope'],
      ['not-found', 'annotate', sourceId, '--quote', 'words that are not there'],
      ['invalid-input', 'annotate', sourceId, '--start', '5', '--end', '999999'],
      ['not-found', 'annotations', 'nope'],
      ['not-found', 'claims', 'nope'],
      ['invalid-input', 'fact', 'add', '--statement', ' '],
      ['not-found', 'fact', 'evidence', 'nope', '--source', sourceId, '--quote', 'The', '--stance', 'supports'],
      ['not-found', 'fact', 'status', 'nope', 'supported', '--because', 'b'],
      ['unreadable', 'paper', 'import', 'nope.md'],
      ['not-found', 'paper', 'show', 'nope'],
      ['not-found', 'paper', 'check', 'nope'],
      ['not-found', 'paper', 'export', 'nope', '--format', 'text'],
      ['not-found', 'bibliography', 'nope', '--format', 'text'],
      ['not-found', 'bibliography', '--format', 'text', '--style', 'nope'],
      ['unreadable', 'cite', '--style', 'apa', '--items', 'nope.json'],
      ['invalid-input', 'style', 'add', 'essay.txt'],
      ['not-found', 'export', 'annotations', 'nope'],
      ['unreadable', 'import', 'annotations', 'nope.json'],
      ['invalid-input', 'import', 'annotations', 'essay.txt'],
      ['invalid-input', 'import', 'library', 'essay.txt'],
      ['not-found', 'restore', 'nope'],
      ['unavailable', 'bibliography', '--format', 'text', '-o', 'nowhere/file.txt'],
    ];
    expect(cases.map(([, ...words]) => refusal(...words))).toEqual(cases.map(([code]) => code));
  });

  it('reports every item of a batch that failed in part, and reads standard input', () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    mkdirSync(join(folder, 'a folder'), { recursive: true });
    const { status, stdout } = run(
      ['--json', '--library', library, 'import', '-', 'nope.txt', 'empty.txt', 'a folder', 'works.bib'],
      {
        input: '# Piped\n\nA text from a pipe.\n',
      },
    );
    const { items } = shapes.imported.parse(JSON.parse(stdout));
    expect([status, items.map(({ path, status: one, failure }) => [path, one, failure?.code])]).toEqual([
      1,
      [
        ['-', 'imported', undefined],
        ['nope.txt', 'failed', 'not-found'],
        ['empty.txt', 'failed', 'invalid-input'],
        ['a folder', 'failed', 'unsupported'],
        ['works.bib', 'duplicate', undefined],
      ],
    ]);
  });

  it('works from any folder, with the options in any place, and writes whole files or none', () => {
    const inner = join(folder, 'deep', 'er');
    mkdirSync(inner, { recursive: true });
    const words = [
      'bibliography',
      'brandt2007',
      '--format',
      'bibtex',
      '-o',
      'out.bib',
      '--library',
      '../../library',
      '--json',
    ];
    expect(run(words, { cwd: inner })).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(inner, 'out.bib'), 'utf8')).toContain('@book{brandt2007');
    expect(
      run(['--library=../../library', 'bibliography', 'nope', '--format', 'text', '-o', 'out.bib'], { cwd: inner })
        .status,
    ).toBe(1);
    expect([readdirSync(inner), readFileSync(join(inner, 'out.bib'), 'utf8').startsWith('@book')]).toEqual([
      ['out.bib'],
      true,
    ]);
    const quiet = run(['--library', '../../library', 'source', 'show', 'nope'], { cwd: inner });
    expect([quiet.status, quiet.stdout, quiet.stderr.startsWith('There is no source "nope"')]).toEqual([1, '', true]);
  });

  it.skipIf(oldNode() === undefined)('starts itself again on a newer Node where the shell has an older one', () => {
    expect(run(['--library', library, 'sources', '--json'], { node: oldNode() ?? '' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(run(['frobnicate'], { node: oldNode() ?? '' }).status).toBe(2);
  });

  it('serves the workbench until it is told to stop, and keeps the library to itself', async () => {
    const served = join(folder, 'served');
    const server = spawn(process.execPath, [cliProgram, '--library', served, 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
      expect(JSON.parse(line)).toEqual({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{40,}$/) });
      const second = run(['--json', '--library', served, 'sources']);
      expect([second.status, shapes.failed.parse(JSON.parse(second.stdout)).failure.code]).toEqual([
        1,
        'library-locked',
      ]);
    } finally {
      server.kill('SIGTERM');
    }
    const [code] = (await once(server, 'exit')) as [number];
    expect(code).toBe(0);
    expect(run(['--json', '--library', served, 'sources']).status).toBe(0);
  });
});
