import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TestPdf, type TestPdfLine, writeTestPdf } from '../../testing/write-test-pdf';
import { readPdf } from './read-pdf';

/** Lines below one another from a height on, in points. */
function column(texts: readonly string[], top: number, look: Partial<TestPdfLine> = {}): TestPdfLine[] {
  return texts.map((text, index) => ({ text, x: 72, y: top - index * 14, ...look }));
}

const harbour = [
  'The harbour light was built in 1871 by people of the town, and kept',
  'by one family for three gen-',
  'erations, until the cable came.',
];
const storm = ['After the storm of 1953 the tower leaned, and the council asked for', 'a second opinion.'];

const article: TestPdf = {
  pages: [1, 2, 3].map((number) => ({
    lines: [
      { text: 'Journal of Lights 12 (2021)', x: 72, y: 800, size: 9 },
      ...(number === 1
        ? [
            { text: 'The Light at Hedda Point', x: 72, y: 760, size: 20 },
            { text: 'Jane Doe', x: 72, y: 735 },
            { text: 'https://doi.org/10.1234/Lights(12).5', x: 72, y: 715, size: 8 },
          ]
        : []),
      { text: '1 Introduction', x: 72, y: 680, font: 'bold' as const },
      ...column(harbour, 650),
      ...column(storm, 650 - 3 * 14 - 14),
      { text: '• First of a list', x: 80, y: 540 },
      { text: '• Second of a list', x: 80, y: 526 },
      { text: `1 See the annals of ${['town', 'port', 'guild'][number - 1]}.`, x: 72, y: 90, size: 8 },
      { text: String(number + 10), x: 290, y: 40 },
    ],
  })),
  information: {
    Title: 'Microsoft Word - light.doc',
    Author: 'Jane Doe; Roe, Richard',
    CreationDate: 'D:20210412101500Z',
  },
  pageLabels: '0 << /S /D /St 11 >>',
};

