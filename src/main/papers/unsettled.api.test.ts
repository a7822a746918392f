import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PaperExportFormat, paperExportFormat } from '../../contract/papers';
import { readXml } from '../citations/read-xml';
import { openTestCore, type TestCore } from '../testing/open-test-core';
import { zipEntry } from '../testing/zip-entry';

const text = 'The log\n\nIn 1931 the ferry carried 3,164 passengers.\n\nIn 1932 the harbour *froze* | for a week.\n';

let test: TestCore;
let source: string;
let key: string;
beforeEach(async () => {
  test = await openTestCore();
  const { items } = await test.call('sources.import', { documents: [{ name: 'log.md', text }] });
  source = items[0]?.sourceIds[0] ?? '';
  key = (await test.call('sources.get', { source })).source.citeKey;
});
afterEach(() => test.core.close());

async function makeFact(statement: string, quote: string): Promise<string> {
  const { fact } = await test.call('facts.create', { statement, passage: { source, selector: { quote } } });
  await test.call('facts.setStatus', { id: fact.id, status: 'supported', because: 'The log says so.' });
  return fact.id;
}

async function importPaper(body: string, locale = 'en-US'): Promise<string> {
  const markdown = `---\ntitle: Ferries & *Ice*\nlang: ${locale}\n---\n\n${body}\n`;
  return (await test.call('papers.importMarkdown', { name: 'p.md', text: markdown })).paper.id;
}

async function fill(locale?: string) {
  const ferry = await makeFact('The ferry carried 3,164 passengers.', '3,164 passengers');
  const ice = await makeFact('The harbour *froze* [in] 1932.', 'froze');
  const gone = await makeFact('It was free.', 'the ferry carried');
  const paper = await importPaper(
    [
      `# Is the [ferry]{fact="${ferry}"} real`,
      `It carried [3,164 passengers]{fact="${ferry}"} [@${key}, para. 1] for [nothing]{fact="${gone}"}. Trade grew by 12 percent in 2013 [@${key}, para. 2].`,
      `The harbour [froze]{fact="${ice}"}.^[See [the log]{fact="${ferry}"}.] Is it [free]{fact="${gone}"}?`,
    ].join('\n\n'),
    locale,
  );
  return { ferry, ice, gone, paper };
}

describe('checking a paper', () => {
  it('says of each sentence what of it has fallen, and what to do', async () => {
    const { ferry, ice, gone, paper } = await fill();
    const check = async () => {
      const { sentences, problems } = await test.call('papers.check', { id: paper });
      return {
        states: sentences.map(({ state, flags }) => [state, ...flags]),
        problems: problems.map(({ kind }) => kind),
        messages: problems.map(({ message }) => message),
      };
    };
    expect((await check()).states).toEqual([
      ['exempt'],
      ['vouched'],
      ['vouched'],
      ['vouched'],
      ['exempt'],
      ['vouched'],
    ]);
    expect((await check()).problems).toEqual([]);

    await test.call('facts.setStatus', { id: ferry, status: 'refuted', because: 'It was built in 1940.' });
    const { fact } = await test.call('facts.get', { id: ice });
    await test.call('facts.removeEvidence', { evidenceId: fact.evidence[0]?.id ?? '' });
    await test.call('facts.remove', { id: gone });
    const fallen = await check();
    expect(fallen.states).toEqual([
      ['disputed', 'refuted'],
      ['disputed', 'refuted', 'removed'],
      ['vouched'],
      ['unverified', 'evidence-withdrawn'],
      ['unverified', 'removed'],
      ['disputed', 'refuted'],
    ]);
    expect(new Set(fallen.problems)).toEqual(new Set(['disputed-fact', 'missing-fact', 'withdrawn-evidence']));
    expect(fallen.messages).toContain(
      'The fact “The harbour *froze* [in] 1932.” has lost evidence since its last verdict: “froze”. Judge it again, or rewrite what rests on it: “The harbour froze.”.',
    );

    await test.call('library.undo', {});
    await test.call('library.undo', {});
    await test.call('library.undo', {});
    await test.call('sources.revise', {
      source,
      document: { name: 'log.md', text: 'The log\n\nIn 1931 the ferry carried 3,164 passengers.\n' },
    });
    expect((await check()).states[3]).toEqual(['unverified', 'evidence-orphaned']);
    expect((await check()).problems).toEqual(['orphaned-evidence']);
  });

  it('tells of a fact that was never there', async () => {
    const paper = await importPaper('It carried [3,164 passengers]{fact="nobody"}.');
    const { sentences, problems } = await test.call('papers.check', { id: paper });
    expect(sentences.map(({ state, flags }) => [state, ...flags])).toEqual([['unverified', 'removed']]);
    expect(problems.map(({ message }) => message)).toEqual([
      'The sentence “It carried 3,164 passengers.” rests on a fact that is not in the library (nobody). Link another.',
    ]);
    expect((await test.call('papers.list', {})).papers[0]?.flaggedSentences).toBe(1);
  });
});

