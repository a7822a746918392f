import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markHits } from './mark-hits';

test('hits are cut out in order', () => {
  expect(
    markHits('79 bilateral documents', [
      [13, 22],
      [0, 2],
    ]).map(({ text, isHit }) => [text, isHit]),
  ).toEqual([
    ['79', true],
    [' bilateral ', false],
    ['documents', true],
  ]);
});

test('no letter is lost or doubled, whatever the ranges', () => {
  const ranges = fc.array(fc.tuple(fc.nat(40), fc.nat(40)));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), ranges, (snippet, matches) => {
      const parts = markHits(snippet, matches);
      expect(parts.map(({ text }) => text).join('')).toBe(snippet);
      expect(parts.every(({ text, start }) => snippet.startsWith(text, start) && text !== '')).toBe(true);
    }),
  );
});
