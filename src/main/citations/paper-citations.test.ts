import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../contract/csl';
import { createDocumentCitations } from './paper-citations';
import { openTestArchive } from './test-archive';

const works: CslItem[] = ['Lind', 'Meer', 'Aas'].map((family, index) => ({
  id: `w${index}`,
  type: 'book',
  title: `Book ${index}`,
  author: [{ family, given: 'A.' }],
  issued: { 'date-parts': [[2000 + index]] },
}));
const cluster = (id: string, work: number) => ({ id, noteIndex: 0, cites: [{ id: `w${work}` }] });

describe('createDocumentCitations', () => {
  it('takes in new and edited works as a fresh engine would', () => {
    const archive = openTestArchive();
    const kept = createDocumentCitations(archive);
    const edited = works.map((work, index) =>
      index === 0 ? { ...work, author: [{ family: 'Lindt', given: 'A.' }] } : work,
    );
    const steps = [
      { items: works.slice(0, 1), clusters: [cluster('a', 0)] },
      { items: works.slice(0, 2), clusters: [cluster('b', 1), cluster('a', 0)] },
      { items: edited, clusters: [cluster('b', 1), cluster('a', 0), cluster('c', 2)] },
      { items: edited.slice(1), clusters: [cluster('c', 2)] },
    ];
    for (const step of steps) {
      const document = { style: 'apa', locale: 'en-US', ...step };
      expect(kept.formatPaper({ ...document, paperId: 'p' })).toEqual(
        createDocumentCitations(archive).formatPaper({ ...document, paperId: null }),
      );
    }
  });
});
