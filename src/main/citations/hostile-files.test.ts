import { describe, expect, it } from 'vitest';
import { type BibliographyFileFormat, readBibliography } from './read-bibliography';

const xml = (inside: string) =>
  `<xml><records>${inside}<record><titles><title>T</title></titles></record></records></xml>`;
const nested = (count: number) => `${'<a>'.repeat(count)}${'</a>'.repeat(count)}`;

const bombs: readonly (readonly [what: string, format: BibliographyFileFormat, text: string])[] = [
  ['a line of 5 million letters', 'ris', `TY  - JOUR\nTI  - ${'x'.repeat(5_000_000)}\nER  - \n`],
  ['a million lines that go on', 'ris', `TY  - JOUR\nTI  - T\n${'x\n'.repeat(1_000_000)}ER  - \n`],
  ['a million spaces', 'ris', `TY  - JOUR\nTI  - T\n${' '.repeat(1_000_000)}x\nER  - \n`],
  ['a date of a million slashes', 'ris', `TY  - JOUR\nTI  - T\nPY  - ${'2000/'.repeat(200_000)}\nER  - \n`],
  ['hyphens for a page', 'ris', `TY  - JOUR\nTI  - T\nSP  - ${'- '.repeat(300_000)}\nER  - \n`],
  ['a line of 5 million letters', 'nbib', `PMID- 1\nTI  - ${'x '.repeat(2_500_000)}\n`],
  ['brackets', 'nbib', `PMID- 1\nTI  - T\nLID - ${'['.repeat(500_000)}\n`],
  ['keywords', 'enw', `%0 Book\n%T T\n%K ${';'.repeat(500_000)}\n`],
  ['a million nested tags', 'endnote-xml', xml(nested(1_000_000))],
  [
    'a record of nested tags',
    'endnote-xml',
    xml(`<record><titles>${nested(500_000)}<title>T</title></titles></record>`),
  ],
  [
    'a million attributes',
    'endnote-xml',
    xml(`<a ${Array.from({ length: 200_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`),
  ],
  ['open angle brackets', 'endnote-xml', `${xml('')}${'<'.repeat(1_000_000)}`],
  [
    'a million nested tags',
    'zotero-rdf',
    `<rdf:RDF>${nested(500_000)}<bib:Book><dc:title>T</dc:title></bib:Book></rdf:RDF>`,
  ],
  [
    'collections in circles',
    'zotero-rdf',
    '<rdf:RDF><z:Collection rdf:about="#a"><dc:title>A</dc:title><dcterms:hasPart rdf:resource="#a"/><dcterms:hasPart rdf:resource="#b"/></z:Collection><bib:Book rdf:about="#b"><dc:title>T</dc:title></bib:Book></rdf:RDF>',
  ],
  [
    'nested collections',
    'better-bibtex-json',
    `{"items":[{"itemType":"book","title":"T"}],"collections":${'[{"name":"x","collections":'.repeat(1_500)}[]${'}]'.repeat(1_500)}}`,
  ],
  [
    'nested lists',
    'csl-json',
    `[{"type":"book","title":"T"},{"type":"book","x":${'['.repeat(3_000)}${']'.repeat(3_000)}}]`,
  ],
];

describe('readBibliography', () => {
  it.each(bombs)(
    'takes seconds for %s in %s, and keeps the work beside it',
    async (_, format, text) => {
      const from = performance.now();
      const { items } = await readBibliography(text, format);
      expect(performance.now() - from).toBeLessThan(8_000);
      expect(items.length).toBeGreaterThan(0);
    },
    20_000,
  );

  it.each([
    ['csl-json', `${'['.repeat(200_000)}`],
    ['better-bibtex-json', `${'{"items":'.repeat(100_000)}`],
    ['cff', `title: ${'['.repeat(100_000)}`],
    ['cff', `title: ${'- '.repeat(50_000)}x`],
    ['cff', 'title: !!js/function "x"\nauthors: !!binary x\n? [a]\n: b'],
  ] as const)(
    'answers hostile %s in seconds',
    async (format, text) => {
      const from = performance.now();
      await readBibliography(text, format).catch((error: unknown) => expect(error).toHaveProperty('name', 'Failure'));
      expect(performance.now() - from).toBeLessThan(8_000);
    },
    20_000,
  );

  it('never takes a field for a prototype', async () => {
    const texts: readonly (readonly [BibliographyFileFormat, string])[] = [
      [
        'better-bibtex-json',
        '{"items":[{"itemType":"__proto__","__proto__":{"x":1},"title":"T","creators":[{"creatorType":"constructor","name":"N"}]}]}',
      ],
      ['cff', '__proto__:\n  x: 1\ntitle: T\ntype: constructor'],
      ['endnote-xml', xml('<record><__proto__>x</__proto__><titles><title>T</title></titles></record>')],
      ['zotero-rdf', '<rdf:RDF><bib:Book rdf:about="__proto__"><dc:title>T</dc:title></bib:Book></rdf:RDF>'],
    ];
    for (const [format, text] of texts) {
      const { items } = await readBibliography(text, format);
      expect(items[0]?.csl.title).toBe('T');
      expect(Object.getPrototypeOf(items[0]?.csl)).toBe(Object.prototype);
      expect(Object.getPrototypeOf(items[0]?.unmapped)).toBe(Object.prototype);
    }
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
