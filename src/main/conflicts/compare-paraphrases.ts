import { findSharedStrengths } from './compare-strengths';
import type { ReadStatement, StatementWord } from './read-statement';
import type { Overlap } from './statement-overlap';
import { compareDates, compareNumbers, type DateValue, type NumberValue } from './values';
import { quoteSpan, type Verdict } from './verdict';
import { isTimeWord } from './word-senses';

// Set on our own pairs (bench/conflicts.bench.ts): fewer shared words bring pairs that only have their subject in common.
export const leastCount = 3;
export const leastShare = 0.5;
const [numberCount, numberShare] = [4, 0.6];
const [restatedCount, restatedShare] = [5, 0.5];
// What a date belongs to is the clause around it.
const clauseWords = 8;
const [refinedClause, excludedClause] = [3, 5];

/** Compares what two statements in different words state of the same: firsts, figures, dates. Null where they state nothing comparable. */
export function compareParaphrases(a: ReadStatement, b: ReadStatement, shared: Overlap): Verdict | null {
  if (shared.count < leastCount || shared.share < leastShare || haveOtherNames(a, b)) return null;
  return compareStrengths(a, b, shared) ?? compareFigures(a, b, shared) ?? compareTimes(a, b);
}

/** Each side names somebody or something that the other does not. */
function haveOtherNames(a: ReadStatement, b: ReadStatement): boolean {
  const lacks = (one: ReadStatement, other: ReadStatement) =>
    [...one.names, one.opening].some((name) => name !== 0 && !other.stems.includes(name));
  return lacks(a, b) && lacks(b, a);
}

function compareStrengths(a: ReadStatement, b: ReadStatement, { count, share }: Overlap): Verdict | null {
  if (a.isNegated !== b.isNegated) return null;
  const pairs = findSharedStrengths(a, b).filter((pair) => haveOneHolder(a, pair.a.start, b, pair.b.start));
  const pair = pairs.find(({ isSharedOnBoth }) => !isSharedOnBoth) ?? pairs[0];
  if (pair === undefined) return null;
  const [wordsA, wordsB] = [quoteSpan(a.statement.text, pair.a), quoteSpan(b.statement.text, pair.b)];
  if (!pair.isSharedOnBoth) {
    const [lone, other] = pair.a.isShared ? [wordsB, wordsA] : [wordsA, wordsB];
    const reason = `One says that it stands alone (${lone}), the other that it is one of several (${other}).`;
    return { kind: 'contradiction', detail: 'strength', a: pair.a, b: pair.b, reason };
  }
  if (count < restatedCount || share < restatedShare) return null;
  const reason = `Both say the same to stand out (${wordsA}, ${wordsB}).`;
  return { kind: 'restatement', detail: 'wording', a: pair.a, b: pair.b, reason };
}

/** "Japan was the first": whose strength it is stands first in the sentence, or nearest before it. */
function haveOneHolder(a: ReadStatement, startA: number, b: ReadStatement, startB: number): boolean {
  const holders = ({ words }: ReadStatement, start: number) => {
    const names = words.filter((word) => word.isName && word.end <= start).map(({ stem }) => stem);
    return [names[0], names.at(-1)];
  };
  const others = holders(b, startB);
  return holders(a, startA).some((holder) => holder !== undefined && others.includes(holder));
}

type Figure = StatementWord & { readonly value: NumberValue };
type DatedWord = StatementWord & { readonly value: DateValue };

