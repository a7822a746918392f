import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shapes } from './cli-shapes';
import { builtCli, isBuilt } from './run-built-cli';

const folder = mkdtempSync(join(tmpdir(), 'citewright-cli-'));
const library = join(folder, 'library');
const { run, ask } = builtCli(folder, library);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const essay = `The Lantern Compact

The compact was signed on 14 May 1931 by eight delegates. It was the first of its kind anywhere.

In its first season the ferry carried 3,164 passengers and none of them paid a fare.

J. Marsh
`;
const bib = '@book{brandt2007, author={Brandt, Solveig}, title={Keepers of the Sound}, year=2007}\n';

// Without a build there is nothing to run: `npm run build` makes one.
describe.skipIf(!isBuilt)('citewright', { timeout: 240_000 }, () => {
  let sourceId = '';

  beforeAll(() => {
    writeFileSync(join(folder, 'essay.txt'), essay);
    writeFileSync(join(folder, 'works.bib'), bib);
    const { items } = ask(shapes.imported, 'import', 'essay.txt', 'works.bib');
    expect(items.map(({ path, status, sourceIds }) => [path, status, sourceIds.length])).toEqual([
      ['essay.txt', 'imported', 1],
      ['works.bib', 'imported', 1],
    ]);
    sourceId = items[0]?.sourceIds[0] ?? '';
  }, 60_000);

  it('works with sources as documented', () => {
    expect(ask(shapes.imported, 'import', 'essay.txt').items).toEqual([
      { path: 'essay.txt', status: 'duplicate', sourceIds: [sourceId] },
    ]);
    expect(ask(shapes.sources, 'sources').sources).toHaveLength(2);
    expect(ask(shapes.sources, 'sources', 'brandt').sources.map(({ citeKey }) => citeKey)).toEqual(['brandt2007']);
    expect(ask(shapes.source, 'source', 'show', 'brandt2007').version).toBeNull();
    const shown = ask(shapes.source, 'source', 'show', sourceId, '--text');
    expect(shown.text).toContain('3,164 passengers');
    expect(shown.version?.characters).toBe(shown.text?.length);
    const words = ['author=Marsh, Jane; Doe, J.', 'issued=2024-11-16', 'title=The Compact', 'tags=a, b ,a'];
    const { source } = ask(shapes.source, 'source', 'set', sourceId, ...words);
    expect(source).toMatchObject({
      csl: {
        title: 'The Compact',
        author: [
          { family: 'Marsh', given: 'Jane' },
          { family: 'Doe', given: 'J.' },
        ],
        issued: { 'date-parts': [[2024, 11, 16]] },
      },
      tags: ['a', 'b'],
    });
    ask(shapes.duplicates, 'duplicates');
  });

  it('goes from a passage to a fact to a paper and back', () => {
    const quote = '3,164 passengers';
    const { annotation } = ask(
      shapes.annotation,
      'annotate',
      sourceId,
      '--quote',
      quote,
      '--note',
      'Many',
      '--tag',
      'x',
      '--tag',
      'y',
    );
    expect(annotation).toMatchObject({ sourceId, exact: quote, note: 'Many', tags: ['x', 'y'], state: 'exact' });
    const { annotation: second } = ask(shapes.annotation, 'annotate', sourceId, '--start', '0', '--end', '11');
    expect(second.exact).toBe('The Lantern');
    expect(ask(shapes.annotations, 'annotations', sourceId, '--state', 'exact').annotations).toHaveLength(2);
    const proposed = ask(shapes.claims, 'claims', sourceId).claims;
    expect(proposed.map(({ dates }) => dates[0]?.iso)).toContain('1931-05-14');
    const best = Math.max(...proposed.map(({ score }) => score));
    const { claims } = ask(shapes.claims, 'claims', sourceId, '--accept', String(best), '--by', 'Ada');
    expect(claims.map(({ state }) => state === 'accepted')).toEqual(claims.map(({ score }) => score >= best));
    ask(shapes.change, 'undo');

    const added = ask(
      shapes.fact,
      'fact',
      'add',
      '--statement',
      'The ferry was free.',
      '--source',
      sourceId,
      '--quote',
      quote,
      '--tag',
      't',
    );
    const { id } = added.fact;
    expect(added.fact.evidence.map(({ stance, annotation: passage }) => [stance, passage?.exact])).toEqual([
      ['supports', quote],
    ]);
    ask(
      shapes.fact,
      'fact',
      'evidence',
      id,
      '--source',
      sourceId,
      '--quote',
      'none of them paid',
      '--stance',
      'context',
    );
    const { fact } = ask(shapes.fact, 'fact', 'status', id, 'supported', '--because', 'It says so.', '--by', 'Me');
    expect([fact.status, fact.evidence.length, fact.history.at(-1)]).toMatchObject([
      'supported',
      2,
      { by: 'Me', because: 'It says so.' },
    ]);
    expect(ask(shapes.facts, 'facts', '--status', 'supported', '--tag', 't').facts.map((one) => one.id)).toEqual([id]);
    const [statement, other] = ['The ferry carried 3,164 passengers.', 'The ferry carried 3,146 passengers.'];
    ask(shapes.fact, 'fact', 'add', '--statement', statement);
    ask(shapes.fact, 'fact', 'add', '--statement', other);
    const { conflicts } = ask(shapes.conflicts, 'conflicts');
    expect(
      conflicts.filter(({ kind }) => kind === 'contradiction').map(({ a, b }) => [a.text, b.text].sort()),
    ).toContainEqual([other, statement]);

    const markdown = `---\ntitle: A paper\n---\n\nThe ferry was free [@brandt2007, p. 3]. [It was](fact:${id}). See [@nobody1999].\n`;
    writeFileSync(join(folder, 'paper.md'), markdown);
    const { paper } = ask(shapes.importedPaper, 'paper', 'import', 'paper.md');
    expect(paper).toMatchObject({ title: 'A paper', citations: 2, unknownKeys: ['nobody1999'] });
    expect(ask(shapes.papers, 'papers').papers.map((one) => one.id)).toEqual([paper.id]);
    ask(shapes.paper, 'paper', 'show', paper.id);
    expect(ask(shapes.paperCheck, 'paper', 'check', paper.id).problems).not.toEqual([]);
    const text = run(['--library', library, 'paper', 'export', paper.id, '--format', 'text', '--style', 'ieee']);
    expect(text).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('[1, p. 3]') });
    const docx = ask(shapes.exported, 'paper', 'export', paper.id, '--format', 'docx');
    expect(Buffer.from(docx.content, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(ask(shapes.written, 'paper', 'export', paper.id, '--format', 'markdown', '-o', 'out.md').written).toEqual([
      'out.md',
    ]);
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain('[@brandt2007, p. 3]');

    expect(ask(shapes.flags, 'flags', paper.id)).toEqual({ flags: [], total: 0 });
    ask(shapes.fact, 'fact', 'status', id, 'disputed', '--because', 'Some paid.', '--by', 'Me');
    expect(ask(shapes.flags, 'flags').flags).toMatchObject([{ paperId: paper.id, factId: id, kind: 'disputed' }]);
    const marked = run(['--library', library, 'paper', 'export', paper.id, '--format', 'text']);
    expect(marked).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Not settled: 1 sentence'),
      stderr: expect.stringContaining('1 sentence rests on facts that have fallen'),
    });
    const clean = ['--acknowledge', 'The editor knows.', '--by', 'Me'];
    const answered = run(['--library', library, 'paper', 'export', paper.id, '--format', 'text', ...clean]);
    expect(answered).toMatchObject({ status: 0, stderr: '', stdout: expect.not.stringContaining('Not settled') });
    expect(ask(shapes.activity, 'activity', paper.id).activities).toMatchObject([
      { kind: 'export-acknowledged', by: 'Me', detail: 'The editor knows.' },
      { kind: 'fallen', flag: 'disputed', by: 'Me', detail: 'Some paid.' },
    ]);
    ask(shapes.fact, 'fact', 'status', id, 'supported', '--because', 'None did.');

    const listed = run(['--library', library, 'bibliography', '--paper', paper.id, '--format', 'text']);
    expect(listed.stdout).toBe('Brandt, S. (2007). Keepers of the Sound.\n');
    const data = ask(shapes.anything, 'bibliography', 'brandt2007', '--format', 'csl-json');
    expect(data).toMatchObject([{ id: 'brandt2007', type: 'book' }]);
    const found = ask(shapes.search, 'search', 'passengers', '--type', 'passage', '--limit', '5');
    expect(
      found.results.map(({ sourceId: of, snippet, matches: [[start, end] = [0, 0]] }) => [
        of,
        snippet.slice(start, end),
      ]),
    ).toEqual([[sourceId, 'passengers']]);
    for (const format of ['claimreview', 'csv', 'markdown']) {
      expect(run(['--library', library, 'export', 'facts', '--format', format]).stdout).toContain(
        'The ferry was free.',
      );
    }
  });

  it('takes annotations to another library and finds them again after a revision', () => {
    expect(ask(shapes.w3c, 'export', 'annotations', sourceId).first.items.length).toBeGreaterThan(1);
    ask(shapes.written, 'export', 'annotations', sourceId, '-o', 'annotations.jsonld');
    const { citeKey } = ask(shapes.source, 'source', 'show', sourceId).source;
    const other = ['--json', '--library', join(folder, 'other')];
    run([...other, 'import', 'essay.txt']);
    const there = shapes.sources.parse(JSON.parse(run([...other, 'sources']).stdout)).sources[0]?.id ?? '';
    run([...other, 'source', 'set', there, `citeKey=${citeKey}`]);
    const counts = JSON.parse(run([...other, 'import', 'annotations', 'annotations.jsonld']).stdout);
    const before = ask(shapes.annotations, 'annotations', sourceId).annotations;
    expect(counts).toEqual({ imported: before.length, duplicates: 0, failed: [] });
    const after = shapes.annotations.parse(JSON.parse(run([...other, 'annotations', there]).stdout)).annotations;
    const placed = ({ start, end, exact, note, tags }: (typeof after)[number]) => ({ start, end, exact, note, tags });
    expect(after.map(placed)).toEqual(before.map(placed));

    writeFileSync(
      join(folder, 'revised.txt'),
      essay.replace('In its first', 'A line more.\n\nIn its first').replace('3,164', '3,200'),
    );
    const { version, anchors, annotations } = ask(shapes.revised, 'source', 'revise', sourceId, 'revised.txt');
    expect(Object.values(anchors).reduce((sum, count) => sum + count)).toBe(annotations.length);
    expect([version.characters > essay.length, anchors.orphan]).toEqual([true, 0]);
  });

  it('undoes and redoes across runs', () => {
    ask(shapes.source, 'source', 'remove', 'brandt2007');
    const { change } = ask(shapes.change, 'undo');
    expect(change).toMatchObject({ label: 'Remove "brandt2007"', isUndone: true });
    ask(shapes.source, 'source', 'show', 'brandt2007');
    expect(ask(shapes.change, 'redo').change?.isUndone).toBe(false);
    ask(shapes.change, 'undo');
    expect(ask(shapes.history, 'history').changes[0]).toMatchObject({ label: 'Remove "brandt2007"', isUndone: true });
  });

  it('backs up, restores, exports and imports the whole library, and finds damage', () => {
    const { backup } = ask(shapes.backup, 'backup', '-o', 'copies');
    expect(readdirSync(join(folder, 'copies'))).toEqual([backup.name]);
    expect(ask(shapes.backups, 'backups').backups).toEqual([backup]);
    ask(shapes.source, 'source', 'remove', 'brandt2007');
    ask(shapes.backup, 'restore', backup.name);
    ask(shapes.source, 'source', 'show', 'brandt2007');
    expect(ask(shapes.report, 'doctor').isHealthy).toBe(true);

    ask(shapes.written, 'export', 'library', '-o', 'all.zip');
    const copy = ['--json', '--library', join(folder, 'copy')];
    expect(JSON.parse(run([...copy, 'import', 'library', 'all.zip']).stdout)).toMatchObject({
      imported: { sources: 2 },
      failed: [],
    });
    const facts = (words: readonly string[]): unknown => JSON.parse(run([...words, 'facts']).stdout);
    expect(facts(copy)).toEqual(facts(['--json', '--library', library]));

    writeFileSync(join(folder, 'copy', 'library.sqlite'), 'damaged '.repeat(200));
    const found = run([...copy, 'doctor']);
    expect([found.status, shapes.report.parse(JSON.parse(found.stdout)).isHealthy]).toEqual([1, false]);
    expect(readFileSync(join(folder, 'copy', 'library.sqlite'), 'utf8')).toContain('damaged');
  });

  it('cites without a library, one job or many', () => {
    const items = [
      {
        id: 'a',
        type: 'book',
        title: 'Good',
        author: [{ family: 'Doe', given: 'J.' }],
        issued: { 'date-parts': [[2001]] },
      },
    ];
    const clusters = [[{ id: 'a', locator: '3' }], [{ id: 'a', 'suppress-author': true }]];
    writeFileSync(join(folder, 'items.json'), JSON.stringify(items));
    writeFileSync(join(folder, 'clusters.json'), JSON.stringify(clusters));
    const document = [
      { citationItems: [{ id: 'a' }], properties: { noteIndex: 1 } },
      { citationItems: [{ id: 'a' }], properties: { noteIndex: 2 } },
    ];
    writeFileSync(join(folder, 'document.json'), JSON.stringify(document));
    const files = ['--items', 'items.json', '--clusters', 'clusters.json', '--format', 'text'];
    expect(ask(shapes.cited, 'cite', '--style', 'apa', ...files)).toEqual({
      clusters: ['(Doe, 2001, p. 3)', '(2001)'],
      document: [],
      bibliography: ['Doe, J. (2001). Good.\n'],
    });
    const notes = ask(
      shapes.cited,
      'cite',
      '--style',
      'chicago-fullnote-bibliography',
      '--document',
      'document.json',
      ...files,
    );
    expect(new Set(notes.document).size).toBe(2);
    const piped = run(['--json', 'cite', '--style', 'apa', '--items', '-', '--format', 'text'], {
      input: JSON.stringify(items),
    });
    expect(shapes.cited.parse(JSON.parse(piped.stdout)).bibliography).toHaveLength(1);

    const style =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>http://example.org/t</id></info><citation><layout><text variable="title"/></layout></citation></style>';
    writeFileSync(join(folder, 'title.csl'), style);
    const jobs = [
      { style: 'apa', items, clusters, format: 'text' },
      { style: 'nope', items },
      { style: 'title.csl', items, clusters: [[{ id: 'a' }]] },
    ];
    const batch = run(['cite', '--batch', '-'], {
      input: [...jobs.map((job) => JSON.stringify(job)), 'not json'].join('\n'),
    });
    const answers = batch.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect([batch.status, answers]).toMatchObject([
      1,
      [
        { clusters: ['(Doe, 2001, p. 3)', '(2001)'] },
        { ok: false, failure: { code: 'not-found' } },
        { clusters: ['Good'] },
        { ok: false, failure: { code: 'invalid-request' } },
      ],
    ]);
    expect(ask(shapes.styles, 'styles', 'ieee').styles[0]?.id).toBe('ieee');
    ask(shapes.anything, 'style', 'add', 'title.csl');
    expect(ask(shapes.styles, 'styles', 'T').styles.map(({ id }) => id)).toContain('t');
  });

  it('does the main job from start to end', () => {
    const { written } = ask(shapes.written, 'demo', '-o', 'demo');
    expect(
      readdirSync(join(folder, 'demo'))
        .filter((name) => name !== 'library')
        .sort(),
    ).toEqual([
      'bibliography.bib',
      'bibliography.biblatex.bib',
      'bibliography.html',
      'bibliography.json',
      'bibliography.md',
      'bibliography.ris',
      'bibliography.rtf',
      'bibliography.txt',
      'bibliography.xml',
      'paper.docx',
      'paper.html',
      'paper.md',
      'paper.txt',
    ]);
    expect(written).toHaveLength(13);
  });
});
