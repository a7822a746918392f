import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditorStateJson } from '../../contract/annotations';
import type { RequestContext } from '../../contract/api';
import { createLazyCitations } from '../citations/lazy-citations';
import { openTestArchive } from '../citations/test-archive';

import { assessSentence, matchQuote } from '../claims/public';
import { now } from '../library/clock';
import { newId } from '../library/new-id';
import { type OpenLibrary, openLibrary } from '../library/open-library';
import { followFalls } from '../ripple/follow-falls';
import { splitSentences } from '../sentences/public';
import { createPaperHandlers } from './handlers';
import { readEditorState } from './read-editor-state';
import { citationsOf } from './walk-document';
import { writeEditorState } from './write-editor-state';

const context: RequestContext = { signal: new AbortController().signal };
const archive = openTestArchive();
const opened: OpenLibrary[] = [];

const sourceText =
  'Trade between the two countries grew by 12 percent in 2013. The minister called it “a modest but real success”. Nobody else did.';

afterEach(() => {
  for (const library of opened.splice(0)) {
    library.close();
    rmSync(library.path, { recursive: true });
  }
});

function open() {
  const library = openLibrary({ path: mkdtempSync(join(tmpdir(), 'papers-')) });
  opened.push(library);
  followFalls(library);
  library.write('Fill', (connection) => {
    const works = [
      [
        's1',
        'petrenko2014',
        {
          type: 'book',
          title: 'Trade and <em>Peace</em>',
          author: [{ family: 'Petrenko', given: 'Olha' }],
          issued: { 'date-parts': [[2014]] },
          publisher: 'Osnovy',
        },
      ],
      [
        's2',
        'sato2010',
        {
          type: 'article-journal',
          title: 'Quiet Ports',
          author: [{ family: 'Sato', given: 'Ken' }],
          issued: { 'date-parts': [[2010]] },
          'container-title': 'Harbours',
          volume: 3,
          page: '1-9',
        },
      ],
    ] as const;
    for (const [id, key, csl] of works) {
      connection.run(
        `INSERT INTO source (id, cite_key, is_key_pinned, csl, provenance, language, tags, original_format, original_record, unmapped, added_at, updated_at)
         VALUES (?, ?, 0, ?, '{}', 'en', '[]', '', '', '{}', '', '')`,
        [id, key, JSON.stringify({ id, ...csl })],
      );
    }
    for (const [id, status] of [
      ['f1', 'supported'],
      ['f2', 'disputed'],
    ] as const) {
      connection.run(
        "INSERT INTO fact (id, statement, status, rationale, claimant, tags, created_at, updated_at) VALUES (?, 'Trade grew by 12 percent.', ?, '', '', '[]', '', '')",
        [id, status],
      );
    }
  });
  const papers = createPaperHandlers({
    library,
    citations: createLazyCitations(archive),
    splitSentences,
    assessSentence,
    matchQuote,
    textOf: (id) => (id === 's1' ? sourceText : undefined),
    newId,
    now,
  });
  const importText = async (text: string) =>
    (await papers['papers.importMarkdown']({ name: 'draft.md', text }, context)).paper;
  const get = async (id: string) => (await papers['papers.get']({ id }, context)).paper;
  return { library, papers, importText, get };
}

