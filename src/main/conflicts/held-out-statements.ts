import { seededRandom } from '../testing/seeded-random';
import type { Inventor } from './invented-statements';

// No template, noun or name of these was looked at while the rules were tuned; other domains, other orders, other languages too.
const givenNames =
  'Amara Bastien Chiara Dmytro Eleni Farid Greta Hugo Ines Jakub Katya Leopold Mira Nadir Oksana Priya Ruben Sanna Tadeusz Yara'.split(
    ' ',
  );
const familyStarts =
  'Alv Bern Cast Duv Eck Ferr Gonz Hav Isk Jorg Kov Lund Mont Nyst Ort Petr Rom Salv Tym Vend Wal Zub'.split(' ');
const familyEnds = 'alez ersson aro itz ano berg chuk elli oud enheim iev strand amoto quist ska erie andes'.split(' ');
const placeStarts = 'San Port Novo Alt Mont Kirk Val Ober Saint Fort Lake Monte Nether Punta Stara Bad'.split(' ');
const placeEnds =
  'Aldea Brisa Corvo Dunmore Esker Fontana Grieve Holloway Istria Kestrel Lorca Mirabel Orsay Pavia Rosso Tarnow Umbra Verity'.split(
    ' ',
  );
const agencies =
  'Audit Chamber;Anti-Corruption Bureau;Metro Company;Electoral Commission;Veterinary Inspectorate;Philharmonic Society;Highway Fund;Tax Tribunal;Housing Association;Seismological Centre;Blood Bank;Dockers Guild;Cycling Federation;Water Utility;Parole Board;Translators Circle'.split(
    ';',
  );
const subjects =
  'inflation;unemployment;the birth rate;turnout;the price of bread;rainfall;household debt;forest cover;the literacy rate;air traffic;the murder rate;steel output;milk production;the vacancy rate;tourist spending;electricity demand;the divorce rate;river pollution'.split(
    ';',
  );
const crops = 'wheat;barley;olives;sugar beet;cotton;saffron;rye;maize;hops;lentils;tobacco;walnuts'.split(';');
const projects =
  'a desalination plant;a tram depot;a memorial garden;two icebreakers;a burns clinic;an archive of folk songs;a wind park;a border crossing;a chess academy;a flood wall;a rescue helicopter;a planetarium;an organ for the concert hall;a data centre;a seed vault;a women’s shelter'.split(
    ';',
  );
const circumstances =
  'although the opposition had walked out;once the sanctions were lifted;while the owner was abroad;a week before the deadline;to the surprise of analysts;with the blessing of the bishop;over the objections of residents;thanks to a record harvest;as the currency lost half of its worth;in a ceremony without guests;on the strength of one testimony;after a recount;by a narrow margin;in exchange for fishing rights;pending an appeal;at a closed auction'.split(
    ';',
  );
const months = 'January February March April May June July August September October November December'.split(' ');
const ukrainianMonths = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(
  ' ',
);
const germanMonths = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const frenchMonths = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const ukrainianPlaces =
  'Тернівка Озерне Калинове Синьогір Вербичі Лугове Дубровиця Заріччя Кам’янець Яворів Ставище Липовець Рогатин Березань'.split(
    ' ',
  );
const ukrainianThings =
  'шкіл;лікарень;мостів;автобусів;пожежників;донорів;бібліотек;теплиць;саджанців;ветеранів;посилок;котелень;вчителів;дронів'.split(
    ';',
  );
const ukrainianBodies =
  'Обласна рада;Фонд відбудови;Громада міста;Спілка художників;Служба доріг;Управління освіти;Комітет ветеранів;Товариство лікарів'.split(
    ';',
  );
const ukrainianDeeds = 'передала;отримала;закупила;відремонтувала;перевірила;зареєструвала'.split(';');

