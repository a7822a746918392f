import { beforeAll, describe, expect, it } from 'vitest';
import { type BibliographyFormat, bibliographyFormat } from '../../contract/citations';
import type { CslItem } from '../../contract/csl';
import { formatBibliography } from './format-bibliography';
import type { StyleArchive } from './style-archive';
import { openTestArchive } from './test-archive';

let archive: StyleArchive;
beforeAll(() => {
  archive = openTestArchive();
}, 60_000);

const items: CslItem[] = [
  {
    id: 'roe2001',
    type: 'book',
    title: 'Zeta & <script>alert(1)</script>',
    author: [{ family: 'Roe', given: 'Al' }],
    publisher: 'Press',
    issued: { 'date-parts': [[2001]] },
  },
  {
    id: 'doe2000',
    type: 'article-journal',
    title: 'Слово 😀',
    author: [{ family: 'Doe', given: 'Jo' }],
    'container-title': 'Journal',
    page: '1-9',
    issued: { 'date-parts': [[2000]] },
  },
];

function format(name: BibliographyFormat, style?: string): string {
  return formatBibliography({ items, format: name, archive, style });
}

describe('formatBibliography', () => {
  it.each(['text', 'html', 'markdown', 'rtf', 'ris'] as const)('writes %s', (name) => {
    expect(format(name)).toMatchSnapshot();
  });

  it('writes labels and hanging indents as the style has them', () => {
    expect(format('text', 'ieee')).toMatch(/^\[1\] A\. Roe/);
    expect(format('markdown', 'ieee')).toMatch(/^\\\[1\\\] A\. Roe, \*Zeta/);
    expect(format('html', 'ieee')).toContain('display: flex');
  });

  it('writes every format, empty bibliographies too, and CSL-JSON as it is', () => {
    for (const name of bibliographyFormat.options) {
      expect(() => formatBibliography({ items: [], format: name, archive, style: 'mla' })).not.toThrow();
    }
    expect(JSON.parse(format('csl-json'))).toEqual(items);
    expect(() => format('text', 'nope')).toThrowError(expect.objectContaining({ code: 'not-found' }));
  });
});
