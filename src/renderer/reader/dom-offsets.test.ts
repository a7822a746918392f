import { withDOM } from '@lexical/headless/dom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domRangeOf, offsetsOf } from './dom-offsets';
import { splitRuns } from './split-runs';
import type { TextMark, TextRange } from './text-marks';

/** Builds the page as the reader does: rows of runs, an element and one text node each. */
function pageOf(document: Document, text: string, marks: readonly TextMark[]): HTMLElement {
  const root = document.createElement('div');
  for (const match of text.matchAll(/[^\n]+/g)) {
    const row = document.createElement('p');
    for (const run of splitRuns({ start: match.index, end: match.index + match[0].length }, marks)) {
      const element = document.createElement('span');
      element.setAttribute('data-at', String(run.start));
      element.append(document.createTextNode(text.slice(run.start, run.end)));
      row.append(element);
    }
    root.append(row);
  }
  document.body.append(root);
  return root;
}

describe('offsets of a selection', () => {
  it('come back the same through the page, across paragraphs and marks', () => {
    withDOM(({ document }) => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom('ab', '漢', '😀', 'ї ', '\n\n'), { minLength: 1, maxLength: 20 }),
          fc.array(fc.tuple(fc.nat(40), fc.nat(20)), { maxLength: 5 }),
          fc.nat(60),
          fc.nat(60),
          (pieces, spans, a, b) => {
            const text = pieces.join('');
            const marks = spans.map(
              ([start, length]): TextMark => ({ kind: 'claim', state: 'open', start, end: start + length }),
            );
            const root = pageOf(document, text, marks);
            const range: TextRange = { start: Math.min(a, b), end: Math.max(a, b) };
            const shown = domRangeOf(root, range);
            const units = [...text].length === 0 ? [] : [...text.matchAll(/[^\n]/g)].map((match) => match.index);
            const covered = units.filter((unit) => unit >= range.start && unit < range.end);
            if (covered.length === 0) expect(shown).toBeNull();
            else {
              const back = shown === null ? null : offsetsOf(root, shown);
              expect(back).toEqual({ start: covered[0], end: (covered.at(-1) ?? 0) + 1 });
            }
            root.remove();
          },
        ),
        { numRuns: 60 },
      );
    });
  });

  it('reads a triple click, whose end stands before the next paragraph', () => {
    withDOM(({ document }) => {
      const root = pageOf(document, 'One lamp.\n\nTwo lamps.', [{ kind: 'claim', state: 'open', start: 4, end: 8 }]);
      const range = document.createRange();
      range.setStart(root.firstElementChild?.firstElementChild?.firstChild as Text, 0);
      range.setEnd(root.lastElementChild as Element, 0);
      expect(offsetsOf(root, range)).toEqual({ start: 0, end: 9 });
      root.remove();
    });
  });
});
