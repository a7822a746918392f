import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../contract/sources';
import { paragraphOf } from './paragraph-of';
import { sentenceRanges, wordRanges } from './sentence-ranges';

function paragraphFrom(text: string, start = 0): Paragraph {
  return paragraphOf(text, start);
}

describe('sentenceRanges', () => {
  it('keeps initials and abbreviations inside their sentence, with offsets into the whole text', () => {
    const text = 'It was Dr. A. Teles who rowed. See No. 5 of 1931.  Nobody paid!';
    const ranges = sentenceRanges(paragraphFrom(text, 100), 'en');
    expect(ranges.map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual([
      'It was Dr. A. Teles who rowed.',
      'See No. 5 of 1931.',
      'Nobody paid!',
    ]);
  });

  it('leaves no word of any text outside a sentence, and never overlaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Ж', '. ', ' ', '。', '猫', '!', '😀') }), (text) => {
        const paragraph = paragraphFrom(text, 7);
        const sentences = sentenceRanges(paragraph, 'uk');
        let at = 7;
        for (const { start, end } of sentences) {
          expect(text.slice(at - 7, start - 7).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at - 7).trim()).toBe('');
        for (const word of wordRanges(paragraph, 'uk')) {
          expect(sentences.some(({ start, end }) => start < word.end && end > word.start)).toBe(true);
        }
      }),
    );
  });
});
