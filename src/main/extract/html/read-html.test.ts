import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

const body = (content: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>The keepers | Harbour News</title></head><body>${content}</body></html>`;
const long = 'The keeper wrote the log by hand, trimmed the lamp at midnight, and never let it go out. '
  .repeat(4)
  .trim();

function outline(html: string): unknown[] {
  const { text, paragraphs } = readHtml(Buffer.from(html), 'page.html');
  return paragraphs.map(({ start, end, kind, level, spans }) => [
    kind,
    level,
    text.slice(start, end),
    ...spans.map((span) =>
      [span.kind, text.slice(span.start, span.end), span.href].filter((part) => part !== undefined),
    ),
  ]);
}

describe('readHtml', () => {
  it('reads the article with its structure, and neither menus nor comments nor its title once more', () => {
    const page = body(`<nav><a href="/">Home</a> <a href="/more">More</a></nav><div class="ads">Buy oil!</div>
      <article><h1>The keepers</h1><p>${long}</p><h2>The lamp</h2>
      <ul><li>Nets<ul><li>of hemp</li></ul></li></ul><blockquote><p>Burn till the morning, and then burn on.</p></blockquote>
      <pre>one\n  two</pre><table><tr><th></th><th>Oil</th></tr><tr><td>1931</td><td>12</td></tr></table>
      <p>H<sub>2</sub>O, <em>said <b>loudly</b></em>, <a href="https://a.example/x">there</a> and <a href="javascript:x()">here</a>.</p>
      <p>${long}</p></article><div id="comments"><p>First!</p></div><footer>All rights reserved</footer>`);
    expect(outline(page)).toEqual([
      ['paragraph', 0, long],
      ['heading', 2, 'The lamp'],
      ['list-item', 1, 'Nets'],
      ['list-item', 2, 'of hemp'],
      ['quote', 0, 'Burn till the morning, and then burn on.'],
      ['code', 0, 'one\n  two'],
      ['table', 0, '\u200b\tOil\n1931\t12'],
      [
        'paragraph',
        0,
        'H2O, said loudly, there and here.',
        ['subscript', '2'],
        ['strong', 'loudly'],
        ['emphasis', 'said loudly'],
        ['link', 'there', 'https://a.example/x'],
      ],
      ['paragraph', 0, long],
    ]);
  });

  it('parts paragraphs at empty lines and reads a table that only lays out the page', () => {
    expect(
      outline(body('One<br>line<br><br>Two<table><tr><td><p>Left</p></td></tr><tr><td>Right</td></tr></table>')),
    ).toEqual([
      ['paragraph', 0, 'One\nline'],
      ['paragraph', 0, 'Two'],
      ['paragraph', 0, 'Left'],
      ['paragraph', 0, 'Right'],
    ]);
  });

  it('keeps every value that the page says of itself, the most trusted first', () => {
    const page = body(`<p>${long}</p>`).replace(
      '</head>',
      `<meta name="citation_title" content="Keepers of light"><meta name="citation_author" content="Koval, Olena">
       <meta name="citation_author" content="Bo Ek"><meta name="citation_doi" content="doi:10.1234/AB(5)">
       <meta name="citation_journal_title" content="Harbours"><meta name="citation_publication_date" content="2021/03/05">
       <meta name="dc.title" content="Keepers (DC)"><meta property="og:title" content="Keepers (shared)">
       <meta name="__proto__" content="x"><meta name="constructor" content="y">
       <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Keepers (LD)","author":{"name":"Ann Lee"}}]}</script></head>`,
    );
    const { candidates } = readHtml(Buffer.from(page), 'page.html');
    const of = (field: string) =>
      candidates.filter((one) => one.field === field).map(({ value, origin }) => [value, origin]);
    expect(of('title')).toEqual([
      ['Keepers of light', 'citation_title'],
      ['Keepers (LD)', 'JSON-LD'],
      ['Keepers (DC)', 'dc.title'],
      ['Keepers (shared)', 'og:title'],
      ['The keepers | Harbour News', 'page title'],
    ]);
    expect(of('author')).toEqual([
      [
        [
          { family: 'Koval', given: 'Olena' },
          { family: 'Ek', given: 'Bo' },
        ],
        'citation_author',
      ],
      [[{ family: 'Lee', given: 'Ann' }], 'JSON-LD'],
    ]);
    expect(of('DOI')).toEqual([['10.1234/ab(5)', 'citation_doi']]);
    expect(of('type')[0]).toEqual(['article-journal', 'citation_title']);
    expect(of('issued')).toEqual([[{ 'date-parts': [[2021, 3, 5]] }, 'citation_publication_date']]);
  });

  it('reads what a page says its encoding is, unless all of it is UTF-8', () => {
    const page = body('<meta charset="windows-1251"><p>Маяк</p>');
    const bytes = Uint8Array.from(page, (sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x80 ? code : code - 0x350;
    });
    expect(readHtml(bytes, 'page.html')).toMatchObject({ text: 'Маяк', encoding: 'windows-1251' });
    expect(readHtml(Buffer.from(page), 'page.html')).toMatchObject({ text: 'Маяк', encoding: 'utf-8' });
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')]);
    expect(readHtml(wide, 'page.html')).toMatchObject({ text: 'Маяк', encoding: 'utf-16le' });
  });

  it('refuses a page without text', () => {
    expect(() => readHtml(Buffer.from(body('<script>show()</script>')), 'app.html')).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining('app.html') }),
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '<b>',
      '</b>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<li>',
      '<ul>',
      '</ul>',
    ),
    fc.constantFrom(
      '<br>',
      '<pre>',
      '</pre>',
      '<svg>',
      '</svg>',
      '<!--',
      '-->',
      '<a href="#x">',
      '<',
      '&nbsp;',
      '<title/>',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );

  it('has its paragraphs and spans in order, whatever the tags', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const { text, paragraphs } = readHtml(
          Buffer.from(body(`${parts.join('')}--></title><p>The end.</p>`)),
          'x.html',
        );
        let before = 0;
        for (const { start, end, spans } of paragraphs) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          for (const span of spans) expect(start <= span.start && span.start < span.end && span.end <= end).toBe(true);
          before = end;
        }
        expect(before).toBe(text.length);
      }),
      { numRuns: 150 },
    );
  });
});
