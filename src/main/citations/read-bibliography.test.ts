import { describe, expect, it } from 'vitest';
import { readBibliography } from './read-bibliography';

const bibtex = String.raw`
@string{jx = {Journal of X}}
@comment{not a work}
@article{a1, author={van der Berg, Jan and {World Health Organization} and Smith, Jr., John and M{\"u}ller, K. and others},
  title={The {DNA} of a \emph{Great} Thing: H$_2$O \& a < b}, journal=jx, year=2020, month=mar, pages={55--65},
  doi={https://doi.org/10.1/x_y}, url={http://a.b/c_d?e=1&f=2%20}, foo={bar\_baz}, keywords={a, b}, number=3}
@book{, title={No key}, author="A and B", date={2019-05/2020}, publisher={P and Q}, location={Kyiv}, langid={ukrainian}}
@book{broken, title={unclosed
@book{after, title={Кирилиця {Київ}}, author={Чекаленко, Людмила}, year={2024}}
@inproceedings{c1, crossref={p1}, title={In}, author={Q, R}}
@proceedings{p1, title={Procs}, booktitle={Procs}, year=1999}
@misc{web, title={Site}, howpublished={\url{https://example.org}}}
`;

describe('readBibliography', () => {
  it('reads BibTeX, keeping what CSL has no place for and what can be read of a broken entry', async () => {
    const { items, failures } = await readBibliography(bibtex, 'bibtex');
    expect(failures).toEqual([]);
    expect(items[0]).toEqual({
      csl: {
        id: 'a1',
        'citation-key': 'a1',
        type: 'article-journal',
        title: 'The DNA of a <i>Great</i> Thing: H₂O & a < b',
        author: [
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
          { literal: 'World Health Organization' },
          { family: 'Smith', given: 'John', suffix: 'Jr.' },
          { family: 'Müller', given: 'K.' },
        ],
        'container-title': 'Journal of X',
        issued: { 'date-parts': [[2020, 3]] },
        page: '55-65',
        DOI: '10.1/x_y',
        URL: 'http://a.b/c_d?e=1&f=2%20',
        issue: '3',
        keyword: 'a, b',
      },
      original: expect.stringMatching(/^@string\{jx = \{Journal of X\}\}\n@article\{a1,[\s\S]*number=3\}$/),
      tags: ['a', 'b'],
      collections: [],
      attachments: [],
      unmapped: { foo: 'bar_baz', 'author-others': 'others' },
    });
    expect(items.slice(1).map(({ csl }) => csl)).toEqual([
      {
        id: 'item-2',
        type: 'book',
        title: 'No key',
        author: [{ family: 'A' }, { family: 'B' }],
        issued: { 'date-parts': [[2019, 5], [2020]] },
        publisher: 'P and Q',
        'publisher-place': 'Kyiv',
        language: 'uk',
      },
      { id: 'broken', 'citation-key': 'broken', type: 'book', title: 'unclosed' },
      {
        id: 'after',
        'citation-key': 'after',
        type: 'book',
        title: 'Кирилиця Київ',
        author: [{ family: 'Чекаленко', given: 'Людмила' }],
        issued: { 'date-parts': [[2024]] },
      },
      expect.objectContaining({ id: 'c1', 'container-title': 'Procs', issued: { 'date-parts': [[1999]] } }),
      expect.objectContaining({ id: 'p1', type: 'book', title: 'Procs' }),
      { id: 'web', 'citation-key': 'web', type: 'webpage', title: 'Site', URL: 'https://example.org' },
    ]);
  });

  it('gives up on no more than the entry that its parser gives up on', async () => {
    const deep = `@book{deep, title={${'{'.repeat(60_000)}x${'}'.repeat(60_000)}}}`;
    const { items, failures } = await readBibliography(
      `@string{p={Press}}\n@book{a, title={A}, publisher=p}\n${deep}\n@book{b, title={B}}`,
      'bibtex',
    );
    const titles = items.map(({ csl }) => csl.title);
    expect(titles).toEqual(expect.arrayContaining(['A', 'B']));
    expect(items[0]?.csl.publisher).toBe('Press');
    expect(items.length + failures.length).toBe(3);
  });

  it('reads RIS as different programs write it', async () => {
    const ris = [
      'TY  - JOUR',
      'T1  - A title that goes',
      'on in the next line',
      'A1  - Okada, Ken',
      'AU  - World Health Organization',
      'PY  - 2019',
      'DA  - 2019/05/06/',
      'JF  - Journal',
      'SP  - 12',
      'EP  - 15',
      'DO  - https://doi.org/10.1/abc',
      'KW  - one',
      'KW  - two',
      'N1  - first',
      'N1  - second',
      'L1  - file.pdf',
      'C1  - own',
      'ER  -',
      '',
      'AU  - Lost, Line',
      'ER  - ',
      'TY  - BOOK',
      'TI  - Without an end',
      'Y1  - 1999///spring',
      'SN  - 978-3-16-148410-0',
    ];
    const read = await readBibliography(`\uFEFF${ris.join('\r\n')}`, 'ris');
    expect(read.failures).toEqual([
      { entry: expect.stringContaining('Lost, Line'), message: expect.stringContaining('TY') },
    ]);
    expect(read.items.map(({ csl, unmapped }) => ({ csl, unmapped }))).toEqual([
      {
        csl: {
          id: 'item-1',
          type: 'article-journal',
          title: 'A title that goes on in the next line',
          author: [{ family: 'Okada', given: 'Ken' }, { literal: 'World Health Organization' }],
          issued: { 'date-parts': [[2019, 5, 6]] },
          'container-title': 'Journal',
          page: '12-15',
          DOI: '10.1/abc',
          keyword: 'one, two',
          note: 'first\nsecond',
        },
        unmapped: { L1: 'file.pdf', C1: 'own' },
      },
      {
        csl: {
          id: 'item-2',
          type: 'book',
          title: 'Without an end',
          issued: { 'date-parts': [[1999]] },
          ISBN: '978-3-16-148410-0',
        },
        unmapped: {},
      },
    ]);
  });

  it('reads CSL-JSON with its unknown fields, without a prototype of its own', async () => {
    const text = `[{"id":"a","type":"book","title":"T","custom":{"x":[1]},"__proto__":{"polluted":1}},
      {"type":"book","author":[{"family":"F"}]}, {"id":"c","title":"no type"}, 7, {"id":"d","type":"book","author":"F"},
      {"id":"e","type":"book","custom":${'['.repeat(50)}${']'.repeat(50)}}]`;
    const { items, failures } = await readBibliography(text, 'csl-json');
    expect(items.map(({ csl }) => csl)).toEqual([
      { id: 'a', type: 'book', title: 'T', custom: { x: [1] } },
      { id: 'item-2', type: 'book', author: [{ family: 'F' }] },
    ]);
    expect(Object.hasOwn(items[0]?.csl ?? {}, '__proto__')).toBe(false);
    expect(failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/not a CSL-JSON item \(type/),
      'This is not an object.',
      expect.stringMatching(/not a CSL-JSON item \(author/),
      'This item is nested too deeply.',
    ]);
    expect((await readBibliography('{"items":[{"type":"book"}]}', 'csl-json')).items).toHaveLength(1);
  });

  it.each([
    ['nothing here', 'bibtex', 'invalid-input'],
    ['', 'ris', 'invalid-input'],
    ['{"a":', 'csl-json', 'invalid-input'],
    ['"text"', 'csl-json', 'invalid-input'],
    ['[]', 'csl-json', 'invalid-input'],
    [' '.repeat(64 * 1024 * 1024 + 1), 'bibtex', 'too-large'],
    ['TY  - BOOK\nER  - \n'.repeat(20_001), 'ris', 'too-large'],
  ] as const)('refuses a file without works or with too many (%#)', async (text, format, code) => {
    await expect(readBibliography(text, format)).rejects.toThrowError(
      expect.objectContaining({ code, name: 'Failure' }),
    );
  });
});
