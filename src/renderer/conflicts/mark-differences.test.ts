import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conflict, ConflictSide } from '../../contract/conflicts';
import { markDifferences } from './mark-differences';

function sideOf(text: string, focus = { start: 0, end: text.length }): ConflictSide {
  return { type: 'fact', id: text, text, focus, status: 'unverified' };
}

function marked(detail: Conflict['detail'], one: ConflictSide, other: ConflictSide): string[] {
  return markDifferences({ detail, a: one, b: other }).map((parts) =>
    parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''),
  );
}

it('marks what the conflict hangs on, else the words of one side, and of names the letters', () => {
  const [one, other] = ['Ek has 70 boats.', 'Ek has 72 boats.'];
  expect(marked('number', sideOf(one, { start: 7, end: 9 }), sideOf(other, { start: 7, end: 9 }))).toEqual([
    'Ek has [70] boats.',
    'Ek has [72] boats.',
  ]);
  expect(marked('wording', sideOf('Ek has fine old boats.'), sideOf('“Ek has boats”'))).toEqual([
    'Ek has [fine old] boats.',
    '“Ek has boats”',
  ]);
  expect(marked('name', sideOf('Japan'), sideOf('Gapan'))).toEqual(['[J]apan', '[G]apan']);
  expect(marked('same-words', sideOf(one), sideOf(one))).toEqual([one, one]);
});

it('loses nothing of any statement', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.constantFrom('wording' as const, 'name' as const), (one, other, detail) => {
      const parts = markDifferences({ detail, a: sideOf(one), b: sideOf(other) });
      expect(parts.map((side) => side.map((part) => part.text).join(''))).toEqual([one, other]);
    }),
  );
});
