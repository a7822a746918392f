import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../contract/csl';
import { findDuplicates } from './find-duplicates';

type Given = Omit<CslItem, 'id'>;

function work(type: string, title: string, author: string, year: number | null, rest: object = {}): Given {
  return {
    type,
    title,
    ...(author === '' ? {} : { author: author.split(';').map((family) => ({ family: family.trim(), given: 'A.' })) }),
    ...(year === null ? {} : { issued: { 'date-parts': [[year]] } }),
    ...rest,
  };
}

async function groupsOf(given: readonly Given[], distinct: readonly string[] = []): Promise<string[][]> {
  const sources = given.map((csl, index) => ({
    id: String(index),
    csl: { ...csl, id: String(index) } as CslItem,
    hashes: [],
  }));
  const groups = await findDuplicates(sources, (a, b) => distinct.includes([a, b].sort().join(' ')));
  return groups.map(({ sources: group }) => group.map(({ id }) => id));
}

const same: Record<string, [Given, Given]> = {
  'one DOI in two writings': [
    work('article-journal', 'A', 'Roe', 2001, { DOI: 'https://doi.org/10.1000/ABC' }),
    work('document', 'Completely other words here', '', null, { DOI: '10.1000/abc' }),
  ],
  'ISBN of ten and of thirteen digits': [
    work('book', 'The Lighthouse', 'Keeper', 1931, { ISBN: '0-306-40615-2' }),
    work('book', 'Lighthouse, The', 'Keeper, J.', 1931, { ISBN: '978-0-306-40615-7' }),
  ],
  'arXiv number with and without version': [
    work('article', 'Attention to detail', 'Vas', 2017, { URL: 'https://arxiv.org/abs/1706.03762v5' }),
    work('article', 'Attention to Detail', 'Vas', 2017, { number: 'arXiv:1706.03762' }),
  ],
  'a misspelt word': [
    work('article-journal', 'The winter traffic of the northern harbour', 'Keeper', 1931),
    work('article-journal', 'The winter trafic of the northern harbour', 'Keeper', 1931),
  ],
  'case, accents and markup': [
    work('article-journal', 'Étude sur <i>E. coli</i> dans l’eau du port', 'Lefèvre', 1999),
    work('article-journal', 'ETUDE SUR E. COLI DANS L EAU DU PORT', 'Lefevre', 1999),
  ],
  'a subtitle that one leaves out': [
    work('book', 'Harbour lights: a history of the northern ferries', 'Keeper', 1931),
    work('book', 'Harbour lights', 'Keeper', 1931),
  ],
  'printed a year after it was put online': [
    work('article-journal', 'How harbours freeze in spring', 'Keeper; Roe', 2019),
    work('article-journal', 'How harbours freeze in spring', 'Keeper; Roe', 2020),
  ],
  'Ukrainian, with a dash of another kind': [
    work('book', 'Історія України — нариси', 'Грушевський', 1991),
    work('document', 'Історія України – нариси', 'Грушевський', 1991),
  ],
  'a file without a type and its record': [
    work('document', 'On the measurement of ice', 'Roe', 1950),
    work('book', 'On the measurement of ice', 'Roe', 1950),
  ],
};

