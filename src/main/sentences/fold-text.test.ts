import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterFolded, foldText } from './fold-text';

test('texts that a reader calls the same fold to the same', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['“Hello”\u00a0 world — it’s', '"hello" world - it\'s'],
    ['co\u00adoperation\u200b now', 'Cooperation\n\n now'],
    ['cafe\u0301 Йоржі\u0308', 'Café йоржї'],
    ['п’ять пʼять', "п'ять п'ять"],
    ['wait… ﬁne', 'Wait... fine'],
    ['ＡＢＣ１２３', 'abc123'],
    ['\u1112\u1161\u11ab', '한'],
    ['ΟΔΟΣ', 'οδος'],
  ];
  for (const [left, right] of pairs) expect(foldText(left).folded).toBe(foldText(right).folded);
});

test('accents are dropped on request, and letters of their own are spared', () => {
  const options = { accents: 'drop' } as const;
  expect(foldText('Café Łódź Straße naïve Київ йод за́мок が', options).folded).toBe(
    'cafe lodz strasse naive київ йод замок が',
  );
});

test('offsets lead back to whole characters of the original', () => {
  const text = 'A  “cafe\u0301”…';
  const { folded, toOriginal, toOriginalEnd, toFolded } = foldText(text);
  expect(folded).toBe('a "café"...');
  expect(text.slice(toOriginal(3), toOriginalEnd(7))).toBe('cafe\u0301');
  expect(text.slice(toOriginal(1), toOriginalEnd(2))).toBe('  ');
  expect([toOriginal(folded.length), toOriginalEnd(folded.length), toFolded(4), toFolded(text.length)]).toEqual([
    text.length,
    text.length,
    3,
    folded.length,
  ]);
});

test('every folded character comes from a place in the original, in order, and folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { folded, toOriginal, toOriginalEnd } = foldText(text);
      let before = 0;
      for (let at = 0; at < folded.length; at++) {
        expect(toOriginal(at)).toBeGreaterThanOrEqual(before);
        expect(toOriginalEnd(at + 1)).toBeGreaterThan(toOriginal(at));
        before = toOriginal(at);
      }
      expect(foldText(folded).folded).toBe(folded);
      expect(foldText(text.normalize('NFD')).folded).toBe(foldText(text.normalize('NFC')).folded);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('filtering keeps the way back', () => {
  const source = foldText('Say “no”, now');
  const bare = filterFolded(source, (folded, at) => folded[at] !== '"');
  expect(bare.folded).toBe('say no, now');
  expect('Say “no”, now'.slice(bare.toOriginal(4), bare.toOriginalEnd(6))).toBe('no');
});
