import { findSharedStrengths } from './compare-strengths';
import { editDistance } from './edit-distance';
import type { GapKind } from './judge-gap';
import type { ReadStatement, StatementWord } from './read-statement';
import { compareDates } from './values';
import { quoteSpan, type Span, spanOf, type Verdict } from './verdict';
import { isLabelWord } from './word-senses';

type Side = readonly StatementWord[];

/** A place where two copies of a sentence differ. */
export interface Difference {
  readonly kind: GapKind | 'refined';
  readonly a: Side;
  readonly b: Side;
}

// Added words beyond this share say something else.
const mostAdded = 0.25;
// Where more figures differ, the sentence is a form that is filled in anew each time.
const mostNumbers = 3;
// One word in common makes no sentence of which a figure could differ.
const leastMatched = 2;

/** How many words of content there are. */
export function contentOf(words: Side): number {
  return words.filter(({ kind }) => kind === 'content').length;
}

/**
 * What the differences of two copies amount to; 'apart' where they are the same sentence about different things or times.
 * @param shared how many words of content they have in common, slips among them
 * @param longer how many words of content the longer one has
 */
export function judgeDifferences(
  differences: readonly Difference[],
  a: ReadStatement,
  b: ReadStatement,
  shared: number,
  longer: number,
): Verdict | 'apart' {
  const of = (...kinds: readonly Difference['kind'][]) => differences.filter(({ kind }) => kinds.includes(kind));
  if (of('substitution').length > 0) return 'apart';
  const added = of('addition', 'name-addition');
  const weight = added.reduce((sum, { a: wordsA, b: wordsB }) => sum + contentOf(wordsA) + contentOf(wordsB), 0);
  const isMuchLonger = weight > longer * mostAdded;
  const isScoped = a.statement.scope !== b.statement.scope && a.statement.sourceId === b.statement.sourceId;
  const [figures, turned, amounts] = [of('number', 'date'), of('negation', 'opposite'), of('amount')];
  const isOther = isScoped || isMuchLonger || of('time').length > 0 || shared < leastMatched;
  if (figures.length > 0) return judgeFigures(of, a, b, isOther);
  const strength = findSharedStrengths(a, b).find(({ isSharedOnBoth }) => !isSharedOnBoth);
  if (strength !== undefined) {
    const [lone, other] = strength.a.isShared
      ? [quoteSpan(b.statement.text, strength.b), quoteSpan(a.statement.text, strength.a)]
      : [quoteSpan(a.statement.text, strength.a), quoteSpan(b.statement.text, strength.b)];
    const reason = `One says that it stands alone (${lone}), the other that it is one of several (${other}).`;
    return { kind: 'contradiction', detail: 'strength', a: strength.a, b: strength.b, reason };
  }
  if (turned.length > 1 || (turned.length + amounts.length > 0 && isOther)) return 'apart';
  if (turned.length > 0) {
    const found = spansOf(turned, a, b);
    const isOpposite = turned[0]?.kind === 'opposite';
    const how = isOpposite ? `${quoteSides(found, a, b)} are opposites` : 'one side denies what the other says';
    return { kind: 'contradiction', detail: 'negation', ...found, reason: `The same statement, turned round: ${how}.` };
  }
  if (amounts.length > 0) {
    const found = spansOf(amounts, a, b);
    const reason = `The same statement about different shares of the whole: ${quoteSides(found, a, b)}.`;
    return { kind: 'contradiction', detail: 'strength', ...found, reason };
  }
  if (of('name-addition', 'time').length > 0 || isMuchLonger) return 'apart';
  const refined = of('refined').length > 0 ? of('refined') : of('value-addition');
  if (refined.length > 0) {
    const isDate = refined.some(({ a: wordsA, b: wordsB }) => [...wordsA, ...wordsB].some(isOfDate));
    const reason = 'The same statement, one side only more exact: they agree.';
    return { kind: 'refinement', detail: isDate ? 'date' : 'number', ...spansOf(refined, a, b), reason };
  }
  if (added.length > 0) return toRestatement('wording', a, b, 'with a few more words on one side');
  return of('spelling').length > 0
    ? toRestatement('spelling', a, b, 'spelt differently')
    : toRestatement('wording', a, b, 'in nearly the same words');
}

type Pick = (...kinds: readonly Difference['kind'][]) => readonly Difference[];

function judgeFigures(of: Pick, a: ReadStatement, b: ReadStatement, isOther: boolean): Verdict | 'apart' {
  const [numbers, dates] = [of('number'), of('date')];
  // A series: another day, another figure. Another item of a list, another number of its own.
  const isSeries = numbers.length > 0 && dates.length > 0;
  if (isSeries && of('spelling').length > 1 && [...numbers, ...dates].every((one) => isSlipOfFigure(one, a, b)))
    return toRestatement('spelling', a, b, 'spelt differently, down to its figures');
  if (isSeries || isOther || areAtOtherTimes(a, b)) return 'apart';
  if (of('name-addition', 'negation', 'opposite').length > 0 || numbers.length > mostNumbers) return 'apart';
  if (numbers.length > 1 && numbers.some((one) => isLabel(one, a))) return 'apart';
  const what = numbers.length > 0 ? 'number' : 'date';
  const found = spansOf(numbers.length > 0 ? numbers : dates, a, b);
  const reason = `The same statement with different ${what}s: ${quoteSides(found, a, b)}.`;
  return { kind: 'contradiction', detail: what, ...found, reason };
}

interface Sides {
  readonly a: Span;
  readonly b: Span;
}

function spansOf(differences: readonly Difference[], a: ReadStatement, b: ReadStatement): Sides {
  const [wordsA, wordsB] = [differences.flatMap((one) => one.a), differences.flatMap((one) => one.b)];
  return { a: spanOf(wordsA, a.statement.text), b: spanOf(wordsB, b.statement.text) };
}

function quoteSides({ a: spanA, b: spanB }: Sides, a: ReadStatement, b: ReadStatement): string {
  return `${quoteSpan(a.statement.text, spanA)} and ${quoteSpan(b.statement.text, spanB)}`;
}

function toRestatement(detail: 'spelling' | 'wording', a: ReadStatement, b: ReadStatement, how: string): Verdict {
  return {
    kind: 'restatement',
    detail,
    a: { start: 0, end: a.statement.text.length },
    b: { start: 0, end: b.statement.text.length },
    reason: `The same statement, ${how}.`,
  };
}

function isOfDate({ value, kind }: StatementWord): boolean {
  return kind === 'calendar' || value?.type === 'date';
}

/** "Article 5", "Room 12": the figure says which one, so another figure beside it is no contradiction. */
function isLabel({ a: [word] }: Difference, { words }: ReadStatement): boolean {
  const before = words[word === undefined ? -1 : words.indexOf(word) - 1];
  return before === undefined || (before.kind !== 'value' && isLabelWord(before.stem));
}

function areAtOtherTimes({ statement: a }: ReadStatement, { statement: b }: ReadStatement): boolean {
  if (a.at === undefined || b.at === undefined) return false;
  return compareDates({ type: 'date', iso: a.at }, { type: 'date', iso: b.at }) === 'differs';
}

/** One letter or digit off: among other slips, a slip too. */
function isSlipOfFigure({ a: wordsA, b: wordsB }: Difference, a: ReadStatement, b: ReadStatement): boolean {
  const join = (words: Side, text: string) => words.map(({ start, end }) => text.slice(start, end)).join('');
  return editDistance(join(wordsA, a.statement.text), join(wordsB, b.statement.text), 1) <= 1;
}
