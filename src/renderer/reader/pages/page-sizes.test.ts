import { describe, expect, it } from 'vitest';
import { fillSizes, findPage, scaleFor, stepZoom } from './page-sizes';

const pages = ['i', 'ii', '1', '2', '3'].map((label, index) => ({
  number: index + 1,
  label,
  start: index * 10,
  end: index * 10 + 8,
  width: index === 4 ? 2000 : 600,
  height: 800,
}));

describe('pages', () => {
  it('are found by their label, then by their number', () => {
    expect(['II', ' 2 ', '5', '4', '9', '', 'x'].map((wanted) => findPage(pages, wanted))).toEqual([
      1,
      3,
      4,
      3,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('fill the room, whatever one fold-out is like', () => {
    expect([scaleFor('width', pages, 900), scaleFor(1.2, pages, 900), scaleFor('width', pages, 20)]).toEqual([
      1.5, 1.2, 0.25,
    ]);
  });

  it('that could not be measured look like the others', () => {
    expect(fillSizes([{ ...pages[0], width: 0, height: 0 } as (typeof pages)[0], ...pages.slice(1)])[0]).toMatchObject({
      width: 600,
      height: 800,
    });
  });
});

it('zooms by steps from wherever it is, to an end', () => {
  expect([stepZoom(1, 1), stepZoom(1.1, -1), stepZoom(5, 1), stepZoom(0.25, -1)]).toEqual([1.2, 1, 5, 0.25]);
});
