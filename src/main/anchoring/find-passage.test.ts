import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PassageSelector } from '../../contract/annotations';
import { Failure } from '../../contract/result';
import { findPassage } from './find-passage';
import { makeSelector } from './make-selector';

const text = 'The ferry left at dawn. “It’s\u00a0late,” said Lund.\n\nThe ferry left at dusk. The ferry came back.';

function found(selector: PassageSelector): string {
  const { start, end } = findPassage(text, selector);
  return `${start}: ${text.slice(start, end)}`;
}

function failed(selector: PassageSelector): unknown {
  try {
    return findPassage(text, selector);
  } catch (error) {
    return error instanceof Failure ? [error.code, error.message] : error;
  }
}

test('a passage is found by its words, its surroundings and its place', () => {
  expect([
    found({ quote: 'at dawn' }),
    found({ quote: '"it\'s late,"' }),
    found({ quote: '  The  ferry left at DUSK ' }),
    found({ quote: 'The ferry', suffix: ' left at dusk' }),
    found({ quote: 'The ferry', prefix: 'dusk.\n' }),
    found({ quote: 'The ferry', start: 50 }),
    found({ quote: 'at dawn', start: 3, end: 5 }),
    found({ quote: 'at dawn', prefix: 'nothing of the kind' }),
    found({ start: 4, end: 9 }),
  ]).toEqual([
    '15: at dawn',
    '24: “It’s\u00a0late,”',
    '49: The ferry left at dusk',
    '49: The ferry',
    '73: The ferry',
    '49: The ferry',
    '15: at dawn',
    '15: at dawn',
    '4: ferry',
  ]);
});

test('what cannot be found is told, with the next step', () => {
  expect([
    failed({ quote: 'The boat left at noon, without anybody noticing that it had been there at all' }),
    failed({ quote: 'The ferry' }),
    failed({ quote: 'The ferry', prefix: 'Then', suffix: 'sank' }),
    failed({ quote: ' ' }),
    failed({}),
    failed({ start: 90, end: 900 }),
  ]).toEqual([
    [
      'not-found',
      'The words “The boat left at noon, without anybody noticing that it had…” do not stand in the text. Check the quote against the source, letter for letter.',
    ],
    [
      'conflict',
      'The words “The ferry” stand in 3 places. Give a prefix or suffix, or the start, to say which is meant.',
    ],
    [
      'conflict',
      'The words “The ferry” stand in 3 places, none of them between the words given as prefix and suffix. Give a longer prefix or suffix, or the start, to say which is meant.',
    ],
    ['invalid-input', 'The quote is empty. Give the words of the passage.'],
    ['invalid-input', 'The passage is not named. Give its words, or where it starts and ends.'],
    [
      'invalid-input',
      'There is no passage from 90 to 900: the text has 93 characters. Give a start and a greater end within it.',
    ],
  ]);
});

test('the selector of any passage leads back to it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 3, maxLength: 120 }),
      fc.nat(119),
      fc.nat(119),
      (any, first, second) => {
        const start = Math.min(first, second) % any.length;
        const selector = makeSelector(any, start, Math.max(start + 1, Math.min(any.length, Math.max(first, second))));
        fc.pre(selector.exact.trim() !== '');
        const { start: at, end } = findPassage(any, {
          quote: selector.exact,
          prefix: selector.prefix,
          suffix: selector.suffix,
          start,
        });
        expect(any.slice(at, end)).toBe(selector.exact);
      },
    ),
    { numRuns: 200, seed: 5 },
  );
});
