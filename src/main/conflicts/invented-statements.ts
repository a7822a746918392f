import { seededRandom } from '../testing/seeded-random';

type Random = () => number;

// Rules are tuned on these; what is reported is measured on other templates, words and names (held-out-statements.ts).
const starts =
  'Kar Bel Tor Mir Vas Lin Ost Gra Hel Dra Sol Ner Pol Ulm Zar Fen Rak Jad Wes Ibr Ham Cor Tess Quin'.split(' ');
const middles = 'an ov el ur im ad or en is al ek un'.split(' ');
const ends = 'ia burg ton ov ava stad sk ino mere dal holm grad ford wick enko'.split(' ');
const bodies =
  'Ministry of Health;Statistical Office;Port Authority;Central Bank;National Museum;Supreme Court;Red Cross;Board of Trade;University Press;Railway Union;Fishery Council;Weather Service;Energy Agency;Coast Guard;Olympic Committee;Farmers Union;Film Academy;Space Institute;Customs Office;Labour Party'.split(
    ';',
  );
const counted =
  'passengers;tonnes of grain;houses;volunteers;schools;patients;vaccines;kilometres of track;visitors;trees;apartments;engineers;bicycles;complaints;books;fishing boats;refugees;soldiers;students;arrests;turbines;concerts;paintings;accidents;licences;farms;jobs;teachers;bridges;nurses'.split(
    ';',
  );
const deeds =
  'repaired;counted;registered;inspected;delivered;trained;evacuated;sold;collected;planted;restored;insured;exported;examined;hosted;released;measured;recorded;financed;reopened'.split(
    ';',
  );
const things =
  'harbour;reactor;bridge;tunnel;hospital;dam;cathedral;stadium;pipeline;airport;library;refinery;observatory;market hall;lighthouse;opera house;ferry line;prison;railway;vineyard'.split(
    ';',
  );
const reasons =
  'after heavy floods;under a new law;with foreign loans;during the strike;for the jubilee;despite protests;at the request of the mayor;without outside help;because of the drought;as part of the reform;behind closed doors;ahead of the vote;on the northern shore;near the old mill;in the mountain districts;along the river;for the second time;in spite of the frost;on behalf of the crown;following an audit'.split(
    ';',
  );
const months = 'January February April June July August September October November December'.split(' ');

export interface Inventor {
  /** A sentence unlike those before it, with at least one figure, one date and one name in most cases. */
  sentence(): string;
  name(): string;
}

/** The same sentences for the same seed. */
export function inventStatements(seed: number): Inventor {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const chance = (share: number): boolean => random() < share;
  const name = (): string => pick(starts) + pick(middles) + (chance(0.4) ? pick(middles) : '') + pick(ends);
  const year = (): number => 1860 + Math.floor(random() * 165);
  const date = (): string =>
    chance(0.4)
      ? `in ${year()}`
      : chance(0.5)
        ? `on ${1 + Math.floor(random() * 28)} ${pick(months)} ${year()}`
        : `in ${pick(months)} ${year()}`;
  const count = (): string => figure(random);
  const body = (): string => `the ${name()} ${pick(bodies)}`;
  const person = (): string => `${name()} ${name()}`;
  const money = (): string =>
    chance(0.5)
      ? `${(1 + random() * 90).toFixed(1)} million ${pick(['euros', 'dollars', 'yen', 'hryvnias'])}`
      : `${pick(['$', '€', '£'])}${Math.floor(1 + random() * 900)} million`;
  const patterns: readonly (() => string)[] = [
    () => `${capital(date())}, ${body()} ${pick(deeds)} ${count()} ${pick(counted)} ${pick(reasons)}.`,
    () => `${capital(body())} ${pick(deeds)} ${count()} ${pick(counted)} in ${name()} ${date()}, ${pick(reasons)}.`,
    () => `The ${pick(things)} of ${name()} was opened ${date()} and cost ${money()}.`,
    () => `According to ${body()}, ${count()} ${pick(counted)} were ${pick(deeds)} in ${name()} ${date()}.`,
    () => `${person()} was the first mayor of ${name()} to visit ${count()} ${pick(counted)}, ${date()}.`,
    () => `${name()} spent ${money()} on its ${pick(things)} ${date()} ${pick(reasons)}.`,
    () =>
      `The population of ${name()} rose by ${(random() * 40).toFixed(1)} percent between ${year()} and ${year()} ${pick(reasons)}.`,
    () =>
      `Only ${count()} of the ${pick(counted)} that ${body()} had ${pick(deeds)} were still in ${name()} ${date()}.`,
    () => `${person()} sold the ${pick(things)} to ${body()} for ${money()} ${date()}.`,
    () =>
      `The ${pick(things)} near ${name()} employs ${count()} people and ${pick(deeds)} ${count()} ${pick(counted)} ${date()}.`,
    () =>
      `Fire destroyed the ${pick(things)} of ${name()} ${date()}; ${count()} ${pick(counted)} were lost ${pick(reasons)}.`,
    () => `${capital(body())} did not pay the ${money()} it had promised to ${name()} ${date()}.`,
    () => `The road from ${name()} to ${name()} is ${count()} kilometres long and was finished ${date()}.`,
    () =>
      `${person()}, born ${date()}, wrote ${count()} ${pick(['novels', 'plays', 'letters', 'songs'])} about ${name()} ${pick(reasons)}.`,
  ];
  return {
    sentence: () => (patterns[Math.floor(random() * patterns.length)] ?? (() => ''))(),
    name,
  };
}

function figure(random: Random): string {
  const size = Math.floor(random() * 4);
  const value = Math.floor(10 ** (1 + size) * (0.2 + random() * 9));
  return value.toLocaleString('en');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
