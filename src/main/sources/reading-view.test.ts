import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingViewOf, type ViewParagraph } from './reading-view';

/** Paragraphs parted by blank lines; what begins with # is a running head. */
function paragraphsOf(text: string): ViewParagraph[] {
  return [...text.matchAll(/\S(?:.|\n(?!\n))*/gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.trimEnd().length,
    kind: words.startsWith('#') ? 'running-head' : words.startsWith('|') ? 'table' : 'paragraph',
  }));
}

describe('readingViewOf', () => {
  it('joins lines and parted words, and leaves out running heads', () => {
    const text = 'Kept for gen-\nerations by Jean-\nPaul, seen  \nfar\u00ad\naway.\n\n# 12\n\n灯台の\n光。\n\n| a\n| b';
    const view = readingViewOf(text, paragraphsOf(text));
    expect(view.text).toBe('Kept for generations by Jean- Paul, seen faraway.\n\n灯台の光。\n\n| a\n| b');
    const word = view.text.indexOf('generations');
    const { start, end } = view.toCanonical({ start: word, end: word + 'generations'.length });
    expect(text.slice(start, end)).toBe('gen-\nerations');
    expect(view.paragraphs.map((one) => view.text.slice(one.start, one.end))).toEqual(view.text.split('\n\n'));
  });

  it('leads back exactly, and never backwards', () => {
    const piece = fc.constantFrom('ab', 'c-', 'd', '-\n', '\n', ' ', '\n\n', '# 1', '漢', '\u00ad\n', '😀', '| x', 'Ї');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const view = readingViewOf(text, paragraphsOf(text));
        let former = -1;
        for (const { start, end } of view.paragraphs) {
          for (let at = start; at < end; at += 1) {
            const place = view.toCanonical({ start: at, end: at + 1 });
            expect(place.start).toBeGreaterThan(former);
            former = place.start;
            const sign = text.slice(place.start, place.end);
            expect(/^\s$/u.test(sign) ? ' ' : sign).toBe(
              /^\s$/u.test(view.text.charAt(at)) ? ' ' : view.text.charAt(at),
            );
            expect(view.fromCanonical(place.start)).toBe(at);
          }
        }
        let last = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const at = view.fromCanonical(offset);
          expect(at).toBeGreaterThanOrEqual(last);
          last = at;
        }
      }),
      { numRuns: 500 },
    );
  });
});
