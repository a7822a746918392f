import { describe, expect, it } from 'vitest';
import { paragraphOf } from '../paragraph-of';
import { hasTextOf, type PdfItem, placeItems } from './place-items';

const styles = { f1: { ascent: 0.8, descent: -0.2, fontFamily: 'serif' } };
const item = (str: string, transform: readonly number[], hasEOL = false): PdfItem => ({
  str,
  transform,
  width: str.length * 5,
  height: 10,
  fontName: 'f1',
  hasEOL,
});
// A page of 200 by 100 points as it is: y downwards from its upper edge.
const upright = [1, 0, 0, -1, 0, 100];

describe('placeItems', () => {
  it('puts each item over its picture, with its place in the canonical text', () => {
    const items = [
      item('One', [10, 0, 0, 10, 20, 70]),
      item('', [10, 0, 0, 10, 20, 50], true),
      item('two', [0, 10, -10, 0, 50, 40]),
    ];
    const placed = placeItems(items, styles, upright, 300, (text) => text.length * 0.4);
    expect(placed.map(({ start, end, text, endsLine }) => [start, end, text, endsLine])).toEqual([
      [300, 303, 'One', false],
      [303, 303, '', true],
      [304, 307, 'two', false],
    ]);
    expect(placed[0]).toMatchObject({
      left: 20,
      top: 22,
      size: 10,
      angle: expect.closeTo(0),
      stretch: expect.closeTo(1.25),
      family: 'serif',
    });
    expect(placed[2]?.angle).toBeCloseTo(-Math.PI / 2);
    expect([placed[2]?.left, placed[2]?.top]).toEqual([expect.closeTo(42), expect.closeTo(60)]);
  });
});

describe('hasTextOf', () => {
  const page = { number: 1, label: '1', start: 300, end: 307, width: 200, height: 100 };
  const items = [item('One', upright), item('', upright, true), item('two', upright)];

  it('tells a page that says something else from the canonical text', () => {
    const same = [paragraphOf('One', 300), paragraphOf('two', 304)];
    expect([
      hasTextOf(items, page, same),
      hasTextOf(items, { ...page, end: 308 }, same),
      hasTextOf(items, page, [paragraphOf('Two', 304)]),
    ]).toEqual([true, false, false]);
  });
});
