import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { factFlagKind } from '../../contract/facts';
import type { PaperExportFormat } from '../../contract/papers';
import type { PaperFlag } from '../../contract/ripple';
import { createLazyCitations } from '../citations/lazy-citations';
import { readXml } from '../citations/read-xml';
import { openTestArchive } from '../citations/test-archive';
import { newId } from '../library/new-id';
import { openLibrary } from '../library/open-library';
import { splitSentences } from '../sentences/public';
import { zipEntry } from '../testing/zip-entry';
import { arbitraryDocument } from './arbitrary-document';
import { writeDocx } from './docx/write-docx';
import { writeHtml } from './export-html';
import { exportPaper } from './export-paper';
import { importMarkdown } from './import-markdown';
import { layOutPaper } from './lay-out-paper';
import { writeMarkdown } from './markdown/write-markdown';
import type { PaperDocument } from './paper-document';
import type { PaperCitations } from './services';
import { unsettledSection } from './unsettled-section';
import { citedInlines, inlineRuns, plainInlines } from './walk-document';
import { writeEditorState } from './write-editor-state';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
const library = openLibrary({ path: join(folder, 'library') });
const services = { library, citations: createLazyCitations(openTestArchive()) };
const works = [
  {
    id: 's1',
    key: 'petrenko2014',
    csl: {
      type: 'book',
      title: 'Trade & Peace',
      author: [{ family: 'Petrenko', given: 'Olha' }],
      issued: { 'date-parts': [[2014]] },
      publisher: 'Osnovy',
    },
  },
  {
    id: 's2',
    key: 'sato2010',
    csl: {
      type: 'article-journal',
      title: 'Quiet\u0001 Ports',
      author: [{ family: 'Sato', given: 'Ken' }],
      issued: { 'date-parts': [[2010]] },
      'container-title': 'Harbours',
      volume: 3,
      page: '1-9',
    },
  },
];
library.write('Fill', (connection) => {
  for (const { id, key, csl } of works) {
    connection.run(
      `INSERT INTO source (id, cite_key, is_key_pinned, csl, provenance, language, tags, original_format, original_record, unmapped, added_at, updated_at)
       VALUES (?, ?, 0, ?, '{}', 'en', '[]', '', '', '{}', '', '')`,
      [id, key, JSON.stringify({ id, ...csl })],
    );
  }
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

const draft = `# First <part>

As @petrenko2014 [p. 3] says, **trade** grew [see @sato2010, pp. 4-6; @petrenko2014].^[A note, with @sato2010 [p. 2] in it.]

> A quotation [@sato2010].

- one
- two
    1. inner

| Year | Tons |
| --- | --- |
| 2013 | 12 *m* |

[The rise]{fact="f1"} is [here](https://example.org/?a=1&b="2"), [not here](ftp://example.org) [@gone].
`;

const settings = { title: 'T <&> "t"', locale: 'en-US' };

/** An engine gone wrong: what a style, a work or a citation contains comes out of it as it is. */
const hostile: PaperCitations = {
  findStyle: (id) => ({ isNote: id === 'notes' }),
  formatPaper: ({ clusters }) => ({
    citations: clusters.map(({ id }) => ({
      id,
      html: `<i onclick="x">a</b></i><script>b</script><img src=x onerror=y>&lt;c&#60;<${id}`,
    })),
    bibliography: [
      { id: 's1', html: '<div class="csl-entry"><a href="javascript:x">d</a><div style="x:y"></span></i>' },
    ],
  }),
};

const knownTags = new Set(
  'body main article aside h1 h2 h3 h4 h5 h6 p blockquote ul ol li label input table thead tbody tr th td hr br a span strong em s u mark sub sup code i b section html'.split(
    ' ',
  ),
);
const knownAttributes =
  / (?:id|href|rel|role|class|style|start|scope|type|aria-\w+|data-fact)="[^"<>]*"| disabled| checked/g;

const arbitraryText = fc.string({ unit: 'binary' });
const arbitraryNotice = fc
  .tuple(
    fc.array(
      fc.record<PaperFlag>({
        paperId: fc.constant('p'),
        paperTitle: arbitraryText,
        block: fc.nat(3),
        sentence: arbitraryText,
        factId: arbitraryText,
        statement: arbitraryText,
        kind: fc.constantFrom(...factFlagKind.options),
        detail: arbitraryText,
        since: fc.constant(''),
      }),
      { maxLength: 4 },
    ),
    fc.constantFrom('en-US', 'uk', 'ja-JP', 'de', 'fr', 'xx'),
  )
  .map(([flags, locale]) => unsettledSection(flags, locale));

const hasOffice = (process.env.PATH ?? '').split(delimiter).some((path) => existsSync(join(path, 'soffice')));

function exported(document: PaperDocument, format: PaperExportFormat, style = 'apa', locale = 'en-US') {
  const paper = {
    id: 'p',
    title: 'Ports & <Peace>',
    style,
    locale,
    citations: 0,
    words: 0,
    disputedFacts: 0,
    flaggedSentences: 0,
    createdAt: '',
    updatedAt: '',
    revision: 1,
    state: writeEditorState(document),
  };
  return exportPaper(services, { paper, format, style, locale, flags: [] });
}

const { document } = importMarkdown(draft, 'draft.md', { ...services, newId, splitSentences });

describe('as text', () => {
  it('has formatted citations, notes and the bibliography', async () => {
    const { content, fileName } = await exported(
      { blocks: [{ type: 'heading', level: 1, inlines: [] }, ...document.blocks] },
      'text',
    );
    expect(fileName).toBe('Ports & Peace.txt');
    expect(content).toMatchSnapshot();
  });
});

describe('as HTML', () => {
  it('is a whole page, its citations linked to their entries', async () => {
    expect((await exported(document, 'html')).content).toMatchSnapshot();
  });

  it('puts citations of a note style into notes', async () => {
    const { content } = await exported(document, 'html', 'chicago-notes-bibliography');
    expect(content.slice(content.indexOf('<article>'))).toMatchSnapshot();
  });

  it('lets nothing of a paper, nor of a broken engine, become markup', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDocument,
        arbitraryNotice,
        fc.constantFrom('x', 'notes'),
        async (random, notice, style) => {
          const content = writeHtml(
            await layOutPaper({ library, citations: hostile }, { ...settings, style, notice, document: random }),
          );
          const tags = [...content.slice(content.indexOf('<body>')).matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
          expect(tags.map(([, name]) => name).filter((name = '') => !knownTags.has(name))).toEqual([]);
          expect(
            tags.map(([, , attributes = '']) => attributes.replace(knownAttributes, '')).filter((rest) => rest !== ''),
          ).toEqual([]);
          const targets = [...content.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
          expect(targets.filter((href) => !/^(#|https:|mailto:)/.test(href))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('what is not settled', () => {
  it('comes back from Markdown as ordinary text', () => {
    fc.assert(
      fc.property(arbitraryNotice, (notice) => {
        const written = writeMarkdown({ title: 'T', style: 'apa', locale: 'en-US' }, { blocks: notice }, (id) => id);
        const { document: read } = importMarkdown(written, 'p.md', { ...services, newId, splitSentences });
        expect(read.blocks.map(({ type }) => type)).toEqual(notice.map(({ type }) => type));
        expect(citedInlines(read.blocks)).toEqual([]);
        const words = (blocks: PaperDocument['blocks']) =>
          blocks.flatMap(inlineRuns).map(({ inlines }) => plainInlines(inlines).trim());
        expect(words(read.blocks)).toEqual(words(notice));
      }),
      { numRuns: 200 },
    );
  });
});

describe('as DOCX', () => {
  async function unpack(style: string) {
    const { content, encoding } = await exported(document, 'docx', style);
    expect(encoding).toBe('base64');
    return Buffer.from(content, 'base64');
  }

  it('holds live Zotero fields, real footnotes and its settings', async () => {
    const file = await unpack('apa');
    const part = (name: string) => zipEntry(file, name);
    const body = part('word/document.xml');
    const fields = [...body.matchAll(/<w:instrText xml:space="preserve"> ([^<]*) <\/w:instrText>/g)].map(
      ([, instruction = '']) => instruction.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
    );
    expect(fields.map((field) => field.slice(0, 18))).toEqual([
      ...Array.from({ length: 4 }, () => 'ADDIN ZOTERO_ITEM '),
      'ADDIN ZOTERO_BIBL ',
    ]);
    const third = JSON.parse(fields[2]?.replace(/^ADDIN ZOTERO_ITEM CSL_CITATION /, '') ?? '');
    expect(third).toMatchObject({
      properties: { plainCitation: '(Petrenko, 2014; see Sato, 2010, pp. 4–6)', noteIndex: 0 },
      citationItems: [
        {
          id: 'citewright/s2',
          uris: ['urn:citewright:source:s2'],
          itemData: { type: 'article-journal' },
          locator: '4-6',
          label: 'page',
          prefix: 'see ',
        },
        { id: 'citewright/s1', itemData: { title: 'Trade & Peace' } },
      ],
    });
    expect(body.match(/w:fldCharType="begin"/g)).toHaveLength(5);
    expect(body.match(/w:fldCharType="end"/g)).toHaveLength(5);
    expect(part('word/footnotes.xml')).toContain('ADDIN ZOTERO_ITEM');
    expect(part('docProps/custom.xml')).toMatch(/name="ZOTERO_PREF_1"[\s\S]*name="ZOTERO_PREF_2"/);
    expect(body).toContain('[missing work: gone]');
  });

  it('is well-formed XML whatever the paper holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDocument,
        arbitraryNotice,
        fc.constantFrom('x', 'notes'),
        async (random, notice, style) => {
          const given = { ...settings, style, notice, document: random };
          const laidOut = await layOutPaper({ library, citations: hostile }, given);
          const file = Buffer.from(await writeDocx(laidOut), 'base64');
          for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/numbering.xml', 'docProps/custom.xml']) {
            readXml(zipEntry(file, name), name);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it.skipIf(!hasOffice)(
    'opens in LibreOffice with citations and bibliography',
    async () => {
      const convert = async (style: string, to: string) => {
        writeFileSync(join(folder, 'paper.docx'), await unpack(style));
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office'))}`;
        const options = ['--headless', profile, '--convert-to', to, '--outdir', folder, join(folder, 'paper.docx')];
        execFileSync('soffice', options, { stdio: 'ignore' });
        return readFileSync(join(folder, `paper.${to.split(':')[0]}`), 'utf8');
      };
      const text = (await convert('apa', 'txt:Text (encoded):UTF8')).replace('\ufeff', '').split('\n');
      expect(text).toEqual(
        expect.arrayContaining([
          'As Petrenko (2014, p. 3) says, trade grew (Petrenko, 2014; see Sato, 2010, pp. 4–6).1',
          'A quotation (Sato, 2010).',
          '        1. inner',
          'The rise is here, not here [missing work: gone].',
          'Petrenko, O. (2014). Trade & Peace. Osnovy.',
          'Sato, K. (2010). Quiet Ports. Harbours, 3, 1–9.',
        ]),
      );
      const notes = (await convert('chicago-notes-bibliography', 'fodt')).replace(/<[^>]*>/g, '');
      for (const words of [
        'Trade &amp; Peace (Osnovy, 2014), 3.',
        'A note, with Sato',
        'Sato, Ken. “Quiet Ports.” Harbours 3 (2010): 1–9.',
      ]) {
        expect(notes).toContain(words);
      }
    },
    120_000,
  );
});
