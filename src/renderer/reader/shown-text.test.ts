import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphOf } from './paragraph-of';
import { shownText } from './shown-text';

describe('shownText', () => {
  it('gives the words as the page shows them', () => {
    const paragraphs = [
      paragraphOf('It held **63 protocols**.', 0),
      paragraphOf('Two were [withdrawn](https://a.example).', 27),
    ];
    expect([
      shownText(paragraphs, { start: 3, end: 52 }, 'text/markdown'),
      shownText(paragraphs, { start: 9, end: 21 }, 'text/markdown'),
      shownText(paragraphs, { start: 3, end: 25 }, 'text/plain'),
    ]).toEqual(['held 63 protocols.\n\nTwo were withdrawn', '63 protocol', 'held **63 protocols**.']);
  });

  it('gives the canonical text itself for plain text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(30), fc.nat(30), (text, a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        expect(shownText([paragraphOf(text)], range, 'text/plain')).toBe(text.slice(range.start, range.end));
      }),
    );
  });
});