describe('readPdf', () => {
  it('gives text, pages with their labels, and paragraphs of every kind', async () => {
    const body = await readPdf(writeTestPdf(article), 'light.pdf');
    const shown = body.paragraphs
      .filter(({ page }) => page === '11')
      .map(({ start, end, kind, level, section }) => ({
        text: body.text.slice(start, end),
        kind,
        level,
        section,
      }));
    const title = 'The Light at Hedda Point';
    const section = '1 Introduction';
    expect(shown).toEqual([
      { text: 'Journal of Lights 12 (2021)', kind: 'running-head', level: 0, section: '' },
      { text: title, kind: 'heading', level: 1, section: title },
      { text: 'Jane Doe', kind: 'paragraph', level: 0, section: title },
      { text: 'https://doi.org/10.1234/Lights(12).5', kind: 'paragraph', level: 0, section: title },
      { text: section, kind: 'heading', level: 2, section },
      { text: harbour.join('\n'), kind: 'paragraph', level: 0, section },
      { text: storm.join('\n'), kind: 'paragraph', level: 0, section },
      { text: '• First of a list', kind: 'list-item', level: 1, section },
      { text: '• Second of a list', kind: 'list-item', level: 1, section },
      { text: '1 See the annals of town.', kind: 'footnote', level: 0, section },
      { text: '11', kind: 'running-head', level: 0, section },
    ]);
    expect(body.pages.map(({ number, label, width, height }) => [number, label, width, height])).toEqual([
      [1, '11', 595, 842],
      [2, '12', 595, 842],
      [3, '13', 595, 842],
    ]);
    expect(body.pages.map(({ start, end }) => body.text.slice(start, end)).join('\n\n')).toBe(body.text);
  });

  it('tells what the document says of itself, and leaves out the names of programs', async () => {
    const { candidates } = await readPdf(writeTestPdf(article), 'light.pdf');
    expect(candidates).toEqual([
      {
        field: 'author',
        value: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Roe', given: 'Richard' },
        ],
        origin: 'document information',
      },
      { field: 'title', value: 'The Light at Hedda Point', origin: 'first page' },
      { field: 'DOI', value: '10.1234/lights(12).5', origin: 'first page' },
      { field: 'issued', value: { 'date-parts': [[2021, 4, 12]] }, origin: 'document information' },
    ]);
  });

  it('prefers XMP to the document information', async () => {
    const property = (name: string, value: string) => `<${name}>${value}</${name}>`;
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">' +
      property('dc:title', '<rdf:Alt><rdf:li xml:lang="x-default">Lights &amp; Shadows</rdf:li></rdf:Alt>') +
      property('dc:creator', '<rdf:Seq><rdf:li>Jane Doe</rdf:li><rdf:li>Олена Коваль</rdf:li></rdf:Seq>') +
      property('prism:doi', '10.1000/182') +
      property('prism:publicationName', 'Annals') +
      property('prism:coverDate', '2019-05') +
      '</rdf:Description></rdf:RDF></x:xmpmeta>';
    const bytes = writeTestPdf({
      pages: article.pages,
      information: { Title: 'Another title' },
      xmp,
      isCompressed: true,
    });
    const { candidates } = await readPdf(bytes, 'a.pdf');
    const best = new Map([...candidates].reverse().map(({ field, value, origin }) => [field, [value, origin]]));
    expect(Object.fromEntries(best)).toMatchObject({
      title: ['Lights & Shadows', 'XMP'],
      author: [
        [
          { family: 'Doe', given: 'Jane' },
          { family: 'Коваль', given: 'Олена' },
        ],
        'XMP',
      ],
      DOI: ['10.1000/182', 'XMP'],
      'container-title': ['Annals', 'XMP'],
      issued: [{ 'date-parts': [[2019, 5]] }, 'XMP'],
    });
  });

  it('reads Cyrillic by its map and Japanese by the character maps on disk', async () => {
    const lines: TestPdfLine[] = [
      { text: 'Маяк їхнього міста, ґанок і п’ять', x: 72, y: 700, font: 'unicode' },
      { text: '灯台は一八七一年に建てられた', x: 72, y: 680, font: 'japanese' },
      { text: 'naïve café', x: 72, y: 660 },
    ];
    const { text } = await readPdf(writeTestPdf({ pages: [{ lines }] }), 'a.pdf');
    expect(text).toBe(lines.map((line) => line.text).join('\n'));
  });

  it('goes on with the paragraph in the next column', async () => {
    const left = ['The keeper wrote down every ship that', 'passed the point, and the logbook of the'];
    const right = ['year 1899 has survived in the museum.', 'It is open on Sundays.'];
    const lines = [...column(left, 700), ...column(right, 700, { x: 320 })];
    const { paragraphs, text } = await readPdf(writeTestPdf({ pages: [{ lines }] }), 'a.pdf');
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([[...left, ...right].join('\n')]);
  });

  it('keeps paragraphs on their pages, in order, trimmed, apart', async () => {
    const word = fc.constantFrom('light', 'Tower', 'море', '灯台', '12', '•', 'gen-', 'end.', ' ');
    const line = fc.record({
      text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 842 }),
      size: fc.constantFrom(7, 11, 11, 18),
      font: fc.constantFrom('unicode' as const, 'bold' as const),
    });
    const fits = (one: TestPdfLine) => one.font !== 'bold' || /^[\x20-\x7e]*$/.test(one.text);
    const pages = fc.array(fc.record({ lines: fc.array(line.filter(fits), { maxLength: 12 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(pages, async (some) => {
        const filled = [{ lines: [{ text: 'Always here', x: 10, y: 400 }] }, ...some];
        const body = await readPdf(writeTestPdf({ pages: filled }), 'a.pdf');
        let at = 0;
        for (const { start, end, page } of body.paragraphs) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          const text = body.text.slice(start, end);
          expect(text).toBe(text.trim());
          const own = body.pages.find(({ label }) => label === page);
          expect(start).toBeGreaterThanOrEqual(own?.start ?? Number.NaN);
          expect(end).toBeLessThanOrEqual(own?.end ?? Number.NaN);
          at = end;
        }
        const covered = body.paragraphs.map(({ start, end }) => body.text.slice(start, end)).join('');
        expect(covered.replace(/\s/g, '')).toBe(body.text.replace(/\s/g, ''));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a PDF that cannot be read', () => {
  const page = { lines: column(harbour, 700) };
  const whole = writeTestPdf({ pages: [page, page, page] });

  it.each([
    ['locked', writeTestPdf({ pages: [page], isEncrypted: true }), 'unsupported', /password/],
    ['cut short', whole.slice(0, whole.length / 2), 'unreadable', /cut short/],
    ['cut at the table', whole.slice(0, whole.length - 300), 'unreadable', /cut short/],
    ['only pictures', writeTestPdf({ pages: [{ lines: [], hasImage: true }] }), 'unsupported', /OCR/],
    ['with pages in a circle', writeTestPdf({ pages: [page], isCyclic: true }), 'unreadable', /circle/],
    ['without pages', writeTestPdf({ pages: [] }), 'invalid-input', /no pages/],
    [
      'rubbish',
      new Uint8Array(Buffer.from(`%PDF-1.4\n${'rubbish '.repeat(50)}startxref\n99\n%%EOF`)),
      'unreadable',
      /damaged/,
    ],
  ])('%s is said plainly', async (_, bytes, code, message) => {
    await expect(readPdf(bytes, 'b.pdf')).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('leaves the bytes as they are', async () => {
    const copy = whole.slice();
    await readPdf(Buffer.from(whole.buffer), 'b.pdf');
    expect(whole).toEqual(copy);
  });
});