const different: Record<string, [Given, Given]> = {
  'preprint and article': [
    work('article', 'Deep ice', 'Roe', 2019, { DOI: '10.48550/arXiv.1901.00001' }),
    work('article-journal', 'Deep ice', 'Roe', 2019, { DOI: '10.1000/deep' }),
  ],
  'preprint and article without DOI': [
    work('article', 'Deep ice and shallow water', 'Roe', 2019),
    work('article-journal', 'Deep ice and shallow water', 'Roe', 2019),
  ],
  'chapters of one book': [
    work('chapter', 'The first winter', 'Roe', 1950, { ISBN: '9780306406157', 'container-title': 'Ice' }),
    work('chapter', 'The second winter', 'Roe', 1950, { ISBN: '9780306406157', 'container-title': 'Ice' }),
  ],
  'chapters that share the DOI of their book': [
    work('chapter', 'Currents', 'Roe', 1950, { DOI: '10.1000/book' }),
    work('chapter', 'Ferries of the lake', 'Roe', 1950, { DOI: '10.1000/book' }),
  ],
  'a book and a chapter of its title': [
    work('book', 'Ice and its uses', 'Roe', 1950),
    work('chapter', 'Ice and its uses', 'Roe', 1950, { 'container-title': 'Ice and its uses' }),
  ],
  'introductions to two books': [
    work('chapter', 'Introduction', 'Roe', 1950, { 'container-title': 'Ice' }),
    work('chapter', 'Introduction', 'Roe', 1950, { 'container-title': 'Ferries of the North' }),
  ],
  'volumes in the title': [
    work('book', 'A history of the harbour, volume 1', 'Roe', 1950),
    work('book', 'A history of the harbour, volume 2', 'Roe', 1950),
  ],
  'volumes in Roman numerals': [
    work('book', 'A history of the harbour. Part I', 'Roe', 1950),
    work('book', 'A history of the harbour. Part II', 'Roe', 1950),
  ],
  'volumes of one ISBN': [
    work('book', 'A history of the harbour', 'Roe', 1950, { ISBN: '9780306406157', volume: 1 }),
    work('book', 'A history of the harbour', 'Roe', 1950, { ISBN: '9780306406157', volume: 2 }),
  ],
  'Japanese volumes': [work('book', '港の歴史 上', '山田', 1950), work('book', '港の歴史 下', '山田', 1950)],
  editions: [
    work('book', 'Handbook of ice', 'Roe', 1950, { edition: 1 }),
    work('book', 'Handbook of ice', 'Roe', 1951, { edition: '2nd' }),
  ],
  'yearly reports': [
    work('report', 'Annual report of the harbour board 1931', 'Harbour Board', 1932),
    work('report', 'Annual report of the harbour board 1932', 'Harbour Board', 1933),
  ],
  'a work and its correction': [
    work('article-journal', 'Harbour traffic in the winter of storms', 'Roe', 1950),
    work('article-journal', 'Erratum to: Harbour traffic in the winter of storms', 'Roe', 1950),
  ],
  'a work and a reply to it': [
    work('article-journal', 'Do harbours freeze from the bottom?', 'Roe', 1950),
    work('article-journal', 'Reply to "Do harbours freeze from the bottom?"', 'Roe', 1950),
  ],
  'a book and a review of it': [
    work('book', 'Harbour lights of the north', 'Roe', 1950),
    work('review-book', 'Harbour lights of the north', 'Roe', 1950),
  ],
  'one title, two authors': [
    work('book', 'A short history of ice', 'Roe', 1950),
    work('book', 'A short history of ice', 'Martin', 1950),
  ],
  'one title, ten years apart': [
    work('article-journal', 'Traffic of the harbour', 'Roe', 1950),
    work('article-journal', 'Traffic of the harbour', 'Roe', 1960),
  ],
  'columns of one title': [
    work('article-journal', 'Editorial', 'Roe', 1950, { 'container-title': 'Ice', volume: 3, page: '1-2' }),
    work('article-journal', 'Editorial', 'Roe', 1950, { 'container-title': 'Ice', volume: 4, page: '1-2' }),
  ],
  'titles that differ in one short word': [
    work('article-journal', 'Ferries before the war', 'Roe', 1950),
    work('article-journal', 'Ferries after the war', 'Roe', 1950),
  ],
};

describe('findDuplicates', () => {
  it.each(Object.entries(same))('finds: %s', async (_name, pair) => {
    expect(await groupsOf(pair)).toEqual([['0', '1']]);
  });

  it.each(Object.entries(different))('keeps apart: %s', async (_name, pair) => {
    expect(await groupsOf(pair)).toEqual([]);
  });

  it('never brings two works together that are different, not through a third either', async () => {
    const untyped = work('document', 'Deep ice and shallow water', 'Roe', 2019);
    const pair = different['preprint and article without DOI'] ?? [untyped, untyped];
    expect(await groupsOf([pair[0], untyped, pair[1]])).toEqual([['0', '1']]);
    expect(await groupsOf([untyped, untyped, untyped], ['0 1'])).toEqual([['0', '2']]);
  });

  it('goes through fifty thousand in seconds', async () => {
    const words = 'harbour ice ferry winter lantern keeper board letter storm crossing north lake'.split(' ');
    const many = Array.from({ length: 50_000 }, (_, index) => {
      const title = [7, 11, 13, 17, 19].map((step) => words[(index * step + (index >> 3)) % words.length]).join(' ');
      return work('article-journal', `${title} case ${index % 25_000}`, `Author${index % 900}`, 1900 + (index % 120));
    });
    // Of the processor: other tests run beside this one.
    const started = process.cpuUsage();
    await groupsOf(many);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000_000).toBeLessThan(20);
  });
});
