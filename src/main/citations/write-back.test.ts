import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../contract/csl';
import { latexOf } from './bibtex/raw-entry';
import { splitBibtex } from './bibtex/split-bibtex';
import type { ImportedEntries } from './imported-entry';
import { writeEndnoteXml } from './markup/write-endnote-xml';
import { type BibliographyFileFormat, readBibliography } from './read-bibliography';
import { writeBibtex } from './write-bibtex';
import { writeRis } from './write-ris';

/** What the library has of a file: works under their cite keys, and what they were imported from. */
async function imported(
  text: string,
  format: BibliographyFileFormat,
  edit: (item: CslItem) => CslItem = (item) => item,
) {
  const { items } = await readBibliography(text, format);
  const works = items.map(({ csl, unmapped, original }) => ({
    item: edit({ ...csl, id: String(csl['citation-key'] ?? csl.id) }),
    unmapped,
    original: { format, text: original },
  }));
  const entries: ImportedEntries = new Map(works.map((work) => [String(work.item.id), work]));
  return { items: works.map(({ item }) => item), entries };
}

/** Fields of each entry as LaTeX, by key and name. */
function fieldsOf(text: string): Record<string, Record<string, string>> {
  const { entries, abbreviations } = splitBibtex(text);
  return Object.fromEntries(
    entries.map((entry) => [
      entry.key,
      Object.fromEntries(entry.fields.map((field) => [field.name, latexOf(field, abbreviations)])),
    ]),
  );
}

const classic = String.raw`@string{jx = {Journal of {X}}}
@article{muller:2020*a, author = {M{\"u}ller, K. and {Water Group} and others}, title = {The {DNA} of \emph{tides} -- 50\%},
  journal = jx, year = 2020, month = mar, pages = "55--65", doi = {https://doi.org/10.5555/X_1}, note = {A \& B},
  timestamp = {2020.01.01}, owner = {me}, bdsk-url-1 = {https://example.org}, file = {:a\;b.pdf:PDF}, keywords = {tide, water}}`;
const modern = `@online{site, author = {Roe, Al}, title = {A {Site}}, date = {2020-03-04}, url = {https://example.org/a_b},
  urldate = {2021-01-02}, journaltitle = {Site News}, location = {Kyiv}, langid = {ukrainian}, options = {useprefix}}`;

