import { foldWords } from '../../ordering/public';

const romanNumeral = /^(?=[ivxl])(?:x{0,3}|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

const numberWords = new Map<string, string>(
  (
    'one=1 two=2 three=3 four=4 five=5 six=6 first=1 second=2 third=3 fourth=4 fifth=5 erste=1 erster=1 zweite=2 ' +
    'zweiter=2 dritte=3 dritter=3 premier=1 deuxieme=2 troisieme=3 перша=1 перший=1 друга=2 другий=2 третя=3 третіи=3 ' +
    '上=1 中=2 下=3 一=1 二=2 三=3 四=4 五=5'
  )
    .split(' ')
    .map((pair) => {
      const [word = '', value = ''] = pair.split('=');
      return [foldWords(word), value];
    }),
);

/** What says that a work is about another one, in the languages that records come in. */
const companions: readonly [kind: string, pattern: RegExp][] = [
  [
    'correction',
    /\b(?:errat(?:um|a)|corrigend(?:um|a)|corrections? (?:to|of)|berichtigung|addendum)\b|виправлення|訂正/,
  ],
  ['retraction', /\b(?:retract(?:ion|ed)|withdrawn)\b|відкликання|撤回/],
  [
    'reply',
    /\b(?:repl(?:y|ies) to|response to|rejoinder|author'?s? repl|authors?'? response|erwiderung|reponse a)\b|відповідь/,
  ],
  ['comment', /\b(?:comments? (?:on|to)|commentary on|a note on|remarks on|kommentar zu|discussion of)\b|коментар/],
  ['review', /\b(?:reviews? of|book review|review article|rezension|compte rendu|besprechung)\b|рецензія|書評/],
  ['supplement', /\b(?:supplement(?:ary|al)? |supporting information|appendix)\b|додаток|付録/],
];

/** Folded words of a title or of names, parted by single blanks; markup and punctuation are gone. */
export function foldTitle(text: string): string {
  return foldWords(text.replace(/<\/?[a-z]{1,6}\b[^<>]*>/gi, ''))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The part of a title before its subtitle, folded; the whole where it has none. */
export function mainTitleOf(title: string): string {
  return foldTitle(title.split(/\s*(?:[:：—–]|\s-\s|\.\s)\s*/)[0] ?? '');
}

/** The numbers in a title in order, whichever way they are written: volumes, parts, editions and years differ by them. */
export function numbersIn(foldedTitle: string): string {
  const numbers: string[] = [];
  for (const [index, word] of foldedTitle.split(' ').entries()) {
    const digits = word.match(/\d+/g);
    const volume = /第([一二三四五])|([上中下])巻?$/.exec(word);
    if (digits !== null) numbers.push(...digits.map((one) => String(Number(one))));
    else if (numberWords.has(word)) numbers.push(numberWords.get(word) ?? '');
    else if (index > 0 && word !== '' && romanNumeral.test(word)) numbers.push(String(fromRoman(word)));
    else if (volume !== null) numbers.push(numberWords.get(volume[1] ?? volume[2] ?? '') ?? '');
  }
  return numbers.join(' ');
}

function fromRoman(numeral: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  let total = 0;
  for (let at = 0; at < numeral.length; at += 1) {
    const value = values[numeral[at] ?? ''] ?? 0;
    total += value < (values[numeral[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** In which way the title says that its work is about another one; '' for a work of its own. */
export function companionKindOf(title: string): string {
  const folded = foldWords(title);
  return companions.find(([, pattern]) => pattern.test(folded))?.[0] ?? '';
}

const genericTitles =
  /^(?:introduction|preface|foreword|editorial|conclusions?|contents|index|notes?|letters?(?: to the editor)?|book reviews?|news|abstracts?|bibliography|discussion|einleitung|vorwort|вступ|передмова|висновки|序|序文|はじめに|おわりに)$/;

/** Titles that many works have: they say nothing by themselves. */
export function isGenericTitle(foldedTitle: string): boolean {
  return genericTitles.test(foldedTitle) || foldedTitle.length < 4;
}
