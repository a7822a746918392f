import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchQuote } from './match-quote';

const source = `The Gaivota carried 3,164 passengers in its first season, and not one of them paid a fare.

The council was “not able” to pay 4.5 million crowns – it had no money. It’s said that **the keepers** wrote, at night and by lamp, 340 letters to the south. A friend does not keep a ledger; he keeps a light.`;

function match(quoted: string): string {
  const { state, start, end } = matchQuote(quoted, source);
  return start === undefined ? state : `${state}: ${source.slice(start, end)}`;
}

test('typography, case, marked omissions and marked insertions leave a quotation true', () => {
  expect(
    [
      'carried 3,164 passengers',
      ' A friend does not keep a ledger ',
      'a friend does not keep a ledger.',
      'not able',
      '‘not able’ to pay 4.5 million crowns—it had no money',
      "it's said that the keepers wrote",
      'the keepers wrote … 340 letters to the south',
      'The Gaivota carried 3,164 passengers […] paid a fare',
      '[T]he keepers wrote',
      'The [ferry] carried 3,164 passengers',
      'paid a fare. The council was not able [sic] to pay',
    ].map(match),
  ).toEqual([
    'exact: carried 3,164 passengers',
    'exact: A friend does not keep a ledger',
    'normalised: A friend does not keep a ledger',
    'exact: not able',
    'normalised: not able” to pay 4.5 million crowns – it had no money',
    'normalised: It’s said that **the keepers** wrote',
    'normalised: the keepers** wrote, at night and by lamp, 340 letters to the south',
    'normalised: The Gaivota carried 3,164 passengers in its first season, and not one of them paid a fare',
    'normalised: the keepers** wrote',
    'normalised: The Gaivota carried 3,164 passengers',
    'normalised: paid a fare.\n\nThe council was “not able” to pay',
  ]);
});

test('a changed number, a dropped negation and a swapped word are alterations; what is not there is missing', () => {
  expect(
    [
      'carried 3,146 passengers in its first season',
      'carried 3,164 passengers in its last season',
      'A friend does keep a ledger',
      'A friend does … keep a ledger',
      'the ledger; he keeps a light',
      'to pay .5 million crowns',
      '5 million crowns',
      'one of them paid a far',
      'Dogs are counted by a machine at the harbour gate since spring',
      'harbour',
      '…',
      '',
    ].map((quoted) => matchQuote(quoted, source).state),
  ).toEqual([
    'altered',
    'altered',
    'altered',
    'altered',
    'altered',
    'altered',
    'altered',
    'altered',
    'missing',
    'missing',
    'missing',
    'missing',
  ]);
});

test('any run of whole words is exact, and with one word swapped it is no longer true to the source', () => {
  const words = source.split(/\s+/u);
  fc.assert(
    fc.property(fc.nat(words.length - 9), fc.integer({ min: 4, max: 8 }), fc.nat(7), (first, count, swapped) => {
      const quoted = words.slice(first, first + count);
      expect(['exact', 'normalised']).toContain(matchQuote(quoted.join(' '), source).state);
      const changed = quoted.map((word, index) => (index === swapped % count ? 'zyxwv' : word)).join(' ');
      expect(['altered', 'missing']).toContain(matchQuote(changed, source).state);
    }),
    { numRuns: 200, seed: 13 },
  );
});
