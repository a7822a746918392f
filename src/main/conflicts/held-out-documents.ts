/** A text and what in it does not agree with itself: some words of each side, in the order of the text. */
export interface HeldOutDocument {
  readonly text: string;
  readonly oddities: readonly (readonly [one: string, other: string])[];
}

/**
 * Texts written after the rules were set, half of them with things planted that a careful reader would stumble over. First run:
 * see docs/conflicts.md.
 */
export const heldOutDocuments: readonly HeldOutDocument[] = [
  {
    text: `Annual report of the Velden water board

In 2023 the board maintained 418 kilometres of pipe: 212 kilometres in the old town, 131 kilometres in the harbour district and 85 kilometres in the hills. Losses fell for the third year running.

The board employs 64 people. The pumping station at Brauneck was rebuilt in 2019 at a cost of 2.4 million euros. Visitors may see the Brauneck station on Saturdays.

Of the complaints received, 52 % concerned pressure, 31 % taste and the remaining 22 % billing. All were answered within ten days.

The pumping station at Brauneck was rebuilt in 2018 at a cost of 2.4 million euros. The station at Brauneek has not failed since.
`,
    oddities: [
      ['418 kilometres', '212 kilometres'],
      ['52 %', '22 %'],
      ['rebuilt in 2019', 'rebuilt in 2018'],
      ['Brauneck', 'Brauneek'],
    ],
  },
  {
    text: `The Ostrava Chess Festival

The first festival was held in 1964 and drew 38 players from eleven countries. Since then it has been held every second year.

Milena Hrubá was the first woman to win the festival. She later coached the national team and wrote two books on the endgame.

Prize money in 2012 came to 9,000 crowns. The festival of 2012 lasted from 3 to 11 August 2012.13 August was kept free for travel.

Milena Hrubá was one of the first women to win the festival. Spectators still remember her last game against Petersen, and Petersson himself called it the finest he had lost. Petersen died in 1998. Petersen never played in Ostrava again.
`,
    oddities: [
      ['was the first woman', 'one of the first women'],
      ['11 August 2012', '13 August'],
      ['Petersen', 'Petersson'],
    ],
  },
  {
    text: `Звіт про ремонт шкіл Зарічного

У 2022 році відремонтовано 24 школи: 11 шкіл у місті, 8 шкіл у передмісті та 7 шкіл у селах. Роботи тривали до листопада.

Школа імені Гончаренка отримала нову їдальню. Директорка школи подякувала громаді за допомогу. Діти снідають у школі Гончаренка безкоштовно.

На ремонт витратили 18,2 млн грн. Найдорожчою була школа імені Гончоренка, де замінили дах.

Директорка школи подякувала громаді за допомогу. Наступного року планують відремонтувати ще 12 шкіл.
`,
    oddities: [
      ['24 школи', '11 шкіл'],
      ['Гончаренка', 'Гончоренка'],
      ['Директорка школи подякувала', 'Директорка школи подякувала'],
    ],
  },
  {
    text: `A short history of the Kestrel Line

The Kestrel Line opened on 4 May 1887 between Aldmoor and Tyndale. It was 46 miles long and had nine stations.

The Railway Preservation Trust (RPTK) bought the line in 1971. Volunteers of the RPTK relaid the track, and the RTPK museum opened three years later.

A survey counted 1,240 visitors on the opening day, of whom 730 were adults and 410 were children. The weather was fine.

The Kestrel Line opened on 14 May 1887 between Aldmoor and Tyndale. The last train ran in 1963.
`,
    oddities: [
      ['4 May 1887', '14 May 1887'],
      ['RPTK', 'RTPK'],
      ['1,240 visitors', '730'],
    ],
  },
  {
    text: `Trial of the vaccine in Lomé

The trial enrolled 2,150 volunteers, including 1,320 women. Another 790 men took part as volunteers. Recruitment ended in March.

Fever was reported by 4.1 % of the volunteers in the first week. No volunteer was taken to hospital.

Dr Adjovi Koffigoh led the trial. Koffigoh said the results were better than hoped. According to Kofigoh, the vaccine can be stored at room temperature.

Fever was reported by 14 % of the volunteers in the first week. Headaches were rarer.
`,
    oddities: [
      ['2,150 volunteers', '790 men'],
      ['Koffigoh', 'Kofigoh'],
      ['4.1 %', '14 %'],
    ],
  },
  {
    text: `Der Hafen von Wendtorf

Im Jahr 2021 liefen 312 Schiffe den Hafen an, davon 140 Frachter, 97 Fähren und 85 Fischkutter. Das war ein Rekord.

Der Leuchtturm wurde 1904 errichtet und ist 32 Meter hoch. Er steht unter Denkmalschutz.

Der Leuchtturm wurde 1904 errichtet und ist 35 Meter hoch. Besucher zahlen 4 Euro.
`,
    oddities: [
      ['312 Schiffe', '140 Frachter'],
      ['32 Meter', '35 Meter'],
    ],
  },
  {
    text: `Minutes of the library committee

The committee approved the purchase of the Lindqvist collection. The collection consists of 900 volumes: 400 novels, 300 books on botany and 200 volumes of letters.

Members thanked the donor, Mrs Lindqvist, for her patience. The reading room will stay closed until 2 June 2024.5 June 2024 is the day of the reopening.

The committee rejected the purchase of the Lindqvist collection. A new date will be set.
`,
    oddities: [
      ['2 June 2024', '5 June 2024'],
      ['approved the purchase', 'rejected the purchase'],
    ],
  },
  {
    text: `Harvest in the Marosh valley

The valley produced 41,000 tonnes of wheat in 2020 and 44,500 tonnes in 2021. In 2022, after the drought, it produced 29,800 tonnes.

Three villages share the mill: Alba, Albina and Albeni. Each pays a third of its costs. In Alba the mill is called the Old Lady.

The co-operative has 210 members, including 35 women. Its chair, Ion Maroshan, was elected in 2018; his predecessor was elected in 2012.

About 60 % of the harvest is sold abroad and the remaining 40 % at home.
`,
    oddities: [],
  },
  {
    text: `Two sisters of the stage

Marie Delorme was born in 1881 and Anne Delorme in 1884. Marie first appeared at the Théâtre du Parc; Anne, at the Théâtre de la Porte.

In 1903 Marie toured Austria. In 1905 she toured Australia with a company of 24 players: 14 men and 10 women.

Critics called her the finest Phèdre of her time. Anne was one of the finest comic actresses of hers.

She earned 300 francs a week in 1903 and 450 francs a week in 1905.
`,
    oddities: [],
  },
  {
    text: `Bridge inspections, third quarter

(1) North district

The estimated number of bridges in need of repair is 14.

(2) South district

The estimated number of bridges in need of repair is 23.

Inspectors from Marlow and from Barlow worked together. The Marlow team looked at steel, the Barlow team at stone. Version 2023.4 of the handbook applies; on 5 May 2023 it replaced version 2022.9.

The budget of 1.2 million pounds covers, among other things, 400,000 pounds for paint and 150,000 pounds for scaffolding.
`,
    oddities: [],
  },
  {
    text: `Про заснування університету

Університет у Ковалівці засновано 1921 року. У Ковалівці тоді жило 9 тисяч людей, а Ковалівка мала дві школи.

Перший ректор, Степан Мельник, працював до 1930 року. Мельника змінив Іван Мельничук. Мельничук керував університетом дев’ять років.

Університет має 14 факультетів, зокрема медичний і юридичний. На медичному факультеті вчиться 1200 студентів, на юридичному 800.
`,
    oddities: [],
  },
  {
    text: `Weather notes

Rain fell on 12 days in April and on 9 days in May. The highest temperature in April was 19 degrees; the highest temperature in May was 26 degrees.

The station at Corran has measured since 1901; the station at Carran, across the lake, since 1935. Corran lies 40 metres above the lake, Carran only 12. Observers at Corran and Carran exchange their notes every week.

In the whole year 2021 there were 131 rainy days. In the whole year 2022 there were 118 rainy days.
`,
    oddities: [],
  },
  {
    text: `What the shops sold

The shop on Mill Street sold 340 loaves a week, the shop on Hill Street 290. Together they sold 630 loaves.

The owner, Tomas Reiner, came from Linz. His partner, Thomas Rainer, came from Graz. Reiner kept the books and Rainer baked. People mixed up Reiner and Rainer all their lives.

They opened on 1 March 1950. On 1 March 1960 they had 11 employees.
`,
    oddities: [],
  },
];
