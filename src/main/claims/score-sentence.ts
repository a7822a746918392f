import { analyseVisible, placeAnalysis, type SentenceAnalysis } from './analyse-sentence';
import type { FoundDate } from './extract-dates';
import type { FoundQuantity } from './extract-quantities';
import { indexPhrases } from './index-phrases';
import { isTitle } from './is-title';
import { readForm } from './read-form';
import { readWords, type Word } from './read-words';
import { type ScoreRule, wordRules } from './score-rules';
import { visibleText } from './visible-text';

/** How much a sentence states that can be checked: the sum of rule weights, and the rules that fired, in words. */
export interface ScoredSentence {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly analysis: SentenceAnalysis;
}

const rules = indexPhrases(wordRules);
// Just short of a claim: "The board has always supported the schools of the coast" states nothing to check.
const mostGeneric = 0.95;
// "Two points", "three reasons": what a speaker counts of his own speech.
const rhetorical =
  /^(?:\p{L}+ )?(?:points?|reasons?|things?|questions?|ways?|sides?|kinds?|words?|matters?|examples?|minutes?)$/u;

/** Scores one sentence: 1.5 and above is worth a check. `isHeading` is what the document says of the sentence's paragraph. */
export function scoreSentence(original: string, isHeading = false): ScoredSentence {
  const { visible: text, toOriginal } = visibleText(original);
  const words = readWords(text);
  const analysis = analyseVisible(text, words);
  const { dates, money, quantities, parties, strengths } = analysis;
  const marks: ScoreRule[] = [];
  function add(weight: number, reason: string, isGeneric = false): void {
    marks.push({ weight, reason, isGeneric });
  }
  if (money.length > 0) add(2.4, `names a sum of money (${quoted(text, money)})`);
  if (quantities.length > 0)
    add(weightOfQuantities(text, quantities), `states a quantity (${quoted(text, quantities)})`);
  if (dates.length > 0) add(weightOfDates(dates), `names a date (${quoted(text, dates)})`);
  if (parties.length > 0) {
    const names = parties.slice(0, 3).map(({ name }) => name);
    add(0.5, `names ${names.join(', ')}`, true);
  }
  if (strengths.length > 0) add(1.4, `says that something is first, only or extreme (${quoted(text, strengths)})`);
  for (const { weight, reason, isGeneric } of rules.match(words).keys()) add(weight, reason, isGeneric);
  addForm(text, words, analysis, isHeading, add);
  if (marks.every(({ weight, isGeneric }) => weight > 0 || isGeneric) && words.length > 4)
    add(0.5, 'is a plain statement');
  return {
    score: sumOf(marks),
    reasons: marks.map(({ reason }) => reason),
    analysis: placeAnalysis(analysis, toOriginal),
  };
}

function addForm(
  text: string,
  words: readonly Word[],
  { dates, parties }: SentenceAnalysis,
  isHeading: boolean,
  add: (weight: number, reason: string, isGeneric?: boolean) => void,
): void {
  const form = readForm(words);
  if (form.isComparison) add(1, 'compares one thing with another');
  if (form.isPast) add(0.4, 'tells what was done', true);
  if (form.hasThirdPerson) add(0.4, 'speaks of others', true);
  const isOwn = speaker.test(text) || speakers.test(text);
  if (form.hasThirdPerson && !isOwn && (form.isPast || parties.length > 0)) add(0.15, 'tells of a person or body');
  if (neverWas.test(text)) add(0.5, 'says that something never happened');
  if (form.isAbstract) add(-0.6, 'stays general', true);
  if (/[?？]["”’»)\]]*\s*$/u.test(text)) add(-2.5, 'is a question');
  if (speaker.test(text)) add(-0.3, 'speaks in the first person');
  else if (speakers.test(text)) add(-0.1, 'speaks in the first person', true);
  if (speechTag.test(text)) add(-0.6, 'is a quotation of someone speaking');
  const isWordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  if (words.length < 4 && !isWordless) add(-1.5, 'is hardly a sentence');
  if (words.length < 9 && dates.some(({ end }) => /^(?:[\s\u00a0]*(?:р\.|року))?$/u.test(text.slice(end))))
    add(-1.9, 'is a dateline');
  const figures = words.filter(({ lower }) => /^\d/u.test(lower)).length;
  if (figures > 3 && figures * 2 >= words.length && !isWordless) add(-4, 'is a row of figures');
  if (isHeading || isTitle(text)) add(-2.5, 'is a heading');
}

/** Figures say more than small numbers in words, and rates and shares more than counts. */
function weightOfQuantities(text: string, quantities: readonly FoundQuantity[]): number {
  const weights = quantities.map(({ start, end, value, unit, counted }) => {
    if (/\d/u.test(text.slice(start, end))) return 1.7;
    if (rhetorical.test(counted)) return 0;
    const isTime = /^(?:year|month|week|day|hour|minute|second|decade|time)/u.test(unit);
    return value >= 10 || unit === '%' ? (isTime ? 1.4 : 1.7) : 0.9;
  });
  const hasRate = quantities.some(({ unit, rate }) => unit === '%' || rate !== undefined);
  const highest = weights.reduce<number>((most, weight) => Math.max(most, weight), 0);
  return highest + Math.min(0.75, 0.4 * (quantities.length - 1)) + (hasRate ? 0.4 : 0);
}

function weightOfDates(dates: readonly FoundDate[]): number {
  return (dates.some(({ precision }) => precision === 'day') ? 1.5 : 1.4) + (dates.length > 1 ? 0.25 : 0);
}

// "Never published", "has never been tested"; not "we must never" and "never again".
const neverWas =
  /(?<!\p{L})(?:(?:has|have|had|was|were)[\s\u00a0](?:still[\s\u00a0])?never|(?<!(?:must|should|will|would|can|could|may)[\s\u00a0])never[\s\u00a0]\p{L}+ed)(?!\p{L})/u;

const speechTag =
  /[,.!?]["”’»]\s(?:[\p{L}.]+\s){0,5}(?:said|says|added|noted|told\s[\p{L}\s]{1,30}|сказа\p{L}+|додав|додала)[\p{L}\s.]{0,40}$/u;

// Case tells "I" from a list marker and "us" from the US.
const speaker = /(?<![\p{L}’'])(?:I|J|[Mm]y|[Яя]|[Мм]ій|[Мм]оя|[Ii]ch|[Jj]e)(?!\p{L})/u;
const speakers =
  /(?<![\p{L}’'])(?:[Ww]e|[Oo]ur|us|[Мм]и|[Нн]аш\p{L}*|[Ww]ir|[Uu]nser\p{L}*|[Nn]ous|[Nn]otre)(?!\p{L})/u;

function sumOf(marks: readonly ScoreRule[]): number {
  let [specific, generic] = [0, 0];
  for (const { weight, isGeneric } of marks) {
    if (isGeneric) generic += weight;
    else specific += weight;
  }
  return Math.round((specific + Math.min(Math.max(generic, 0), mostGeneric)) * 100) / 100;
}

function quoted(text: string, found: readonly { readonly start: number; readonly end: number }[]): string {
  const parts = found.slice(0, 3).map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ').trim());
  return found.length > 3 ? `${parts.join(', ')}, …` : parts.join(', ');
}
