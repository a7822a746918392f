import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractDates } from './extract-dates';

function dates(text: string): string {
  return extractDates(text)
    .map(({ iso }) => iso)
    .join(' ');
}

test('dates are read in the forms that people write', () => {
  const examples: Readonly<Record<string, string>> = {
    'It was signed on February 16 (Monday) 2004 and on 16 July 2018.': '2004-02-16 2018-07-16',
    'In july of 1986, on the 28 of February 2025, and by June 6, 2015': '1986-07 2025-02-28 2015-06-06',
    'In Nov. 16, 2024 the council met; 3 Jun. 2024 it left; on 3 Febuary 2021 it sat':
      '2024-11-16 2024-06-03 2021-02-03',
    'aid for 2024.13\u00a0черв. 2024\u00a0р.': '2024 2024-06-13',
    'У березні 1964 року, 9 жовтня 1963 року, 22 квіт. 2017 р., 2022–2023 рр.':
      '1964-03 1963-10-09 2017-04-22 2022/2023',
    'Am 3. März 1999 und im Januar 2001': '1999-03-03 2001-01',
    'Le 1er janvier 2020, em 14 de maio de 1931, en août 1999': '2020-01-01 1931-05-14 1999-08',
    '令和6年6月13日、平成元年、２０２４年５月': '2024-06-13 1989 2024-05',
    '2024-06-13, 13.06.2024, 31/12/1999, 12/31/1999, 3/4/2020': '2024-06-13 2024-06-13 1999-12-31 1999-12-31 2020',
    'in the 1990s, in Q3 2021, in the second quarter of 2020, у 1960-х':
      '1990/1999 2021-07/2021-09 2020-04/2020-06 1960/1969',
    'Between 1972 and 1989, in the years 2014-2022, since 1991, (in 2018 in the south), the 2012 election':
      '1972 1989 2014/2022 1991 2018 2012',
  };
  expect(Object.keys(examples).map(dates)).toEqual(Object.values(examples));
});

test('spans, quarters, decades and centuries say how far they reach', () => {
  const examples: Readonly<Record<string, string>> = {
    '5–7 May 2019, May 3-7, 2024, from 29 January to 28 February 2020':
      '2019-05-05/2019-05-07 range, 2024-05-03/2024-05-07 range, 2020-01-29/2020-02-28 range',
    'between 3 and 5 March 2016; on 3, 4 and 9 March 2016':
      '2016-03-03/2016-03-05 range, 2016-03-03 day, 2016-03-04 day, 2016-03-09 day',
    'з 5 по 9 липня 2022 року, січень–березень 2023 р., 2015–2020 рр.':
      '2022-07-05/2022-07-09 range, 2023-01/2023-03 range, 2015/2020 range',
    'May to July 2020, in 1972–89, first half of 2021, у другому півріччі 2018':
      '2020-05/2020-07 range, 1972/1989 range, 2021-01/2021-06 range, 2018-07/2018-12 range',
    'in the early 1990s, у 1980-х, Q4 2023, перший квартал 2024 року, 2023年第2四半期':
      '1990/1999 decade, 1980/1989 decade, 2023-10/2023-12 quarter, 2024-01/2024-03 quarter, 2023-04/2023-06 quarter',
    'the 19th century, у XVIII столітті, у ХХ ст., im 18. Jahrhundert, 20世紀, 昭和四十五年':
      '1801/1900 century, 1701/1800 century, 1901/2000 century, 1701/1800 century, 1901/2000 century, 1970 year',
  };
  const found = Object.keys(examples).map((text) =>
    extractDates(text)
      .map(({ iso, precision }) => `${iso} ${precision}`)
      .join(', '),
  );
  expect(found).toEqual(Object.values(examples));
});

test('a day without a year is read on request, and shares the year of the day behind it', () => {
  const read = (text: string) => extractDates(text, { canLackYear: true }).map(({ iso }) => iso);
  expect(read('On 5 May and November 8, 15 травня, 5月3日; march 3 miles, May 12 people come')).toEqual([
    '--05-05',
    '--11-08',
    '--05-15',
    '--05-03',
  ]);
  expect(read('31 березня та 21 квітня 2019 року')).toEqual(['2019-03-31', '2019-04-21']);
  expect(extractDates('On 5 May they met.')).toEqual([]);
});

test('numbers that only look like dates are left alone', () => {
  const examples = [
    'There are 4212 citizens, 2651 displaced persons and 1840 people.',
    'Thesis 3. Material. 1) first, [5] second, (2) third, (1415), 3,164 passengers.',
    'Resolution 1973, ISO 2709, № 1963/14, Fukushima-1, 1,999 crowns, $2000, 1500 dollars, 31 February 2020 is no day',
    'You may 12 times march on; the 21st Century; version 2.2014',
  ];
  expect(examples.map(dates)).toEqual(['', '', '2020-02', '']);
});

test('a day written out is read back as the same day, wherever it stands', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      for (const locale of ['en-GB', 'en-US', 'uk', 'de', 'fr', 'es', 'pt', 'ja']) {
        const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        expect(dates(`Text (${written}) text`), `${locale}: ${written}`).toBe(iso);
      }
    }),
    { numRuns: 150, seed: 17 },
  );
});
