import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shapes } from './cli-shapes';
import { builtCli, isBuilt } from './run-built-cli';

const folder = mkdtempSync(join(tmpdir(), 'citewright-cli-tables-'));
const library = join(folder, 'library');
const { run, ask, refusal } = builtCli(folder, library);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Without a build there is nothing to run: `npm run build` makes one.
describe.skipIf(!isBuilt)('citewright, with tables of facts', { timeout: 240_000 }, () => {
  it('takes a table in after a look at it, and writes facts in every format', () => {
    writeFileSync(
      join(folder, 'claims.csv'),
      'Nr\tWhat they say\tVerdict\n1\t"\'=1+1 is what they say."\t\n2\tIt froze.\tfalse\n3\tIt sank.\tunchecked\n',
    );
    const said = ['--map', 'What they say=statement', '--map', '1=firstSeen'];
    const dry = run(['--json', '--library', library, 'import', 'facts', 'claims.csv', '--dry-run', ...said]);
    const preview = shapes.factTable.parse(JSON.parse(dry.stdout));
    expect([dry.status, preview.separator, preview.total, preview.failing]).toEqual([1, '\t', 3, 1]);
    expect(preview.mapping).toEqual(['firstSeen', 'statement', 'status']);
    expect(ask(shapes.facts, 'facts').facts).toEqual([]);

    const taken = run(['--library', library, 'import', 'facts', 'claims.csv', '--by', 'Ada', ...said]);
    expect([taken.status, taken.stdout]).toEqual([
      1,
      expect.stringMatching(/^2 imported, 0 there already, 1 left out\nRow 3: The verdict "refuted" comes without/),
    ]);
    const again = ask(shapes.importedFacts, 'import', 'facts', 'claims.csv', '--map', 'Verdict=', ...said);
    expect(again).toEqual({ imported: 1, duplicates: 2, problems: [], failing: 0 });
    ask(shapes.change, 'undo');
    expect(ask(shapes.facts, 'facts').facts).toHaveLength(2);

    for (const format of ['claimreview', 'csv', 'markdown', 'argdown']) {
      ask(shapes.written, 'export', 'facts', '--format', format, '-o', `facts.${format}`);
      expect(readFileSync(join(folder, `facts.${format}`), 'utf8')).toContain('It sank');
    }
    expect(ask(shapes.importedFacts, 'import', 'facts', 'facts.csv')).toMatchObject({ imported: 0, duplicates: 2 });
  });

  it('says what is wrong with the words or the file', () => {
    for (const words of [['--map', 'statement'], ['--map', 'a=nothing'], ['--separator', '/'], []]) {
      const file = words.length === 0 ? [] : ['claims.csv'];
      expect(run(['--library', library, 'import', 'facts', ...file, ...words]).status).toBe(2);
    }
    expect(refusal('import', 'facts', 'claims.csv', '--map', 'Nobody=statement')).toBe('invalid-input');
    expect(refusal('import', 'facts', 'missing.csv')).toBe('unreadable');
  });
});
