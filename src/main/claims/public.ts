/** What other features may use of claims. */
export { assessSentence } from './assess-sentence';
export { extractDates } from './extract-dates';
export { extractMoney } from './extract-money';
export { extractQuantities } from './extract-quantities';
export { findClaims } from './find-claims';
export { matchQuote } from './match-quote';
