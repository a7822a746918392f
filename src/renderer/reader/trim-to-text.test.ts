import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../contract/sources';
import { paragraphOf } from './paragraph-of';
import { trimToText } from './trim-to-text';

function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)].map((match, index) => ({
    ...paragraphOf(match[0], match.index),
    number: index + 1,
  }));
}

describe('trimToText', () => {
  it('draws a triple click back from the next paragraph', () => {
    const text = 'One lamp. \n\nTwo lamps.';
    const paragraphs = paragraphsOf(text);
    const trimmed = trimToText(paragraphs, { start: 0, end: 12 });
    expect(trimmed).toEqual({ start: 0, end: 9 });
  });

  it('gives what trimming the canonical text itself gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'ї', '漢', '😀', ' ', '\t', '\n\n'), { maxLength: 40 }),
        fc.nat(50),
        fc.nat(50),
        (pieces, a, b) => {
          const text = pieces.join('');
          const range = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
          const slice = text.slice(range.start, range.end);
          const start = range.start + slice.length - slice.trimStart().length;
          expect(trimToText(paragraphsOf(text), range)).toEqual(
            slice.trim() === '' ? null : { start, end: range.start + slice.trimEnd().length },
          );
        },
      ),
    );
  });
});
