import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseSentence } from './analyse-sentence';

test('a span of numbers or sums keeps both ends, a rate what it is counted by', () => {
  const { quantities, money } = analyseSentence(
    'It was two or three books a year, 200,000 to 250,000 people, and between 5 and 7 million euros or $3-4 billion.',
  );
  expect(quantities.map(({ value, counted, range, rate }) => [value, counted, range, rate])).toEqual([
    [2, 'books', { from: 2, to: 3 }, 'year'],
    [3, 'books', { from: 2, to: 3 }, 'year'],
    [200_000, 'people', { from: 200_000, to: 250_000 }, undefined],
    [250_000, 'people', { from: 200_000, to: 250_000 }, undefined],
  ]);
  expect(money.map(({ amount, currency, range }) => [amount, currency, range])).toEqual([
    [5e6, 'EUR', { from: 5e6, to: 7e6 }],
    [7e6, 'EUR', { from: 5e6, to: 7e6 }],
    [3e9, 'USD', { from: 3e9, to: 4e9 }],
    [4e9, 'USD', { from: 3e9, to: 4e9 }],
  ]);
});

test('strengths tell the first from one of the first, in five languages', () => {
  const examples: Readonly<Record<string, string>> = {
    'Japan was the first to respond.': 'first',
    'Japan was one of the first to respond.': 'first shared',
    'It is among the largest ports, and the only one open.': 'extreme shared, only',
    'Never before had a record number come for the last time.': 'first, extreme, last',
    'Це найбільший порт, вперше відкритий торік, і один із найстаріших.': 'extreme, first, extreme shared',
    'Die größte Brücke war eine der ersten im Land.': 'extreme, first shared',
    'C’est la plus haute tour, la première en Europe.': 'extreme, first',
    '日本で初めて、最大の橋の一つ。': 'first, extreme shared',
    'The forest is modest; first, we rest, and at least one guest is honest.': '',
  };
  const found = Object.keys(examples).map((text) =>
    analyseSentence(text)
      .strengths.map(({ kind, isShared }) => (isShared ? `${kind} shared` : kind))
      .join(', '),
  );
  expect(found).toEqual(Object.values(examples));
});

test('negations turn a statement round once, however often they are said', () => {
  const examples: Readonly<Record<string, string>> = {
    'The council did not pay.': 'negated',
    "They haven't paid, nor will they.": 'negated',
    'It was not without success.': 'affirmed',
    'Not only did it pay, it paid twice.': 'affirmed',
    'Ніхто не прийшов.': 'negated',
    'Прийшли не лише вони.': 'affirmed',
    'Das Haus wurde nie gebaut.': 'negated',
    'Il n’a pas payé.': 'negated',
    '彼は来ませんでした。': 'negated',
  };
  expect(Object.keys(examples).map((text) => analyseSentence(text).polarity)).toEqual(Object.values(examples));
});

test('parties are named once, also where a country opens the sentence', () => {
  const { parties } = analyseSentence(
    'Germany and the Harbour Board of Lund met; Germany’s minister, Ada Voss, signed.',
  );
  expect(parties.map(({ name }) => name)).toEqual(['Germany', 'Harbour Board of Lund', 'Ada Voss']);
});

const figures =
  'On 13 June 2024 the board paid 1,214,249.49 US dollars for 20,000 lamps in Q3 2021, and 5–7 May 2019 for 12 %.';

function valuesOf(text: string) {
  const { dates, money, quantities } = analyseSentence(text);
  return {
    dates: dates.map(({ iso }) => iso),
    money: money.map(({ amount, currency }) => `${amount} ${currency}`),
    quantities: quantities.map(({ value, unit, counted }) => `${value} ${unit}${counted}`),
  };
}

test('invisible characters and other spaces change no value, and places stay those of the text', () => {
  const expected = valuesOf(figures);
  expect(expected.dates).toHaveLength(3);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(figures.length), fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff', '\u200f')), {
        maxLength: 12,
      }),
      fc.array(fc.nat(figures.length), { maxLength: 12 }),
      (inserted, spaces) => {
        const units = [...figures].map((unit, at) => (unit === ' ' && spaces.includes(at) ? '\u00a0' : unit));
        for (const [at, sign] of inserted) units[at] = `${sign}${units[at] ?? ''}`;
        const text = units.join('');
        expect(valuesOf(text)).toEqual(expected);
        for (const { start, end } of analyseSentence(text).dates)
          expect(text.slice(start, end).replace(/[\u200b\u00ad\u2060\ufeff\u200f]/gu, '')).toMatch(/^[\dA-Z].*\d$/u);
      },
    ),
    { numRuns: 200, seed: 23 },
  );
});

test('any text at all gives places inside it, in order, and finite numbers', () => {
  const pieces = fc.constantFrom(
    ...['12', '1,234', '2019', '.', ',', '–', ' ', '\u00a0', '\u200b', '$', '€', '%', 'million', 'May', 'червня', '年'],
    ...[
      '6月',
      '令和',
      '(',
      ')',
      '[',
      'the',
      'first',
      'not',
      'not only',
      '😀',
      'two',
      'сто',
      'a',
      'between',
      'and',
      '3.13',
    ],
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(pieces, { maxLength: 40 }), fc.array(fc.string(), { maxLength: 10 })), (parts) => {
      const text = parts.join(' ');
      const { dates, money, quantities, strengths, parties, negations } = analyseSentence(text);
      for (const list of [dates, money, quantities, strengths, parties, negations]) {
        let before = -1;
        for (const { start, end } of list) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }
      for (const { value } of quantities) expect(Number.isFinite(value)).toBe(true);
      for (const { amount } of money) expect(Number.isFinite(amount)).toBe(true);
      for (const { iso } of dates)
        expect(iso).toMatch(/^(?:--\d\d-\d\d|\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?)$/u);
    }),
    { numRuns: 400, seed: 29 },
  );
});
