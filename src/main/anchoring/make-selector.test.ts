import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSelector } from './make-selector';

test('a selector carries the words and 64 code units on either side', () => {
  const text = `${'a'.repeat(80)}QUOTE${'b'.repeat(10)}`;
  expect(makeSelector(text, 80, 85)).toEqual({ exact: 'QUOTE', prefix: 'a'.repeat(64), suffix: 'b'.repeat(10) });
});

test('no part begins or ends within a surrogate pair, and the parts stand in the text side by side', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '😀', 'é', '\n'), minLength: 1, maxLength: 200 }),
      fc.nat(220),
      fc.nat(220),
      (text, first, second) => {
        const { exact, prefix, suffix } = makeSelector(text, Math.min(first, second), Math.max(first, second));
        for (const part of [exact, prefix, suffix]) expect(part).not.toMatch(/\p{Surrogate}/u);
        expect(text).toContain(prefix + exact + suffix);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(64);
      },
    ),
    { numRuns: 300, seed: 3 },
  );
});
