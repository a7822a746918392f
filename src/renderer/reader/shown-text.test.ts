import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../contract/sources';
import { shownText } from './shown-text';

function paragraph(text: string, start: number): Paragraph {
  return { number: 1, start, end: start + text.length, kind: 'paragraph', level: 0, text };
}

describe('shownText', () => {
  it('gives the words as the page shows them', () => {
    const paragraphs = [
      paragraph('It held **63 protocols**.', 0),
      paragraph('Two were [withdrawn](https://a.example).', 27),
    ];
    expect([
      shownText(paragraphs, { start: 3, end: 52 }, true),
      shownText(paragraphs, { start: 9, end: 21 }, true),
      shownText(paragraphs, { start: 3, end: 25 }, false),
    ]).toEqual(['held 63 protocols.\n\nTwo were withdrawn', '63 protocol', 'held **63 protocols**.']);
  });

  it('gives the canonical text itself for plain text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(30), fc.nat(30), (text, a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        expect(shownText([paragraph(text, 0)], range, false)).toBe(text.slice(range.start, range.end));
      }),
    );
  });
});
