import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseSentence } from './analyse-sentence';

function money(text: string): string {
  return analyseSentence(text)
    .money.map(({ amount, currency, isApproximate }) => `${isApproximate ? '~' : ''}${amount} ${currency}`)
    .join(', ');
}

function quantities(text: string): string {
  return analyseSentence(text)
    .quantities.map(
      ({ value, unit, counted, isApproximate }) =>
        `${isApproximate ? '~' : ''}${[value, unit, counted].filter((part) => part !== '').join(' ')}`,
    )
    .join(', ');
}

test('sums of money keep amount and currency', () => {
  const examples: Readonly<Record<string, string>> = {
    'over 12 billion USD, and 4.5 billion US dollars': '~12000000000 USD, 4500000000 USD',
    'a total of 1,214,249.49 US dollars and 22.9 billion yen': '1214249.49 USD, 22900000000 JPY',
    'A $300 million loan, a $300 million loan, A$5 and US$7m': '300000000 USD, 300000000 USD, 5 AUD, 7000000 USD',
    'budgeted at 180,000, 146,500 and 86,100.75 euros': '180000 EUR, 146500 EUR, 86100.75 EUR',
    'between 5 and 7 million euros, €2bn, £3.5, 62 thousand zloty':
      '5000000 EUR, 7000000 EUR, 2000000000 EUR, 3.5 GBP, 62000 PLN',
    'коштувала 48 200 крон і 3,5 млн грн, понад 12 млрд доларів США': '48200 crowns, 3500000 UAH, ~12000000000 USD',
    'Das Haus wurde für rund 1.214.249,49 Euro und die Brücke für 3 Milliarden Dollar verkauft.':
      '~1214249.49 EUR, 3000000000 USD',
    'Le pont a coûté près de 2,5 millions d’euros dans les années de guerre': '~2500000 EUR',
    '22億9000万円と5万ドル': '2290000000 JPY, 50000 USD',
    'five pounds of flour, 16 July 2018, 20 won games are no money, 20 wonders': '',
  };
  expect(Object.keys(examples).map(money)).toEqual(Object.values(examples));
});

test('counts and measures keep value, unit and what is counted', () => {
  const examples: Readonly<Record<string, string>> = {
    '20,000 individuals in about 70 communities': '20000 individuals, ~70 communities',
    'about 4212 Ukrainian citizens, including 2651 temporarily displaced persons':
      '~4212 Ukrainian citizens, 2651 temporarily displaced persons',
    'it was two or three books a year': '~2 per year books, ~3 per year books',
    'the 79 bilateral documents; 253 students; 60 books': '79 bilateral documents, 253 students, 60 books',
    'by about 70% of the fishermen, less than 0.5 percent': '~70 %, ~0.5 %',
    '17 nautical miles (about 31.5 km), 10–12 tonnes, 80 kilometres per hour':
      '17 nautical mile, ~31.5 kilometre, ~10 tonne, ~12 tonne, 80 kilometre per hour',
    'he was sixty-two years old and did not sleep for two days': '62 year, 2 day',
    'one hundred and twenty boats, three thousand sheep': '120 boats, 3000 sheep',
    'понад сто українських родин, 164 особи, 1,5 тис. учнів, 24 морські милі':
      '~100 українських родин, 164 особи, 1500 учнів, 24 nautical mile',
    'Людей сто дванадцять осіб; тридцять вісім хат': '112 осіб, 38 хат',
    'Rund 20.000 Menschen und die 300 Häuser wurden von der Flut bedroht': '~20000 Menschen, 300 Häuser',
    約４２００人と30隻: '~4200 人, 30 隻',
    'A number of guests have rights (1415); the earthquake was near (5.2).': '1415 guests, 5.2 magnitude',
    '5.2 million from the north and 96,400 from the south': '5200000, 96400',
  };
  expect(Object.keys(examples).map(quantities)).toEqual(Object.values(examples));
});

test('labels, list marks, reference marks, dates and times are no quantities', () => {
  const examples = [
    'Thesis 3. Material Assistance. 3 Jun. 2024 was the day.',
    '1) Boats first. (2) Ships [5], [6, 7] and so on (3).',
    'Article 3 says that paragraph 1 of no. 17 on pp. 3-7 of vol. 2 holds.',
    'The 21st Century, Fukushima-1, COVID-19, at 5 p.m. and 17:30, о 18 годині 40 хвилин.',
    'one of the first states; both countries; the two states; on the one hand',
  ];
  expect(examples.map(quantities)).toEqual(['', '', '', '', '']);
});

test('a grouped number is read back in the style of its language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
      expect(quantities(`In the end ${value.toLocaleString('en')} boats of the town left`)).toBe(`${value} boats`);
      expect(quantities(`Наприкінці ${value.toLocaleString('uk')} човнів вийшли з міста`)).toBe(`${value} човнів`);
      expect(money(`Die Stadt hat für das Haus ${value.toLocaleString('de')} Euro von der Bank`)).toBe(`${value} EUR`);
    }),
    { numRuns: 200, seed: 19 },
  );
});