describe('keeping papers', () => {
  it('creates, saves, refuses a stale save, and keeps what it does not know', async () => {
    const { papers, get } = open();
    const { paper } = await papers['papers.create']({ title: ' My\n paper ' }, context);
    expect(paper).toMatchObject({
      title: 'My paper',
      style: 'apa',
      locale: 'en-US',
      revision: 1,
      citations: 0,
      words: 0,
    });
    const odd = { type: 'whiteboard', version: 9, strokes: [[1, 2]] };
    const state: EditorStateJson = {
      root: {
        type: 'root',
        children: [odd, { type: 'paragraph', children: [{ type: 'text', text: 'Two words', format: 0 }] }],
      },
    };
    const saved = await papers['papers.save']({ id: paper.id, revision: 1, state, title: 'Other' }, context);
    expect(await get(paper.id)).toMatchObject({
      title: 'Other',
      revision: 2,
      words: 2,
      state: { ...state, version: 1 },
      updatedAt: saved.savedAt,
    });
    const stale = async () => papers['papers.save']({ id: paper.id, revision: 1, state }, context);
    await expect(stale()).rejects.toMatchObject({ code: 'conflict' });
    const newer = async () =>
      papers['papers.save']({ id: paper.id, revision: 2, state: { ...state, version: 2 } }, context);
    await expect(newer()).rejects.toMatchObject({ code: 'unsupported' });
    expect((await get(paper.id)).revision).toBe(2);
  });

  it('refuses states that are too deep or too large, styles and locales that do not exist', async () => {
    const { papers } = open();
    const { paper } = await papers['papers.create']({ title: 'A' }, context);
    let deep: object = { type: 'text', text: 'x' };
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'quote', children: [deep] };
    const save = (root: object) => async () =>
      papers['papers.save']({ id: paper.id, revision: 1, state: { root: { type: 'root', ...root } } }, context);
    await expect(save({ children: [deep] })()).rejects.toMatchObject({ code: 'too-large' });
    await expect(save({ children: Array.from({ length: 400_001 }, () => ({})) })()).rejects.toMatchObject({
      code: 'too-large',
    });
    await expect(async () =>
      papers['papers.update']({ id: paper.id, style: 'no-such' }, context),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(async () => papers['papers.update']({ id: paper.id, locale: 'x' }, context)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(async () => papers['papers.get']({ id: 'none' }, context)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('can be undone, but for saves', async () => {
    const { library, papers, importText, get } = open();
    const { id } = await importText('Trade grew [@petrenko2014, p. 3].');
    const before = await get(id);
    await papers['papers.remove']({ id }, context);
    library.undo();
    expect(await get(id)).toEqual(before);
    expect((await papers['papers.uses']({ id }, context)).uses).toHaveLength(1);
    library.undo();
    expect((await papers['papers.list']({}, context)).papers).toEqual([]);
  });

  it('pins the keys of cited works and records what each sentence rests on', async () => {
    const { library, papers, importText } = open();
    const imported = await importText(
      'First. It grew, “a modest but real success” [see @petrenko2014, p. 3, again; @sato2010]. [fact:f1]\n\nNo claim.[^1] [Sure]{fact="f2"}.\n\n[^1]: See @nobody1999.\n',
    );
    expect(imported).toMatchObject({ citations: 3, unknownKeys: ['nobody1999'] });
    const { uses } = await papers['papers.uses']({ id: imported.id }, context);
    const sentence = 'It grew, “a modest but real success”.';
    expect(uses.map((use) => [use.block, use.sentence, use.sourceId, use.factId])).toEqual([
      [0, sentence, 's1', 'f1'],
      [0, sentence, 's2', 'f1'],
      [1, 'No claim.', 'key:nobody1999', ''],
      [1, 'No claim.', 'key:nobody1999', ''],
      [1, 'Sure.', '', 'f2'],
    ]);
    const row = library.connection.get(
      'SELECT locator, label, prefix, suffix, quote FROM citation_use WHERE position = 0',
    );
    expect(row).toEqual({
      locator: '3',
      label: 'page',
      prefix: 'see',
      suffix: ', again',
      quote: 'a modest but real success',
    });
    expect(library.connection.all('SELECT is_key_pinned AS pinned FROM source')).toEqual([
      { pinned: 1 },
      { pinned: 1 },
    ]);
    expect((await papers['papers.list']({}, context)).papers[0]?.disputedFacts).toBe(1);
  });
});

describe('formatting', () => {
  it('formats clusters, marks missing works and finds unknown keys once they exist', async () => {
    const { library, papers } = open();
    const { paper } = await papers['papers.create']({ title: 'A' }, context);
    const cluster = (
      citationId: string,
      ...items: { sourceId: string; locator?: string; prefix?: string; suffix?: string }[]
    ) => ({ citationId, items, noteIndex: 0 });
    const clusters = [
      cluster(
        'a',
        { sourceId: 's1', locator: '3-5', prefix: 'see', suffix: 'and <b onclick=x>passim</b>' },
        { sourceId: 'gone' },
      ),
      cluster('a', { sourceId: 'key:new<1>' }),
      cluster('b'),
    ];
    const format = () => papers['papers.format']({ id: paper.id, clusters }, context);
    const { citations, bibliography, isNoteStyle } = await format();
    expect(citations.map(({ text, missingSourceIds }) => [text, missingSourceIds])).toEqual([
      ['(see Petrenko, 2014, pp. 3–5 and <b onclick=x>passim</b>) [missing work: gone]', ['gone']],
      ['[missing work: new<1>]', ['key:new<1>']],
      ['', []],
    ]);
    expect(citations[0]?.html).not.toContain('<b');
    expect(citations[1]?.html).toBe('[missing work: new&lt;1&gt;]');
    expect([bibliography.map(({ text }) => text), isNoteStyle]).toEqual([
      ['Petrenko, O. (2014). Trade and <em>Peace</em>. Osnovy.'],
      false,
    ]);
    expect(bibliography[0]?.html).toContain('<i>');
    library.write('Key', (connection) => connection.run("UPDATE source SET cite_key = 'new<1>' WHERE id = 's2'"));
    expect((await format()).citations[1]).toMatchObject({ text: '(Sato, 2010)', missingSourceIds: [] });
  });
});

describe('checking', () => {
  it('says of each sentence what it rests on, and compares quotations', async () => {
    const { papers, importText } = open();
    const { id } = await importText(
      [
        '# Trade in 2013',
        '## Was it 12 percent in 2013?',
        'Trade grew by 12 percent in 2013. It fell by 40 percent in 2015. [fact:f2] Exports of 2012 reached 3 million tons [@sato2010, p. 2]. It grew by 12 percent in 2013 [@nobody]. One wonders. [fact:f1]',
        'The minister called it “a modest but real success” [@petrenko2014, para. 1]. It was “a modest and real success” [@petrenko2014]. “It was the end of all trade”, he wrote [@petrenko2014, p. 9].',
      ].join('\n\n'),
    );
    const { sentences, quotes, problems, coverage } = await papers['papers.check']({ id }, context);
    expect(sentences.map(({ state, text }) => [state, text.slice(0, 24)])).toEqual([
      ['exempt', 'Was it 12 percent in 201'],
      ['naked', 'Trade grew by 12 percent'],
      ['disputed', 'It fell by 40 percent in'],
      ['vouched', 'Exports of 2012 reached '],
      ['naked', 'It grew by 12 percent in'],
      ['vouched', 'One wonders.'],
      ['vouched', 'The minister called it “'],
      ['vouched', 'It was “a modest and rea'],
      ['vouched', '“It was the end of all t'],
    ]);
    expect(quotes.map(({ state, sourceId }) => [state, sourceId])).toEqual([
      ['exact', 's1'],
      ['altered', 's1'],
      ['missing', 's1'],
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual([
      'disputed-fact',
      'unknown-work',
      'altered-quote',
      'quote-without-locator',
      'missing-quote',
    ]);
    expect(coverage).toBeCloseTo(5 / 8);
  });

  it('finds nothing to vouch for in an empty paper', async () => {
    const { papers } = open();
    const { paper } = await papers['papers.create']({ title: 'A' }, context);
    expect(await papers['papers.check']({ id: paper.id }, context)).toEqual({
      sentences: [],
      quotes: [],
      problems: [],
      coverage: 1,
    });
  });
});

describe('importing and exporting Markdown', () => {
  it('takes title, style and language from the head, and gives them back', async () => {
    const { papers, importText, get } = open();
    const text =
      '---\ntitle: "On: Ports"\nlang: "uk"\ncsl: "chicago-author-date.csl"\n---\n\nA line [@petrenko2014, pp. 3-5; see @gone, chap. 2].\n';
    const { id } = await importText(text);
    const paper = await get(id);
    expect(paper).toMatchObject({ title: 'On: Ports', locale: 'uk', style: 'chicago-author-date' });
    expect(citationsOf(readEditorState(paper.state).blocks)[0]?.items.map(({ sourceId }) => sourceId)).toEqual([
      's1',
      'key:gone',
    ]);
    const exported = await papers['papers.export']({ id, format: 'markdown' }, context);
    expect([exported.fileName, exported.content]).toEqual(['On Ports.md', text]);
  });

  it('keeps a style that is not installed from keeping the text out', async () => {
    const { importText, get } = open();
    const { id } = await importText('---\ncsl: http://example.org/my-own.csl\n---\n# Heading\n\nText.\n');
    expect(await get(id)).toMatchObject({
      title: 'Heading',
      style: 'apa',
      locale: 'en-US',
      state: writeEditorState({
        blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text: 'Text.', format: 0 }] }],
      }),
    });
  });
});
