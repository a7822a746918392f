/** What other features may use of claims. */
export { analyseSentence, type SentenceAnalysis } from './analyse-sentence';
export { assessSentence } from './assess-sentence';
export { cutParagraph } from './cut-paragraph';
export { extractDates } from './extract-dates';
export type { FoundMoney } from './extract-money';
export type { FoundQuantity } from './extract-quantities';
export { findClaims } from './find-claims';
export { matchQuote } from './match-quote';
