import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../contract/csl';
import { readBibliography } from './read-bibliography';
import { writeBibtex } from './write-bibtex';

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (bibtex: string, options: object) => { data: CslItem[] } };
require('@citation-js/plugin-bibtex');

const works: CslItem[] = [
  {
    id: 'berg2024',
    type: 'article-journal',
    title: 'Japan and Ukraine: the DNA of 50% & co. #1 $5 {a} ~ ^ \\ <i>Homo</i> “q” – —',
    author: [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { literal: 'World Health Organization & Co, Ltd and Sons' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { family: 'Чекаленко', given: 'Людмила' },
      { family: '山田', given: '太郎' },
      { family: 'Müller-Lüdenscheidt', given: 'Käthe' },
    ],
    'container-title': 'Journal of A & B',
    volume: '12',
    issue: '3',
    page: '55-65, 70',
    issued: { 'date-parts': [[2024, 11, 16]] },
    DOI: '10.1000/a_b%c<d>',
    URL: 'https://example.org/a_b?c=d&e=%20f#g',
    ISSN: '1234-5678',
    abstract: 'An abstract.',
    language: 'en-GB',
    keyword: 'one, two',
    note: 'A note',
  },
  {
    id: 'hrushevskyi1991',
    type: 'book',
    title: 'Історія України-Руси',
    author: [{ family: 'Грушевський', given: 'Михайло' }],
    editor: [{ family: 'Sokhan', given: 'P. S.' }],
    publisher: 'Наукова думка & Co',
    'publisher-place': 'Київ',
    issued: { 'date-parts': [[1991]] },
    ISBN: '978-5-12-002468-7',
    edition: '2',
    volume: '1',
    'number-of-volumes': '11',
    'collection-title': 'Пам’ятки',
    language: 'uk',
  },
  {
    id: 'chapter',
    type: 'chapter',
    title: 'A chapter',
    author: [{ family: 'Roe', given: 'Al' }],
    'container-title': 'The Book',
    page: '1-20',
    publisher: 'Press',
    issued: { 'date-parts': [[2001, 5]] },
  },
  {
    id: 'paper',
    type: 'paper-conference',
    title: 'A paper',
    author: [{ family: 'Roe', given: 'Al' }],
    'container-title': 'Proceedings',
    page: '7',
    issued: { 'date-parts': [[2001], [2002]] },
  },
  {
    id: 'thesis',
    type: 'thesis',
    genre: 'PhD thesis',
    title: 'A thesis',
    author: [{ family: 'Roe', given: 'Al' }],
    publisher: 'Kyiv University',
    issued: { 'date-parts': [[2010]] },
  },
  {
    id: 'report',
    type: 'report',
    title: 'A report',
    author: [{ literal: 'NASA' }],
    publisher: 'NASA',
    number: 'TR-12',
    issued: { 'date-parts': [[1969, 7]] },
  },
  {
    id: 'page',
    type: 'webpage',
    title: 'A page',
    'container-title': 'A Site',
    URL: 'https://example.org',
    issued: { 'date-parts': [[2020, 1, 2]] },
    accessed: { 'date-parts': [[2021, 3, 4]] },
  },
];

/** What the citation-js reader has no way to tell apart, or writes in another way. */
function withoutDialect(item: CslItem): object {
  const { 'citation-key': _, keyword: _k, page: _p, accessed: _a, genre: _g, type: _t, ...rest } = item;
  const names = (list: CslItem['author']) => list?.map(({ literal, ...name }) => ({ family: literal, ...name }));
  const { 'container-title': container, publisher = container, ...others } = rest;
  return { ...others, publisher, author: names(item.author), editor: names(item.editor) };
}

describe('writeBibtex', () => {
  it.each(['bibtex', 'biblatex'] as const)('gives every field back when read again: %s', async (dialect) => {
    const text = writeBibtex(works, dialect);
    const { items, failures } = await readBibliography(text, 'bibtex');
    expect(failures).toEqual([]);
    expect(items.map(({ csl: { 'citation-key': key, ...csl } }) => ({ ...csl, id: key }))).toEqual(works);
    expect(items.flatMap(({ unmapped }) => Object.entries(unmapped))).toEqual([]);
  });

  it.each(['bibtex', 'biblatex'] as const)('is read alike by another reader: %s', (dialect) => {
    const { data } = new Cite(writeBibtex(works.slice(0, 2), dialect), { generateGraph: false });
    expect(data.map(withoutDialect)).toEqual(works.slice(0, 2).map(withoutDialect));
  });

  it('writes both dialects as their programs expect them', () => {
    const [article, book] = works;
    const dated = { ...book, issued: { 'date-parts': [[1991, 3], [1992]], circa: true } } as CslItem;
    expect(writeBibtex([article as CslItem], 'bibtex') + writeBibtex([dated], 'biblatex')).toMatchInlineSnapshot(`
      "@article{berg2024,
        author = {van der Berg, Jan and {World Health Organization \\& Co, Ltd and Sons} and King, Jr., Martin Luther and Чекаленко, Людмила and 山田, 太郎 and Müller-Lüdenscheidt, Käthe},
        title = {Japan and {Ukraine}: the {DNA} of 50\\% \\& co. \\#1 \\$5 \\textbraceleft{}a\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\emph{{Homo}} “q” – —},
        journal = {Journal of {A} \\& {B}},
        volume = {12},
        number = {3},
        pages = {55--65, 70},
        year = {2024},
        month = nov,
        day = {16},
        doi = {10.1000/a_b%c<d>},
        url = {https://example.org/a_b?c=d&e=%20f#g},
        issn = {1234-5678},
        language = {en-GB},
        keywords = {one, two},
        abstract = {An abstract.},
        note = {A note}
      }
      @book{hrushevskyi1991,
        author = {Грушевський, Михайло},
        editor = {Sokhan, P. S.},
        title = {Історія {України}-{Руси}},
        series = {Пам’ятки},
        publisher = {Наукова думка \\& Co},
        location = {Київ},
        edition = {2},
        volume = {1},
        volumes = {11},
        date = {1991-03~/1992~},
        isbn = {978-5-12-002468-7},
        language = {uk},
        langid = {ukrainian}
      }
      "
    `);
  });

  it('keeps keys unique, safe and ASCII', () => {
    const keys = ['Київ 2024', 'a,b{c}', 'a,b{c}', 'A-B', '', '%#'].map((id) => ({ ...works[6], id }) as CslItem);
    expect(writeBibtex(keys, 'bibtex').match(/^@.*$/gm)).toEqual([
      '@misc{Kiiv2024,',
      '@misc{abc,',
      '@misc{abc-2,',
      '@misc{A-B,',
      '@misc{item,',
      '@misc{item-2,',
    ]);
  });

  it('writes back the fields that CSL has no place for, but nothing that could break the file', async () => {
    const unmapped = new Map([
      ['page', { unmapped: { timestamp: '2020-01-01', file: ':a{b:pdf', 'bad = {x}, y': 'z', title: 'Other' } }],
    ]);
    const text = writeBibtex(works.slice(6), 'biblatex', unmapped);
    expect((await readBibliography(text, 'bibtex')).items[0]).toMatchObject({
      csl: { title: 'A page' },
      unmapped: { timestamp: '2020-01-01', file: ':a%7Bb:pdf' },
    });
    expect(text).not.toContain('bad');
  });

  it('escapes any title and name so that both readers give it back', async () => {
    const letters = 'abcXYZ éüßКї日 -\'"`,.:;?!&%$#_{}~^\\|<>=+*/()[]@019–—“”’…²αñİ№€'.split('');
    const text = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 25 });
    const tidy = (raw: string) => raw.replace(/\s+/g, ' ').trim();
    await fc.assert(
      fc.asyncProperty(text, text, async (rawTitle, rawName) => {
        const title = tidy(`T ${rawTitle}`);
        const literal = tidy(`N ${rawName}`);
        const item: CslItem = { id: 'k', type: 'book', title, publisher: title, note: title, author: [{ literal }] };
        const bibtex = writeBibtex([item], 'biblatex');
        const { items, failures } = await readBibliography(bibtex, 'bibtex');
        expect(failures).toEqual([]);
        expect(items[0]?.csl).toEqual({ ...item, 'citation-key': 'k' });
        expect(new Cite(bibtex, { generateGraph: false }).data[0]).toMatchObject({
          title,
          publisher: title,
          note: title,
        });
      }),
      { numRuns: 500 },
    );
  });
});