function compareFigures(a: ReadStatement, b: ReadStatement, { count, share }: Overlap): Verdict | null {
  if (count < numberCount || share < numberShare) return null;
  if (a.isNegated !== b.isNegated || areOfOtherTimes(a, b) || areOfOtherScopes(a, b)) return null;
  const [figuresA, figuresB] = [a.words.filter(isFigure), b.words.filter(isFigure)];
  for (const figure of figuresA) {
    for (const other of figuresB) {
      if (!areOfOneThing(figure.value, other.value)) continue;
      const agreement = compareNumbers(figure.value, other.value);
      const spans = { a: figure, b: other };
      const [wordsA, wordsB] = [quoteSpan(a.statement.text, figure), quoteSpan(b.statement.text, other)];
      if (agreement === 'same')
        return {
          kind: 'restatement',
          detail: 'wording',
          ...spans,
          reason: `Both state the same figure of the same: ${wordsA}.`,
        };
      if (agreement === 'refines') {
        const reason = `One figure is only more exact than the other: ${wordsA} and ${wordsB} agree.`;
        return { kind: 'refinement', detail: 'number', ...spans, reason };
      }
      const isElsewhere = states(figuresB, figure.value) || states(figuresA, other.value);
      if (isElsewhere) continue;
      const reason = `They state different figures of the same: ${wordsA} and ${wordsB}.`;
      return { kind: 'contradiction', detail: 'number', ...spans, reason };
    }
  }
  return null;
}

function isFigure(word: StatementWord): word is Figure {
  return word.value?.type === 'number';
}

function isDated(word: StatementWord): word is DatedWord {
  return word.value?.type === 'date';
}

function areOfOneThing(a: NumberValue, b: NumberValue): boolean {
  return a.unit === b.unit && a.counted === b.counted && (a.unit !== '' || a.counted !== 0);
}

function states(figures: readonly Figure[], { value, unit }: NumberValue): boolean {
  return figures.some((figure) => figure.value.value === value && figure.value.unit === unit);
}

function areOfOtherTimes(a: ReadStatement, b: ReadStatement): boolean {
  const [datesA, datesB] = [datesOf(a), datesOf(b)];
  if (datesA.length > 0 && datesB.length > 0)
    return !datesA.some((date) => datesB.some((other) => compareDates(date, other) !== 'differs'));
  const [timesA, timesB] = [a.stems.filter(isTimeWord), b.stems.filter(isTimeWord)];
  return timesA.length !== timesB.length || timesA.some((time, at) => time !== timesB[at]);
}

function datesOf({ words, statement: { at } }: ReadStatement): DateValue[] {
  const dates = words.filter(isDated).map(({ value }) => value);
  return dates.length === 0 && at !== undefined ? [{ type: 'date', iso: at }] : dates;
}

function areOfOtherScopes({ statement: a }: ReadStatement, { statement: b }: ReadStatement): boolean {
  return a.scope !== b.scope && a.sourceId === b.sourceId;
}

function compareTimes(a: ReadStatement, b: ReadStatement): Verdict | null {
  const [datesA, datesB] = [a.words.filter(isDated), b.words.filter(isDated)];
  let excluded: Verdict | null = null;
  let isAgreed = false;
  for (const date of datesA) {
    const clause = clauseAround(a.words, date);
    for (const other of datesB) {
      const agreement = compareDates(date.value, other.value);
      if (agreement === 'same') isAgreed = true;
      const common = clauseAround(b.words, other).filter((stem) => clause.includes(stem)).length;
      const [wordsA, wordsB] = [quoteSpan(a.statement.text, date), quoteSpan(b.statement.text, other)];
      if (agreement === 'refines') {
        isAgreed = true;
        const reason = `One date is only more exact than the other: ${wordsA} and ${wordsB} agree.`;
        if (common >= refinedClause) return { kind: 'refinement', detail: 'date', a: date, b: other, reason };
      }
      if (agreement === 'differs' && common >= excludedClause && excluded === null) {
        const reason = `They date the same differently: ${wordsA} and ${wordsB}.`;
        excluded = { kind: 'contradiction', detail: 'date', a: date, b: other, reason };
      }
    }
  }
  return isAgreed || a.isNegated !== b.isNegated || areOfOtherScopes(a, b) ? null : excluded;
}

/** Distinct stems of the nearest words of content around a date. */
function clauseAround(words: readonly StatementWord[], date: StatementWord): number[] {
  const at = words.indexOf(date);
  const near = (list: readonly StatementWord[]) => list.filter(({ kind }) => kind === 'content').slice(0, clauseWords);
  const stems = [...near(words.slice(0, at).reverse()), ...near(words.slice(at + 1))].map(({ stem }) => stem);
  return [...new Set(stems)];
}
