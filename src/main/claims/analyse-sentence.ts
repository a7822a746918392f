import { datesIn, type FoundDate } from './extract-dates';
import { extractMoney, type FoundMoney } from './extract-money';
import { extractQuantities, type FoundQuantity } from './extract-quantities';
import { type FoundNegation, findNegations } from './find-negations';
import { type FoundParty, findParties } from './find-parties';
import { type FoundStrength, findStrengths } from './find-strengths';
import { readNumbers } from './read-numbers';
import { readWords, type Word } from './read-words';
import { createSpanMask } from './span-mask';
import { type VisibleText, visibleText } from './visible-text';

/** What one sentence states that can be compared and checked. Offsets are UTF-16 code units into the sentence, end exclusive. */
export interface SentenceAnalysis {
  readonly dates: readonly FoundDate[];
  readonly money: readonly FoundMoney[];
  /** Counts and measures, percentages among them. */
  readonly quantities: readonly FoundQuantity[];
  /** Those of the quantities whose unit is '%'. */
  readonly percentages: readonly FoundQuantity[];
  readonly strengths: readonly FoundStrength[];
  readonly parties: readonly FoundParty[];
  readonly negations: readonly FoundNegation[];
  /** 'negated' where the negations are odd in number: "not without" affirms. */
  readonly polarity: 'affirmed' | 'negated';
}

/** Reads one sentence in any of our languages; it tells what is stated, not how well. Linear in the length of the text. */
export function analyseSentence(text: string): SentenceAnalysis {
  const { visible, toOriginal } = visibleText(text);
  return placeAnalysis(analyseVisible(visible, readWords(visible)), toOriginal);
}

/** Like `analyseSentence`, of a text as `visibleText` gives it; offsets are into that. */
export function analyseVisible(visible: string, words: readonly Word[]): SentenceAnalysis {
  const dates = datesIn(visible, { canLackYear: true });
  const numbers = readNumbers(visible, words);
  const mask = createSpanMask(visible.length, dates);
  const money = extractMoney(visible, numbers, mask);
  for (const { start, end } of money) mask.take(start, end);
  const quantities = extractQuantities(visible, numbers, mask);
  const negations = findNegations(visible, words);
  return {
    dates,
    money,
    quantities,
    percentages: quantities.filter(({ unit }) => unit === '%'),
    strengths: findStrengths(visible, words),
    parties: findParties(visible),
    negations,
    polarity: negations.length % 2 === 0 ? 'affirmed' : 'negated',
  };
}

/** The same analysis with its places in the original text. */
export function placeAnalysis(analysis: SentenceAnalysis, toOriginal: VisibleText['toOriginal']): SentenceAnalysis {
  return {
    dates: analysis.dates.map(toOriginal),
    money: analysis.money.map(toOriginal),
    quantities: analysis.quantities.map(toOriginal),
    percentages: analysis.percentages.map(toOriginal),
    strengths: analysis.strengths.map(toOriginal),
    parties: analysis.parties.map(toOriginal),
    negations: analysis.negations.map(toOriginal),
    polarity: analysis.polarity,
  };
}
