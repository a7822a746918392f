// From the longest to the shortest; what remains must keep its own sense, so at least four letters do.
const latinEndings =
  'ization ational fulness ement ation ingly ement ance ence ment ably edly able ible ness ical ally ity ing ion ive ous ant ent ial ian est ist ers ed er or es en ly al ic ia an e y'.split(
    ' ',
  );
const cyrillicEndings =
  'юваннями ованими уванням юється увалися ювання ування ованих ованої ського ською ському остями ських ськими увала ували ював ував ення ання ності ність ністю ськи ська ське ські ський ового овий ової ових ими ого ому ої ою ами ями ах ях ів їв ев ий ій их ім ам ям ом ем єм ею єю ла ло ли ти ть ть а я о е є у ю и і ї ь'.split(
    ' ',
  );
const shortestStem = 4;

// Words that fact statements put for one another; each line becomes its first word.
const sameSense = [
  'help aid assist support relief',
  'found establish creat launch inaugurat',
  'give provid grant donat alloc contribut suppl',
  'sign conclud',
  'kill dead die died death',
  'countr state nation',
  'begin start began commenc',
  'buy bought purchas acquir',
  'build built construct erect',
  'permission consent',
  'допом підтрим',
  'засн створ',
  'нада виділ',
];
const senses = new Map(
  sameSense.flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return others.map((word) => [word, first] as const);
  }),
);

// A library has some ten thousand words that come back, and more that stand once.
const mostKnown = 50_000;
const known = new Map<string, string>();

/** What forms of one word have in common, roughly: enough to see that two sentences speak of the same. `word` is in lower case. */
export function stemWord(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const stem = findStem(word);
  known.set(word, stem);
  return stem;
}

function findStem(word: string): string {
  const stem = stripEnding(word.replace(/['’ʼ]s$/u, ''));
  return senses.get(stem) ?? stem;
}

function stripEnding(word: string): string {
  if (word.length <= shortestStem) return word.length === shortestStem && word.endsWith('s') ? word.slice(0, -1) : word;
  const code = word.charCodeAt(0);
  const isCyrillic = code >= 0x400 && code < 0x530;
  if (!isCyrillic && code >= 0x250) return word;
  const one = isCyrillic ? word : singular(word);
  for (const ending of isCyrillic ? cyrillicEndings : latinEndings) {
    if (one.length - ending.length >= shortestStem && one.endsWith(ending)) return one.slice(0, -ending.length);
  }
  return one;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}
