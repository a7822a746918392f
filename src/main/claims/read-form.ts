import type { Word } from './read-words';

/** Traits of how a sentence is built that tell a report from talk, whatever it is about. */
export interface SentenceForm {
  /** "than" between two things: "smaller than", but not "rather than" or "better than that". */
  readonly isComparison: boolean;
  /** A verb in the past: regular, or one of the common irregular ones. */
  readonly isPast: boolean;
  /** A person spoken of: he, she, they, his, her. */
  readonly hasThirdPerson: boolean;
  /** Nouns made of verbs and adjectives ("cooperation", "development", "security") are a ninth of its longer words or more, and two at least. */
  readonly isAbstract: boolean;
}

const irregularPast = new Set(
  'went came took gave got saw knew thought told left kept held led lost won paid sent spent brought bought caught taught fought built became began broke chose drew drove fell flew froze grew hid rode rose ran spoke stole struck swore threw wore wrote met sold shot sat stood understood said had did was were made cut put set let lay sank shrank drank'.split(
    ' ',
  ),
);
const cyrillicPast = /^[\u0400-\u04ff']{3,}(?:ав|яв|ив|їв|ів|ла|ло|ли|лася|лося|лися|вся)$/u;
const auxiliary = new Set('was were had did said set let put cut'.split(' '));
const notPast = new Set(
  'need indeed speed hundred sacred naked seed feed united red bed exceed proceed succeed aged wicked'.split(' '),
);
const beforeAdjective = new Set(
  'a an the to of in by with for from on at very so as is are be more most this that these our my your'.split(' '),
);
const thirdPersons = new Set(
  "he she they his her their him them he's she's they're they've he'd she'd він вона вони його її їх їхній er sie ihre il elle ils elles".split(
    ' ',
  ),
);
const afterEmptyThan = new Set('that this we i you ever to just'.split(' '));
const abstractEnding =
  /(?:tion|tions|sion|sions|ment|ments|ance|ence|ances|ity|ities|ness|ship|ships|ism|ацію|ація|ації|ення|ання|ість|ості|ння|ung|ungen|heit|keit|schaft|ité)$/u;
// They end like them, and name what one can see or count.
const concrete = new Set(
  'nation nations administration inflation unemployment corporation corporations constitution population immigration government governments parliament department apartment university city cities election elections insurance majority minority station stations million billion pension pensions television television amendment investigation ambulance ambulances county cement france electricity'.split(
    ' ',
  ),
);
const longWord = 4;

export function readForm(words: readonly Word[]): SentenceForm {
  let isComparison = false;
  let isPast = false;
  let hasThirdPerson = false;
  let [long, abstract] = [0, 0];
  words.forEach(({ lower }, at) => {
    const [before, after] = [words[at - 1]?.lower ?? '', words[at + 1]?.lower ?? ''];
    if (lower === 'ніж') isComparison = true;
    if (
      lower === 'than' &&
      before !== 'rather' &&
      before !== 'other' &&
      !(afterEmptyThan.has(after) && at + 2 >= words.length)
    )
      isComparison = true;
    if (isPastVerb(lower, before)) isPast = true;
    if (thirdPersons.has(lower)) hasThirdPerson = true;
    if (lower.length < longWord) return;
    long += 1;
    if (abstractEnding.test(lower) && !concrete.has(lower)) abstract += 1;
  });
  return { isComparison, isPast, hasThirdPerson, isAbstract: abstract >= 2 && abstract * 9 >= long };
}

function isPastVerb(lower: string, before: string): boolean {
  if (irregularPast.has(lower)) return !auxiliary.has(lower);
  if (cyrillicPast.test(lower)) return true;
  return lower.length > 4 && lower.endsWith('ed') && !notPast.has(lower) && !beforeAdjective.has(before);
}
