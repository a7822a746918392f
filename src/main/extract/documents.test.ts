import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksAsHtml,
  type TestBlock,
  type TestDocument,
  writeTestDocx,
  writeTestEpub,
  writeTestMhtml,
  writeTestOdt,
} from '../testing/write-test-documents';
import { writeTestZip } from '../testing/write-test-zip';
import { extractDocument } from './extract-document';
import type { ExtractedText } from './extracted-document';

const book: TestDocument = {
  title: 'The Keepers of the Light',
  author: 'Olena Koval',
  language: 'en',
  blocks: [
    { kind: 'heading', level: 1, words: 'The harbour' },
    {
      kind: 'paragraph',
      words: 'In 1931 the harbour had forty boats & two keepers.',
      strong: 'Nobody slept.',
      note: 'So the log of the port says.',
    },
    { kind: 'list', items: ['Nets of hemp', 'Lamps of brass'] },
    { kind: 'heading', level: 1, words: 'The lamp' },
    { kind: 'quote', words: 'Burn till the morning, said the order of the captain.' },
    {
      kind: 'table',
      rows: [
        ['', 'Oil', 'Wick'],
        ['1931', '12', '3'],
      ],
    },
    { kind: 'paragraph', words: 'Того ранку ми зустріли пароплав біля пристані, і капітан розповів про маяк.' },
  ],
};

async function read(bytes: Uint8Array, fileName: string): Promise<ExtractedText> {
  const document = await extractDocument({ bytes, fileName });
  if (document.kind !== 'text') throw new Error('no text');
  return document;
}

function outline({ text, paragraphs }: ExtractedText): unknown[] {
  return paragraphs.map(({ start, end, kind, level, section, page, language, spans }) => [
    kind,
    level,
    text.slice(start, end),
    section,
    page,
    language,
    spans.map((span) => [span.kind, text.slice(span.start, span.end)]),
  ]);
}

const strong = [['strong', 'Nobody slept.']];
const table = '\u200b\tOil\tWick\n1931\t12\t3';
const ukrainian = 'Того ранку ми зустріли пароплав біля пристані, і капітан розповів про маяк.';

describe('a document of pictures or empty pages', () => {
  it.each([
    ['docx', writeTestDocx],
    ['odt', writeTestOdt],
  ])('%s is taken in, and says that it has no text', async (ending, write) => {
    const { text, paragraphs, notices, csl } = await read(await write({ ...book, blocks: [] }), `scan.${ending}`);
    expect([text, paragraphs]).toEqual(['', []]);
    expect(notices.map(({ kind }) => kind)).toEqual(['no-text']);
    expect(csl.title).toBe(book.title);
  });
});

