import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claim } from '../../contract/claims';
import { assessSentence } from './assess-sentence';
import { findClaims } from './find-claims';

test('a text without a sentence, a row of figures and a heap of signs make no claim', () => {
  const texts = [
    '',
    ' \n\n\u200b\u00a0\n',
    '1999 4,000 17.5 23% 2004 12 88',
    '| 2019 | 4,500 | 17.5 | 2020 | 5,100 | 18.2 |\n| 2021 | 6,000 | 19 | 2022 | 7 | 8 |',
    '([{[(12)]} [5, 6] (('.repeat(50),
    '😀'.repeat(100),
  ];
  expect(texts.map((text) => findClaims(text))).toEqual(texts.map(() => []));
});

test('a sentence that does not end is claimed in pieces that a person can read, and no part of it is lost', () => {
  const text = 'the harbour board granted 412,600.75 euros to 70 villages and then '.repeat(400).trim();
  const claims = findClaims(text);
  expect(Math.max(...claims.map(({ quote }) => quote.length))).toBeLessThanOrEqual(2000);
  expect(claims.flatMap(({ money }) => money)).toHaveLength(400);
  expect(claims.map(({ quote }) => quote).join(' ')).toBe(text);
  expect(findClaims('12 million people '.replaceAll(' ', '').repeat(1000)).every(({ quote }) => quote !== '')).toBe(
    true,
  );
});

test('whatever the text, a claim is a record of the contract and stands where it says', () => {
  const pieces = fc.constantFrom(
    ...[
      'On 3 May 2019',
      'we met.',
      'Why?',
      '\n\n',
      '\n',
      '“Yes,”',
      '4,000 people',
      '— ',
      '\u00ad',
      '\u200b',
      '😀',
      '日本は',
    ],
    ...[
      '2024年6月に',
      '12%',
      'Рада',
      'ухвалила',
      '3 млн грн.',
      '[5]',
      '1)',
      '# ',
      'the largest',
      'A',
      '.',
      '۱۲',
      '١٢٣',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('', ' '), (parts, glue) => {
      const text = parts.join(glue);
      let before = 0;
      for (const found of findClaims(text)) {
        expect(claim.parse(found).quote).toBe(text.slice(found.start, found.end));
        expect(found.start).toBeGreaterThanOrEqual(before);
        before = found.end;
      }
    }),
    { numRuns: 300, seed: 31 },
  );
});

test('a text of more figures than a call may have arguments is read to its end', () => {
  const count = 130_000;
  expect(assessSentence(`${'1, '.repeat(count)}5 million euros`).reasons[0]).toMatch(/^names a sum of money/u);
  expect(assessSentence('12 boats and '.repeat(count)).reasons[0]).toMatch(/^states a quantity/u);
});