describe('what was imported', () => {
  it.each(['bibtex', 'biblatex'] as const)('is written as it came, as %s', async (dialect) => {
    const { items, entries } = await imported(`${classic}\n${modern}`, 'bibtex');
    const written = fieldsOf(writeBibtex(items, dialect, entries));
    const { site = {}, ...others } = fieldsOf(`${classic}\n${modern}`);
    expect(written).toMatchObject({ ...others, site });
    // BibTeX's own styles know no "date".
    expect(Object.keys(written.site ?? {}).filter((name) => !Object.hasOwn(site, name))).toEqual(
      dialect === 'bibtex' ? ['address', 'year', 'month'] : [],
    );
  });

  it('keeps the fields that were not edited, and writes the others anew', async () => {
    const { items, entries } = await imported(classic, 'bibtex', ({ note: _, ...item }) => ({
      ...item,
      title: 'Other <i>words</i>',
      issued: { 'date-parts': [[2021, 5]] },
      volume: '7',
    }));
    const before = fieldsOf(classic)['muller:2020*a'] ?? {};
    const { note: _, month: _m, ...kept } = before;
    const text = writeBibtex(items, 'bibtex', entries);
    expect(fieldsOf(text)['muller:2020*a']).toEqual({
      ...kept,
      title: 'Other \\emph{words}',
      year: '2021',
      month: '{may}',
      volume: '7',
    });
    const [again] = (await readBibliography(text, 'bibtex')).items;
    expect({ ...again?.csl, id: 'muller:2020*a' }).toEqual(items[0]);
  });

  it('goes from RIS to BibTeX with a list of authors that goes on', async () => {
    const ris = 'TY  - BOOK\nTI  - Tides\nAU  - Roe, Al\nAU  - et al.\nA3  - Okada, Ken\nER  - \n';
    const { items, entries } = await imported(ris, 'ris');
    expect(fieldsOf(writeBibtex(items, 'bibtex', entries))['item-1']).toEqual({
      author: 'Roe, Al and others',
      editor: 'Okada, Ken',
      title: 'Tides',
    });
  });

  it('is written under its key in the library', async () => {
    const { items, entries } = await imported(classic, 'bibtex');
    const [item] = items;
    const renamed = { ...item, id: 'mueller2020' } as CslItem;
    const text = writeBibtex(
      [renamed],
      'biblatex',
      new Map([...entries.values()].map((entry) => ['mueller2020', entry])),
    );
    expect(text).toMatch(/^@article\{mueller2020,/);
  });

  it('comes back from RIS with every line, but for those that were edited', async () => {
    const ris = [
      'TY  - JOUR',
      'T1  - Tides',
      'A1  - Roe, Al',
      'Y1  - 2019///spring',
      'JF  - Journal of Harbours',
      'JO  - J Harb',
      'N1  - one',
      'KW  - water',
      'KW  - tide',
      'L1  - file:///tides.pdf',
      'C1  - own',
      'ER  - ',
      '',
    ].join('\r\n');
    const same = await imported(ris, 'ris');
    const lines = writeRis(same.items, same.entries).split('\r\n');
    expect(lines.filter((line) => !line.startsWith('ID'))).toEqual(ris.split('\r\n'));
    const edited = await imported(ris, 'ris', (item) => ({ ...item, title: 'Ebbs', volume: '3' }));
    const changed = writeRis(edited.items, edited.entries).split('\r\n');
    expect(lines.filter((line) => !changed.includes(line))).toEqual(['T1  - Tides']);
    expect(changed.filter((line) => !lines.includes(line))).toEqual(['TI  - Ebbs', 'VL  - 3']);
  });

  it('comes back from EndNote’s XML', async () => {
    const item: CslItem = {
      id: 'roe2020',
      'citation-key': 'roe2020',
      type: 'article-journal',
      title: 'The <i>tides</i> & "ebbs" < 5 ]]>',
      author: [{ family: 'Berg', given: 'Jan van der' }, { literal: 'Water, Wind & Co' }],
      'container-title': 'Journal',
      issued: { 'date-parts': [[2020, 3, 4]] },
      accessed: { 'date-parts': [[2021, 1]] },
      volume: '7',
      issue: '2',
      page: '1-20',
      DOI: '10.5555/x',
      URL: 'https://example.org/?a=1&b=2',
      ISSN: '1234-5678',
      keyword: 'one, two',
      note: 'first line\nsecond line',
    };
    const xml = writeEndnoteXml([item], new Map([['roe2020', { unmapped: { custom1: 'own <x>', other: 'no' } }]]));
    const { items } = await readBibliography(xml, 'endnote-xml');
    expect(items[0]?.csl).toEqual({ ...item, author: [item.author?.[0], { literal: 'Water Wind & Co' }] });
    expect(items[0]?.unmapped).toEqual({ custom1: 'own <x>' });
  });

  it('survives any edit of a title, in all three formats', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'abcÄß日 -"\'&%$#_{}~^\\<>=[]|–…'.split('')),
      minLength: 1,
      maxLength: 20,
    });
    const library = {
      bibtex: await imported(classic, 'bibtex'),
      ris: await imported('TY  - BOOK\nTI  - T\nER  - \n', 'ris'),
    };
    await fc.assert(
      fc.asyncProperty(text, async (raw) => {
        const title = `T ${raw}`.replace(/\s+/g, ' ').trim();
        for (const format of ['bibtex', 'ris'] as const) {
          const { items, entries } = library[format];
          const edited = items.map((item) => ({ ...item, title }));
          const written = format === 'ris' ? writeRis(edited, entries) : writeBibtex(edited, 'biblatex', entries);
          expect((await readBibliography(written, format)).items[0]?.csl.title).toBe(title);
        }
        const item: CslItem = { id: 'x', type: 'book', title };
        const again = await readBibliography(writeEndnoteXml([item]), 'endnote-xml');
        expect(again.items[0]?.csl.title).toBe(title);
      }),
      { numRuns: 200, examples: [['<b>a'], ['</i>a<i>'], ['<b><i>a</b></i>']] },
    );
  });
});
