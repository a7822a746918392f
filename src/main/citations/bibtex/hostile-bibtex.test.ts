import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibtex } from '../read-bibtex';

const good = (key: string) => `@article{${key}, title={Title of ${key}}, author={Roe, Al}, year=2001, journal={J}}\n`;

const doublings = Array.from({ length: 60 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}\n`);

describe('readBibtex', () => {
  it.each([
    ['a brace that never closes', '@book{a, title={open, year=2000\n}\n'],
    ['one brace too many', '@book{a, title={open}}, year={2000}\n}\n'],
    ['no comma after the key', '@book{a\n title={open}, year={2000}\n}\n'],
    ['no comma between fields', '@book{a, title={open}\n year={2000}\n}\n'],
    ['a quotation mark in a quoted value', '@book{a, title="open" it", year={2000}\n}\n'],
    ['an escaped brace', '@book{a, title={open \\{}, year={2000}\n}\n'],
    ['a value without an end', '@book{a, title=\n}\n'],
    ['an end that is cut off', '@book{a, title={open\n'],
    ['round brackets', '@book(a, title={open (1)}, year=2000)\n'],
    ['two entries on a line', '@book{a, title={open}} @book{c, title={C}}\n'],
    ['words between entries', 'some notes % @book{no, title={No}}\n@book{a, title={open}}\nmore } { notes\n'],
    ['a comment inside', '@book{a, % the first\n title={open}, year=2000 % when\n}\n'],
    ['a date that nobody can read', '@book{a, title={open}, date={2014-12-31/}, month={foo}}\n'],
    ['an abbreviation that nobody defined', '@book{a, title=open, publisher=nobody # { & Co}}\n'],
    ['a field twice', '@book{a, title={open}, title={Other}}\n'],
  ])('keeps an entry with %s, and those around it', (_, entry) => {
    const { items, failures } = readBibtex(good('before') + entry + good('after'));
    expect(failures).toEqual([]);
    const titles = new Map(items.map(({ csl }) => [csl.id, csl.title]));
    expect(titles.get('before')).toBe('Title of before');
    expect(titles.get('after')).toBe('Title of after');
    expect(items.some(({ csl }) => csl.id === 'a')).toBe(true);
    if (!/title=\n/.test(entry)) expect(titles.get('a')).toMatch(/open/);
  });

  it('inherits by crossref and xdata, and stops where these go in circles', () => {
    const { items } = readBibtex(`
@xdata{press, publisher={Press}, location={Kyiv}, xdata={press}}
@inproceedings{part, title={Part}, crossref={WHOLE}}
@proceedings{whole, title={Whole}, editor={Okada, Ken}, year=1999, xdata={press}, crossref={part}}
`);
    expect(items.map(({ csl }) => csl)).toEqual([
      expect.objectContaining({
        title: 'Part',
        'container-title': 'Whole',
        editor: [{ family: 'Okada', given: 'Ken' }],
        publisher: 'Press',
        issued: { 'date-parts': [[1999]] },
      }),
      expect.objectContaining({ id: 'whole', title: 'Whole' }),
    ]);
  });

  it('reads attachments, keywords and groups as different programs write them', () => {
    const { items } = readBibtex(`
@article{a, title={A}, file={Full Text:files/1/a\\;b.pdf:application/pdf;:C\\:\\\\papers\\\\c.pdf:PDF}, keywords={one, two; three}}
@article{b, title={B}, file={:home/me/b.pdf:pdf}, groups={Tides, New}}
@article{c, title={C}, file={/papers/c.pdf}, pdf={d.pdf}, url={https://example.org}}
@comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Sea\\;0\\;1\\;\\;;
2 StaticGroup:Tides\\;0\\;1\\;\\;;
1 ExplicitGroup:Old\\;0\\;a\\;c\\;;
}`);
    expect(items.map(({ attachments, tags, collections }) => ({ attachments, tags, collections }))).toEqual([
      {
        attachments: ['files/1/a;b.pdf', 'C:\\papers\\c.pdf'],
        tags: ['one', 'two', 'three'],
        collections: ['Old'],
      },
      { attachments: ['home/me/b.pdf'], tags: [], collections: ['Sea/Tides', 'New'] },
      { attachments: ['/papers/c.pdf', 'd.pdf'], tags: [], collections: ['Old'] },
    ]);
  });

  it.each([
    ['braces', `@book{a, title={${'{'.repeat(1_000_000)}`],
    ['pairs of braces', `@book{a, title={${'{'.repeat(200_000)}${'}'.repeat(200_000)}}}`],
    ['entries that never close', '@book{a, title={x\n'.repeat(20_000)],
    ['comments that never close', '@comment{ x\n'.repeat(50_000)],
    ['spaces', `@book{a,${' '.repeat(2_000_000)}title={x}}`],
    ['line ends', `@book{a, title={x${'\n'.repeat(1_000_000)}`],
    ['names', `@book{a, author={${'A and '.repeat(100_000)}B}}`],
    ['signs', '@'.repeat(500_000)],
    ['abbreviations that double', `@string{s0 = {x}}\n${doublings.join('')}@book{a, title=s60}`],
    ['commas and equals signs', `@book{a, ${'x=,'.repeat(300_000)}`],
    ['backslashes', `@book{a, title={${'\\'.repeat(1_000_000)}}}`],
    ['dollars', `@book{a, title={${'$x'.repeat(9_000)}}}`],
    ['a file field', `@book{a, file={${':;'.repeat(300_000)}}}`],
  ])(
    'takes no more than seconds for a bomb of %s',
    (_, text) => {
      const from = performance.now();
      readBibtex(text);
      expect(performance.now() - from).toBeLessThan(8_000);
    },
    20_000,
  );

  it('does not take a field for a prototype', () => {
    const { items } = readBibtex('@book{__proto__, __proto__={x}, constructor={y}, title={T}}');
    expect(items[0]?.csl.title).toBe('T');
    expect(Object.getPrototypeOf(items[0]?.unmapped)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    const unit = fc.constantFrom(
      ...'@{}()",=#%\\$ \n',
      'article',
      'book',
      'title',
      'author',
      'a',
      '\\"',
      'string',
      'comment',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const { items, failures } = readBibtex(text);
        expect(items.length + failures.length).toBeLessThanOrEqual(text.split('@').length);
      }),
      { numRuns: 2_000 },
    );
  });
});
