import { hashText } from './hash-text';
import { stemWord } from './stem-word';

const opposites =
  'increase/decrease increased/decreased rise/fall rose/fell risen/fallen grew/shrank growth/decline gain/loss gained/lost won/lost win/lose approved/rejected approve/reject accepted/refused accepted/rejected accept/refuse adopted/rejected passed/failed pass/fail allowed/banned allowed/forbidden allow/forbid permit/prohibit permitted/prohibited opened/closed open/closed open/close opens/closes started/ended began/ended begin/end before/after above/below more/less more/fewer higher/lower high/low highest/lowest largest/smallest larger/smaller biggest/smallest best/worst better/worse earlier/later early/late true/false legal/illegal guilty/innocent alive/dead supported/opposed supports/opposes support/oppose for/against with/without confirmed/denied confirms/denies admitted/denied joined/left entered/left strengthened/weakened improved/worsened hired/fired doubled/halved safe/dangerous possible/impossible success/failure succeeded/failed cheaper/dearer hot/cold longer/shorter faster/slower always/never all/none everyone/nobody ' +
  'зріс/впав зросла/впала зросло/впало зросли/впали збільшився/зменшився збільшилася/зменшилася збільшилось/зменшилось збільшилась/зменшилась більше/менше вище/нижче до/після схвалив/відхилив схвалили/відхилили підтримав/відхилив прийняв/відхилив прийняли/відхилили відкрили/закрили відкрив/закрив виграв/програв виграла/програла виграли/програли дозволив/заборонив дозволили/заборонили підтвердив/спростував підтвердили/спростували живий/мертвий ранній/пізній найбільший/найменший найвищий/найнижчий  ' +
  'gestiegen/gefallen stieg/sank gewonnen/verloren gewann/verlor geöffnet/geschlossen mehr/weniger höher/niedriger vor/nach angenommen/abgelehnt erlaubt/verboten augmenté/diminué gagné/perdu ouvert/fermé plus/moins avant/après approuvé/rejeté accepté/refusé autorisé/interdit ' +
  '増加/減少 増えた/減った 上昇/下落 賛成/反対 可決/否決 開始/終了 以上/以下 ';

// Spelt alike or not, these are said of two different things; what is said of one does not contradict what is said of the other.
const counterparts =
  'import/export imports/exports imported/exported importer/exporter include/exclude includes/excludes included/excluded including/excluding internal/external internally/externally inner/outer northern/southern eastern/western maximal/minimal maximum/minimum majority/minority male/female men/women oral/moral employer/employee employers/employees interviewer/interviewee експорт/імпорт експорту/імпорту внутрішній/зовнішній 輸出/輸入 最大/最小';

// How much of a whole is meant, from little to all.
const amounts = [
  'few rarely seldom hardly мало рідко wenige selten peu rarement',
  'some several sometimes деякі кілька іноді інколи einige manche manchmal quelques parfois certains',
  'many often багато часто viele oft beaucoup souvent',
  'most mostly usually majority більшість переважно зазвичай meisten meist plupart',
  'all every always entire whole everybody everyone усі всі весь уся кожен кожна завжди alle jeder jede immer tous toutes chaque toujours',
];

// Said of another time than the rest of the sentence: figures may differ with it.
const times =
  'now today currently nowadays yesterday tomorrow tonight previously formerly earlier later recently then once initially originally last next previous latest annually monthly weekly daily morning evening spring summer autumn winter зараз нині сьогодні вчора завтра раніше колись пізніше нещодавно спочатку торік минулого минулому наступного щороку щомісяця навесні влітку восени взимку heute gestern morgen jetzt früher später zuletzt zunächst aujourd hier demain maintenant auparavant actuellement désormais autrefois';

// What a number behind one of them names, rather than counts.
const labels =
  'no number nr room article art chapter section table figure fig group class flight route line part item thesis clause annex appendix paragraph volume page gate platform bus tram building apartment house unit battalion regiment brigade resolution order стаття статті розділ розділі таблиця пункт пункту частина група рейс маршрут кімната сторінка наказ постанова номер теза artikel kapitel abschnitt tabelle seite zimmer linie gruppe chapitre article tableau salle ligne groupe';

const oppositePairs = pairsOf(opposites);
const counterpartPairs = pairsOf(counterparts);
const amountOf = new Map(amounts.flatMap((line, level) => line.split(' ').map((word) => [word, level + 1] as const)));
const timeWords = new Set(times.split(' ').map((word) => hashText(stemWord(word))));
const labelWords = new Set(labels.split(' ').map((word) => hashText(stemWord(word))));

function pairsOf(list: string): ReadonlySet<string> {
  return new Set(
    list.split(' ').flatMap((pair) => {
      const [one = '', other = ''] = pair.split('/');
      const [stem, otherStem] = [stemWord(one), stemWord(other)];
      return [pairKey(one, other), pairKey(other, one), pairKey(stem, otherStem), pairKey(otherStem, stem)];
    }),
  );
}

function pairKey(one: string, other: string): string {
  return `${one}/${other}`;
}

/** Whether one of two words in lower case turns what the other says into its opposite. */
export function areOpposite(a: string, b: string): boolean {
  if (isAmong(oppositePairs, a, b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 3 &&
    long.endsWith(short) &&
    /^(?:un|in|im|il|ir|non-?|dis|mis|a|не|без|un|nicht-?)$/u.test(long.slice(0, -short.length))
  );
}

/** Whether two words in lower case, alike as they may look, name two sides of something: imports and exports. */
export function areCounterparts(a: string, b: string): boolean {
  return isAmong(counterpartPairs, a, b);
}

function isAmong(pairs: ReadonlySet<string>, a: string, b: string): boolean {
  return pairs.has(pairKey(a, b)) || pairs.has(pairKey(stemWord(a), stemWord(b)));
}

/** 1 (few) to 5 (all) for a word in lower case that says how much of a whole is meant; 0 for any other. */
export function amountLevel(word: string): number {
  return amountOf.get(word) ?? 0;
}

export function isTimeWord(stem: number): boolean {
  return timeWords.has(stem);
}

export function isLabelWord(stem: number): boolean {
  return labelWords.has(stem);
}