/** The same sentences for the same seed: nine in ten in English, the others in Ukrainian, German, French and Japanese. */
export function inventHeldOut(seed: number): Inventor {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const year = (): number => 1890 + below(135);
  const day = (): number => 1 + below(28);
  const family = (): string => pick(familyStarts) + pick(familyEnds);
  const person = (): string => `${pick(givenNames)} ${family()}`;
  const place = (): string => `${pick(placeStarts)} ${pick(placeEnds)}`;
  const agency = (): string => `${place()} ${pick(agencies)}`;
  const small = (): number => 2 + below(97);
  const large = (): string => (1000 + below(900_000)).toLocaleString('en');
  const decimal = (): string => (0.5 + random() * 60).toFixed(1);
  const billions = (): string =>
    `${(1 + random() * 70).toFixed(1)} billion ${pick(['pounds', 'francs', 'roubles', 'won', 'pesos'])}`;
  const english: readonly (() => string)[] = [
    () =>
      `${person()} told reporters in ${place()} that ${pick(subjects)} had climbed to ${decimal()} per cent by ${pick(months)} ${year()}.`,
    () =>
      `When ${person()} took office on ${day()} ${pick(months)} ${year()}, ${pick(subjects)} stood at ${decimal()}% in ${place()}.`,
    () =>
      `Farmers around ${place()} harvested ${large()} tonnes of ${pick(crops)} in ${year()}, ${pick(circumstances)}.`,
    () => `Since ${year()} the ${agency()} has paid for ${pick(projects)} and ${small()} scholarships.`,
    () =>
      `${person()} was elected with ${large()} votes on ${pick(months)} ${day()}, ${year()}, ${pick(circumstances)}.`,
    () =>
      `A storm killed ${small()} people and left ${large()} homes near ${place()} without power in ${pick(months)} ${year()}.`,
    () => `Parliament set aside ${billions()} for ${pick(projects)} in ${place()}, ${pick(circumstances)}.`,
    () => `The ${agency()} fined ${person()} ${large()} dollars in ${year()}, ${pick(circumstances)}.`,
    () => `Some ${large()} spectators watched ${person()} win the race from ${place()} to ${place()} in ${year()}.`,
    () => `It took ${small()} months and ${billions()} before ${pick(projects)} opened in ${place()}.`,
    () =>
      `Court papers show that ${person()} owed the ${agency()} ${billions()} when the bank closed in ${pick(months)} ${year()}.`,
    () => `Nobody but ${person()} knew that the ${agency()} kept ${small()} letters of ${person()} until ${year()}.`,
    () => `Between ${year()} and ${year()}, exports of ${pick(crops)} from ${place()} fell by ${decimal()} percent.`,
    () => `${place()} has ${small()} museums, ${small()} cinemas and a zoo that ${person()} founded in ${year()}.`,
    () =>
      `The treaty of ${place()}, signed on ${day()} ${pick(months)} ${year()}, gave ${person()} the right to mine ${large()} tons of ore.`,
    () =>
      `In a survey of ${large()} adults by the ${agency()}, ${small()}% trusted ${person()}, ${pick(circumstances)}.`,
    () =>
      `At ${small()} metres the tower of ${place()} was the tallest that the ${agency()} had surveyed by ${year()}.`,
    () =>
      `${person()} resigned ${pick(circumstances)}; the ${agency()} lost ${small()} members in ${pick(months)} ${year()}.`,
  ];
  const others: readonly (() => string)[] = [
    () =>
      `${day()} ${pick(ukrainianMonths)} ${year()} року ${pick(ukrainianBodies)} ${pick(ukrainianDeeds)} ${large().replace(',', '\u00a0')} ${pick(ukrainianThings)} у громаді ${pick(ukrainianPlaces)}, повідомила ${family()}.`,
    () =>
      `У ${year()} році ${pick(ukrainianBodies)} міста ${pick(ukrainianPlaces)} ${pick(ukrainianDeeds)} ${small()} ${pick(ukrainianThings)} і ${small()} ${pick(ukrainianThings)}.`,
    () =>
      `Am ${day()}. ${pick(germanMonths)} ${year()} eröffnete ${person()} in ${place()} ${small()} Wohnungen und ein Werk für ${family()}.`,
    () =>
      `En ${year()}, ${person()} a vendu ${small()} hectares de vigne à ${place()} pour ${small()} millions d’euros.`,
    () =>
      `Le ${day()} ${pick(frenchMonths)} ${year()}, la ville de ${place()} a accueilli ${large().replace(',', '\u202f')} visiteurs, selon ${person()}.`,
    () =>
      `${year()}年${1 + below(12)}月${day()}日、${pick(['北山', '南浜', '白川', '青葉', '桜台', '緑丘'])}市の${pick(['図書館', '病院', '空港', '港', '大学', '工場'])}は${small()}億円の${pick(['寄付', '補助金', '融資', '損失'])}を${pick(['受けた', '発表した', '報告した'])}。`,
  ];
  return {
    sentence: () => {
      const list = random() < 0.9 ? english : others;
      const words = (list[below(list.length)] ?? (() => ''))();
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    name: () => pick([family(), pick(placeEnds), pick(givenNames)]),
  };
}
