import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../contract/sources';
import { locateParagraph, pageSize } from './locate-paragraph';
import { paragraphOf } from './paragraph-of';

describe('locateParagraph', () => {
  it('finds the paragraph of any offset, loading few pages', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(lengths, fc.double({ min: 0, max: 1, noNaN: true }), async (sizes, share) => {
        let at = 0;
        const paragraphs = sizes.map((size, index): Paragraph => {
          const start = at;
          at += size + 2;
          return { ...paragraphOf('x'.repeat(size), start), number: index + 1 };
        });
        const offset = Math.floor(share * at);
        let loads = 0;
        const index = await locateParagraph(
          async (page) => {
            loads += 1;
            return paragraphs.slice(page * pageSize, (page + 1) * pageSize);
          },
          paragraphs.length,
          offset,
        );
        const right = paragraphs.findIndex(({ end }) => end > offset);
        expect(index).toBe(right === -1 ? paragraphs.length - 1 : right);
        expect(loads).toBeLessThanOrEqual(Math.ceil(Math.log2(paragraphs.length / pageSize + 1)) + 2);
      }),
      { numRuns: 60 },
    );
  });
});
