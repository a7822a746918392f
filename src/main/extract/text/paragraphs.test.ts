import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTextFormat } from '../find-format';
import { markdownParagraphs } from './markdown-paragraphs';
import { textParagraphs } from './text-paragraphs';

describe('textParagraphs', () => {
  const wordsOf = (text: string): string[] => textParagraphs(text).map(({ start, end }) => text.slice(start, end));

  it('parts at blank lines, and at every line of a block that is not wrapped by hand', () => {
    const long =
      'A line that is much longer than a page is wide, as word processors write them when they save a text, and so it goes on.';
    expect(wordsOf(`\n One \n\n\nTwo\n${long}\n\n`)).toEqual(['One', 'Two', long]);
  });

  it('joins lines that were wrapped by hand', () => {
    const wrapped =
      'The keeper wrote his log by hand and broke\nevery line where the paper ended, as one\ndid in those days, and so on.';
    expect(wordsOf(`${wrapped}\n\nNext.`)).toEqual([wrapped, 'Next.']);
  });

  it('loses no word and keeps the order, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant('\n'), fc.constant('\n\n'))), (pieces) => {
        const text = pieces.join('');
        const paragraphs = textParagraphs(text);
        expect(
          paragraphs
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const [index, { start, end }] of paragraphs.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(paragraphs[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});

describe('markdownParagraphs', () => {
  it('finds each kind with its section, and passes over the head', () => {
    const text =
      '---\ntitle: T\n---\n# Report\n\nFirst *words*.\n\n- one\n- two\n  - deep\n\n> said\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    const found = markdownParagraphs(text).map(({ start, end, kind, level, section }) => [
      kind,
      level,
      section,
      text.slice(start, end),
    ]);
    expect(found).toEqual([
      ['heading', 1, '', '# Report'],
      ['paragraph', 0, 'Report', 'First *words*.'],
      ['list-item', 1, 'Report', '- one'],
      ['list-item', 1, 'Report', '- two'],
      ['list-item', 2, 'Report', '- deep'],
      ['quote', 0, 'Report', '> said'],
      ['code', 0, 'Report', '```\ncode\n```'],
      ['table', 0, 'Report', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ]);
  });
});

describe('findTextFormat', () => {
  it.each([
    ['notes.txt', 'Just words.', 'text'],
    ['notes.md', '# Head', 'markdown'],
    ['unnamed', 'TY  - JOUR\nTI  - A\nER  - ', 'ris'],
    ['unnamed', '% comment\n@article{key, title={A}}', 'bibtex'],
    ['unnamed', '[{"id":"a","type":"book","title":"A"}]', 'csl-json'],
    ['mail.txt', '@someone wrote: hello', 'text'],
  ])('%s', (name, text, format) => {
    expect(findTextFormat(text, name)).toBe(format);
  });
});