describe('exporting a paper of which sentences have flags', () => {
  const exported = async (id: string, format: PaperExportFormat, because?: string) => {
    const acknowledgement = because === undefined ? {} : { acknowledgement: { because, by: 'Ada' } };
    const { content, encoding } = await test.call('papers.export', { id, format, ...acknowledgement });
    if (encoding === 'utf8') return content;
    const body = zipEntry(Buffer.from(content, encoding), 'word/document.xml');
    readXml(body, 'word/document.xml');
    return body.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
  };
  const listed = {
    markdown: [
      '# Not settled: 4 sentences of this paper rest on facts that have fallen',
      '- “It carried 3,164 passengers for nothing.”\n  - The fact “The ferry carried 3,164 passengers.” is refuted: It was *never* built.',
      '“The harbour \\*froze\\* \\[in\\] 1932.”',
      '*Added on export; not a part of the paper.*\n\n* * *',
    ],
    html: [
      '<aside class="notice">\n<h2>Not settled: 4 sentences',
      '<li>The fact “The ferry carried 3,164 passengers.” is refuted: It was *never* built.</li>',
      '<em>Added on export; not a part of the paper.</em>',
    ],
    docx: [
      'Not settled: 4 sentences of this paper rest on facts that have fallen\n“',
      'The fact “The ferry carried 3,164 passengers.” is refuted: It was *never* built.\n',
      'Added on export; not a part of the paper.\n',
    ],
    text: [
      '# Not settled: 4 sentences of this paper rest on facts that have fallen\n\n- “',
      '  - The fact “The ferry carried 3,164 passengers.” is refuted: It was *never* built.\n',
      'Added on export; not a part of the paper.\n\n* * *',
    ],
  } satisfies Record<PaperExportFormat, readonly string[]>;

  it.each(paperExportFormat.options)('lists them at its head as %s, unless somebody answers for it', async (format) => {
    const { ferry, ice, paper } = await fill();
    const clean = await exported(paper, format);
    expect(await exported(paper, format, 'Nothing to answer for.')).toBe(clean);
    expect((await test.call('activity.list', {})).total).toBe(0);

    await test.call('facts.setStatus', { id: ferry, status: 'refuted', because: 'It was *never*\nbuilt.' });
    await test.call('facts.setStatus', { id: ice, status: 'disputed', because: 'It was a mild winter.' });
    const marked = await exported(paper, format);
    const expected =
      format === 'markdown' ? listed.markdown.map((words) => words.replace('*never*', '\\*never\\*')) : listed[format];
    for (const words of expected) expect(marked).toContain(words);
    expect((await test.call('activity.list', {})).total).toBe(2);

    expect(await exported(paper, format, ' The editor knows. ')).toBe(clean);
    const { activities } = await test.call('activity.list', { paper });
    expect(activities[0]).toMatchObject({
      ...{ kind: 'export-acknowledged', by: 'Ada', detail: 'The editor knows.', flag: null, factId: '', statement: '' },
      papers: [{ id: paper, title: 'Ferries & *Ice*', sentences: 4 }],
    });
    // The file is out: an undo takes back the verdict before it, not the record.
    await test.call('library.undo', {});
    const left = (await test.call('activity.list', {})).activities.map(({ kind, flag }) => [kind, flag]);
    expect(left).toEqual([
      ['export-acknowledged', null],
      ['fallen', 'refuted'],
    ]);
  });

  it('asks for a reason', async () => {
    const { ferry, paper } = await fill();
    await test.call('facts.setStatus', { id: ferry, status: 'disputed', because: 'No.' });
    await expect(exported(paper, 'text', '  ')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('speaks the language of the paper', async () => {
    for (const [locale, words] of [
      ['uk', 'Не з’ясовано'],
      ['ja-JP', '未解決'],
      ['de', 'Nicht geklärt'],
      ['fr-FR', 'Non établi'],
      ['pl', 'Not settled'],
    ] as const) {
      const { ferry, paper } = await fill(locale);
      await test.call('facts.setStatus', { id: ferry, status: 'disputed', because: 'No.' });
      expect(await exported(paper, 'text')).toContain(words);
    }
  });

  it('gives Markdown that is ordinary text when it is imported again', async () => {
    const { ferry, paper } = await fill();
    await test.call('facts.setStatus', { id: ferry, status: 'disputed', because: 'No [@one] [fact:two].' });
    const again = await test.call('papers.importMarkdown', { name: 'p.md', text: await exported(paper, 'markdown') });
    const before = (await test.call('papers.uses', { id: paper })).uses;
    const { uses } = await test.call('papers.uses', { id: again.paper.id });
    expect([again.paper.title, again.paper.unknownKeys]).toEqual(['Ferries & *Ice*', []]);
    expect(uses.map(({ sentence, factId }) => [sentence, factId])).toEqual(
      before.map(({ sentence, factId }) => [sentence, factId]),
    );
  });
});
