import { describe, expect, it } from 'vitest';
import { analyseSentence } from './analyse-sentence';

describe('dates in words and in unusual figures', () => {
  it.each([
    ['He sailed on the tenth of September, nineteen seventy-eight.', '1978-09-10'],
    ['It opened on May twenty-first.', '--05-21'],
    ['It opened on September the twenty-first 1978.', '1978-09-21'],
    ['The lamp was lit in nineteen twenty-eight.', '1928'],
    ['Since two thousand and eight the mill stands idle.', '2008'],
    ['They left in June of nineteen ninety-nine.', '1999-06'],
    ['It was the style of the nineteen seventies.', '1970/1979'],
    ['It was the style of the early eighties.', '1980/1989'],
    ["Prices doubled in the '70s.", '1970/1979'],
    ['A map of the fifteenth century hangs there.', '1401/1500'],
    ['Signed 21/04/16 in the harbour office.', '2016-04-21'],
    ['Signed 04-Jan-2019 in the harbour office.', '2019-01-04'],
    ['Signed 2015.5.13 in the harbour office.', '2015-05-13'],
    ['Output fell in 2016 Q3.', '2016-07/2016-09'],
    ['The licence has been void since 11/2016.', '2016-11'],
  ])('%s', (sentence, iso) => {
    expect(analyseSentence(sentence).dates.map((date) => date.iso)).toEqual([iso]);
  });

  it.each([
    'He was a man in his sixties.',
    'About nineteen hundred people came.',
    'Some two thousand and five hundred others ran out 2016 of them.',
    'The score was 3/4 and then 11/12/13.',
    'She came second of all, twenty twenty times.',
  ])('are not seen in "%s"', (sentence) => {
    expect(analyseSentence(sentence).dates.filter(({ precision }) => precision !== 'year')).toEqual([]);
  });
});

describe('sums with words, coins and codes', () => {
  it.each([
    ['The pier cost a million dollars.', '1000000 USD'],
    ['The pier cost half a million euros.', '500000 EUR'],
    ['The pier cost three and a half million pounds.', '3500000 pounds'],
    ['The pier cost a quarter of a billion yen.', '250000000 JPY'],
    ['Причал коштував півтора мільйона гривень.', '1500000 UAH'],
    ['A ticket is 3 dollars and 50 cents.', '3.5 USD'],
    ['A ticket is 470 pence.', '4.7 GBP'],
    ['A ticket is 80 копійок.', '0.8 UAH'],
    ['The loan was 120 MEUR.', '120000000 EUR'],
    ['The loan was 75 USD million.', '75000000 USD'],
    ['The loan was 35 lakh rupees.', '3500000 INR'],
    ['The loan was 12,34,567 rupees.', '1234567 INR'],
    ['The loan was C$ 300 million.', '300000000 CAD'],
    ['The loan was 6.65 billion pesetas.', '6650000000 ESP'],
    ['He sold it for one dollar.', '1 USD'],
  ])('%s', (sentence, sum) => {
    expect(analyseSentence(sentence).money.map(({ amount, currency }) => `${amount} ${currency}`)).toEqual([sum]);
  });

  it.each([
    'The screen has 1080p.',
    'One of them is a million miles away.',
    'See pp. 25 p. 3.',
    'She won one euroscience prize.',
  ])('are not seen in "%s"', (sentence) => {
    expect(analyseSentence(sentence).money).toEqual([]);
  });
});