describe('documents in archives', () => {
  it('reads a book with its chapters, pages and notes', async () => {
    const document = await read(writeTestEpub(book), 'keepers.epub');
    expect(outline(document)).toEqual([
      ['heading', 1, 'The harbour', 'The harbour', '10', 'en', []],
      [
        'paragraph',
        0,
        'In 1931 the harbour had forty boats & two keepers. Nobody slept.',
        'The harbour',
        '10',
        'en',
        strong,
      ],
      ['footnote', 0, 'So the log of the port says.', 'The harbour', '10', 'en', []],
      ['list-item', 1, 'Nets of hemp', 'The harbour', '10', 'en', []],
      ['list-item', 1, 'Lamps of brass', 'The harbour', '10', 'en', []],
      ['heading', 1, 'The lamp', 'The lamp', '11', 'en', []],
      ['quote', 0, 'Burn till the morning, said the order of the captain.', 'The lamp', '11', 'en', []],
      ['table', 0, table, 'The lamp', '11', 'en', []],
      ['paragraph', 0, ukrainian, 'The lamp', '11', 'uk', []],
    ]);
    expect(document.csl).toMatchObject({
      type: 'book',
      title: 'The Keepers of the Light',
      author: [{ family: 'Koval', given: 'Olena' }],
      ISBN: '9780306406157',
      issued: { 'date-parts': [[2019, 5, 2]] },
      language: 'en',
    });
    expect(document.provenance.ISBN).toBe('EPUB package');
  });

  it('reads an OpenDocument text, its notes after the paragraph that has their mark', async () => {
    const document = await read(writeTestOdt(book), 'keepers.odt');
    expect(outline(document).slice(0, 4)).toEqual([
      ['heading', 1, 'The harbour', '', '', 'en', []],
      [
        'paragraph',
        0,
        'In 1931 the harbour had forty boats & two keepers. Nobody slept.[1]',
        'The harbour',
        '',
        'en',
        [...strong, ['superscript', '[1]']],
      ],
      ['footnote', 0, '[1] So the log of the port says.', 'The harbour', '', 'en', []],
      ['list-item', 1, 'Nets of hemp', 'The harbour', '', 'en', []],
    ]);
    expect(document.notices).toEqual([]);
    expect(document.csl).toMatchObject({ title: book.title, author: [{ family: 'Koval', given: 'Olena' }] });
  });

  it('reads a Word document, its notes at the end', async () => {
    const document = await read(writeTestDocx(book), 'keepers.docx');
    expect(outline(document)).toEqual([
      ['heading', 1, 'The harbour', '', '', 'en', []],
      [
        'paragraph',
        0,
        'In 1931 the harbour had forty boats & two keepers. Nobody slept.[1]',
        'The harbour',
        '',
        'en',
        [...strong, ['link', '[1]'], ['superscript', '[1]']],
      ],
      ['list-item', 1, 'Nets of hemp', 'The harbour', '', 'en', []],
      ['list-item', 1, 'Lamps of brass', 'The harbour', '', 'en', []],
      ['heading', 1, 'The lamp', 'The harbour', '', 'en', []],
      ['quote', 0, 'Burn till the morning, said the order of the captain.', 'The lamp', '', 'en', []],
      ['table', 0, table, 'The lamp', '', 'en', []],
      ['paragraph', 0, ukrainian, 'The lamp', '', 'uk', []],
      ['footnote', 0, '[1] So the log of the port says.', 'The lamp', '', 'en', []],
    ]);
    expect(document.provenance.title).toBe('docProps/core.xml');
  });

  it('keeps the words of an equation in a Word document', async () => {
    const equation =
      '<w:p xmlns:m="m"><w:r><w:t xml:space="preserve">Mass is </w:t></w:r><m:oMathPara><m:oMath><m:r><m:t>E</m:t></m:r><m:r><m:t>=mc²</m:t></m:r></m:oMath></m:oMathPara></w:p>';
    const document = writeTestZip([
      {
        name: 'word/document.xml',
        content: Buffer.from(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${equation}</w:body></w:document>`,
        ),
      },
      { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    ]);
    expect((await read(document, 'e.docx')).text).toBe('Mass is E=mc²');
  });

  it('reads a page out of a web archive, with its address', async () => {
    const html = `<!DOCTYPE html><html><head><title>Lights — Harbour News</title></head><body><article><h1>Lights</h1>${blocksAsHtml(book.blocks)}</article></body></html>`;
    const document = await read(writeTestMhtml(html, 'https://harbour.example/lights'), 'lights.mhtml');
    expect(document.mediaType).toBe('multipart/related');
    expect(document.text).toContain(ukrainian);
    expect(document.csl).toMatchObject({
      type: 'webpage',
      URL: 'https://harbour.example/lights',
      accessed: { 'date-parts': [[2024, 3, 5]] },
    });
  });

  const words = fc.stringMatching(/^[\p{L}\p{N} <>&'",.;:!?-]{0,60}$/u);
  const block: fc.Arbitrary<TestBlock> = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), words }),
    fc.record(
      { kind: fc.constantFrom('paragraph' as const, 'quote' as const), words, note: words, strong: words },
      { requiredKeys: ['kind', 'words'] },
    ),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { maxLength: 4 }) }),
    fc.record({
      kind: fc.constant('table' as const),
      rows: fc.array(fc.array(words, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    }),
  );

  it.each([
    ['epub', writeTestEpub],
    ['odt', writeTestOdt],
    ['docx', writeTestDocx],
  ])('loses no word of any %s, and its paragraphs and spans are in order', async (ending, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
        const all = [...blocks, { kind: 'paragraph', words: 'The end.' } as const];
        const document = await read(write({ ...book, blocks: all }), `any.${ending}`);
        assertInOrder(document);
        const bare = (text: string): string => text.replace(/[\s\u200b]|\[\d+\]/gu, '');
        const notes = all.flatMap((one) => ('note' in one && one.note !== undefined ? [bare(one.note)] : []));
        let rest = bare(document.text);
        for (const note of notes) {
          expect(rest).toContain(note);
          rest = rest.replace(note, () => '');
        }
        if (notes.length === 0) expect(rest).toBe(bare(all.map(wordsOfBlock).join('')));
        expect(rest.length).toBe(bare(all.map(wordsOfBlock).join('')).length);
      }),
      { numRuns: 60 },
    );
  });
});

function wordsOfBlock(block: TestBlock): string {
  if (block.kind === 'list') return block.items.join('');
  if (block.kind === 'table') return block.rows.flat().join('');
  return block.words + ('strong' in block ? (block.strong ?? '') : '');
}

function assertInOrder({ text, paragraphs }: ExtractedText): void {
  let before = 0;
  for (const { start, end, spans } of paragraphs) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    for (const span of spans) {
      expect(span.start).toBeGreaterThanOrEqual(start);
      expect(span.end).toBeLessThanOrEqual(end);
      expect(span.start).toBeLessThan(span.end);
    }
    before = end;
  }
}
