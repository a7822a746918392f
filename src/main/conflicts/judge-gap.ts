import type { Gap } from './align-words';
import { editDistance } from './edit-distance';
import type { StatementWord } from './read-statement';
import { isRegionName } from './region-names';
import { amountLevel, areCounterparts, areOpposite, isTimeWord } from './word-senses';

/**
 * What a place where two copies differ amounts to: nothing (`wording`), a slip (`spelling`), more words on one side (`addition`), another
 * figure or date, a negation, an opposite, another share of a whole, another time, or another thing (`substitution`).
 */
export type GapKind =
  | 'wording'
  | 'spelling'
  | 'addition'
  | 'value-addition'
  | 'name-addition'
  | 'number'
  | 'date'
  | 'negation'
  | 'opposite'
  | 'amount'
  | 'time'
  | 'substitution';

type Words = readonly StatementWord[];

/**
 * @param textA the whole statement that `gap.a` comes from; `textB` likewise.
 * @param isCareless whether other slips show that one side is a careless copy, so that short words may be misspelt too
 */
export function judgeGap({ a, b }: Gap, textA: string, textB: string, isCareless: boolean): GapKind {
  const [heavyA, heavyB] = [a.filter(isHeavy), b.filter(isHeavy)];
  if (heavyA.length === 0 && heavyB.length === 0) return 'wording';
  if (isSlip(a, b, textA, textB, isCareless)) return 'spelling';
  if (heavyA.length === 0 || heavyB.length === 0)
    return heavyA.length === 0 ? judgeAddition(heavyB, a, b, textA, textB) : judgeAddition(heavyA, b, a, textB, textA);
  if ([...heavyA, ...heavyB].every(isFigure)) {
    if (heavyA.length > longestFigure || heavyB.length > longestFigure) return 'substitution';
    return [...heavyA, ...heavyB].some(isOfDate) ? 'date' : 'number';
  }
  const [lowA, lowB] = [joined(heavyA, textA), joined(heavyB, textB)];
  if (heavyA.length === 1 && heavyB.length === 1) {
    if (areOpposite(lowA, lowB)) return 'opposite';
    const [levelA, levelB] = [amountLevel(lowA), amountLevel(lowB)];
    if (levelA > 0 && levelB > 0) return levelA === levelB ? 'wording' : 'amount';
  }
  if (hasNegation(a) !== hasNegation(b)) {
    // "none" against "all", "did not sign" against "signed": nothing else may differ but forms of one word.
    const rest = [...heavyA, ...heavyB].filter(({ kind }) => kind !== 'negation');
    if (rest.length < 2) return 'negation';
  }
  if ([...heavyA, ...heavyB].some(({ stem, kind }) => kind === 'content' && isTimeWord(stem))) return 'time';
  return 'substitution';
}

// A day, a month and a year; what is longer is a list.
const longestFigure = 3;

function isFigure({ kind }: StatementWord): boolean {
  return kind === 'value' || kind === 'calendar';
}

function judgeAddition(added: Words, shortSide: Words, longSide: Words, shortText: string, longText: string): GapKind {
  if (added.every(({ kind }) => kind === 'negation')) return added.length % 2 === 1 ? 'negation' : 'wording';
  if (added.every(isFigure)) return 'value-addition';
  // "did not" beside "managed to" turns a sentence; a clause that happens to deny something does not.
  if (added.some(({ kind }) => kind === 'negation')) return added.length > 2 ? 'substitution' : 'negation';
  if (added.some(({ stem, kind }) => kind === 'content' && isTimeWord(stem))) return 'time';
  if (isEchoed(added, longText, shortText)) return 'spelling';
  if (added.some(({ isName }) => isName)) return 'name-addition';
  // "before" or "without" against a light word of the other side.
  const [short, long] = [joined(shortSide, shortText), joined(longSide, longText)];
  return areOpposite(short, long) ? 'opposite' : 'addition';
}

function isHeavy({ kind }: StatementWord): boolean {
  return kind !== 'light';
}

function hasNegation(words: Words): boolean {
  return words.filter(({ kind }) => kind === 'negation').length % 2 === 1;
}

function isOfDate({ kind, value }: StatementWord): boolean {
  return kind === 'calendar' || value?.type === 'date';
}

function joined(words: Words, text: string): string {
  return words.map(({ start, end }) => text.slice(start, end).toLowerCase()).join('');
}

// A slip changes at most a quarter of the letters; in names, where a letter often makes another name, less; in a careless copy,
// more.
const mostOfWord = 4;
const mostOfName = 5;
const longestGap = 12;
const longestSlip = 200;
const shortWord = 5;

/** Whether two stretches are the same but for slips of the pen: letters lost, swapped or doubled, words run together or apart. */
function isSlip(a: Words, b: Words, textA: string, textB: string, isCareless: boolean): boolean {
  if (a.length === 0 || b.length === 0 || a.length > longestGap || b.length > longestGap) return false;
  if (
    a.length === b.length &&
    a.length > 1 &&
    a.every((word, at) => isSlip([word], b.slice(at, at + 1), textA, textB, isCareless))
  )
    return true;
  const [wholeA, wholeB] = [joined(a, textA), joined(b, textB)];
  if (wholeA === wholeB) return true;
  const both = [...a, ...b];
  // "19q2" for "1992" is a slip, "1993" for "1992" is another year.
  const figures = both.filter(isFigure).length;
  if (figures === both.length || (figures > 0 && !/\p{L}\d|\d\p{L}/u.test(`${wholeA} ${wholeB}`))) return false;
  // "not pay" may have become "notpay", but "not" never "now".
  if (!isCareless && [a, b].some((words) => words.every(({ kind }) => kind === 'negation'))) return false;
  const length = Math.max(wholeA.length, wholeB.length);
  if (length > longestSlip) return false;
  const isName = both.some((word) => word.isName);
  const isOfLightWord = a.every((word) => !isHeavy(word)) || b.every((word) => !isHeavy(word));
  if (isOfLightWord && length < mostOfWord) return editDistance(wholeA, wholeB, 1) <= 1;
  const strictness = (isName ? mostOfName : mostOfWord) - (isCareless ? 1 : 0);
  const most = Math.floor(length / strictness);
  const distance = editDistance(wholeA, wholeB, most);
  if (most === 0 || distance > most) return false;
  // "include" and "exclude", "car" and "bar": a slip in the first letter is told by nothing else being off.
  const isOtherStart = wholeA[0] !== wholeB[0] && wholeA[0] !== wholeB[1];
  if (isOtherStart && !isCareless && (distance > 1 || length <= shortWord)) return false;
  if (areOpposite(wholeA, wholeB) || areCounterparts(wholeA, wholeB)) return false;
  return !(isRegionName(wholeA) && isRegionName(wholeB)) && !(amountLevel(wholeA) > 0 && amountLevel(wholeB) > 0);
}

/** Whether added words stand on the other side too, misspelt within a date or behind another word. */
function isEchoed(added: Words, text: string, otherText: string): boolean {
  if (added.length > longestGap || added.some(({ start, end }) => end - start > longestSlip)) return false;
  const others = otherText.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return added.every((word) => {
    const low = joined([word], text);
    if (isFigure(word)) return others.includes(low);
    const most = Math.max(1, Math.floor(low.length / mostOfWord));
    return low.length > 2 && others.some((other) => other !== low && editDistance(other, low, most) <= most);
  });
}
