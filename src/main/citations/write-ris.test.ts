import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../contract/csl';
import { readBibliography } from './read-bibliography';
import { writeRis } from './write-ris';

const works: CslItem[] = [
  {
    id: 'chekalenko2024',
    type: 'article-journal',
    title: 'Japan and Ukraine',
    author: [
      { family: 'Чекаленко', given: 'Людмила' },
      { family: 'King', given: 'M. L.', suffix: 'Jr.' },
      { literal: 'NASA' },
    ],
    'container-title': 'Зовнішні справи',
    volume: '12',
    issue: '3',
    page: '55-65',
    issued: { 'date-parts': [[2024, 11, 16]] },
    accessed: { 'date-parts': [[2025, 1]] },
    DOI: '10.1000/abc',
    URL: 'https://example.org/?a=b',
    ISSN: '1234-5678',
    keyword: 'one, two',
    abstract: 'First line second line',
    note: 'A note',
    language: 'uk',
  },
  {
    id: 'book',
    type: 'book',
    title: '本',
    author: [{ family: '山田', given: '太郎' }],
    editor: [{ family: 'Ed', given: 'I.' }],
    publisher: 'Press',
    'publisher-place': 'Tokyo',
    'collection-title': 'Series',
    edition: '2',
    ISBN: '978-4-00-000000-0',
    issued: { 'date-parts': [[1999]] },
  },
  { id: 'chapter', type: 'chapter', title: 'C', 'container-title': 'B', page: '7', 'collection-title': 'S' },
];

describe('writeRis', () => {
  it('gives every field back when read again', async () => {
    const { items, failures } = await readBibliography(writeRis(works), 'ris');
    expect(failures).toEqual([]);
    expect(items.map(({ csl: { 'citation-key': _, ...csl } }) => csl)).toEqual(works);
    expect(items.map(({ unmapped }) => unmapped)).toEqual([{}, {}, {}]);
  });

  it('keeps one line a field, whatever a value holds', () => {
    const item: CslItem = {
      id: 'x',
      type: 'webpage',
      title: 'A\r\nER  - \r\nTY  - BOOK',
      author: [{ literal: 'A, B' }],
    };
    expect(writeRis([item])).toBe('TY  - ELEC\r\nID  - x\r\nAU  - A B\r\nTI  - A ER - TY - BOOK\r\nER  - \r\n');
  });
});
